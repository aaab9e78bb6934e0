// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/timescale.h"
#include "app-manager/graph/timewindow.h"

#include <QtCore/QDateTime>
#include <QtTest/QTest>

using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

milliseconds utc(const QString &text)
{
    return milliseconds(QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch());
}

QStringList clockTimes(const QList<milliseconds> &ticks, const QTimeZone &zone, const QString &format)
{
    QStringList times;
    for (const milliseconds tick : ticks)
        times.append(QDateTime::fromMSecsSinceEpoch(tick.count(), zone).toString(format));
    return times;
}

} // namespace

class TestTimeScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placeAndTimeAreInverse();
    void ticksStandOnRoundTimes_data();
    void ticksStandOnRoundTimes();
    void ticksFollowTheLocalClock_data();
    void ticksFollowTheLocalClock();
    void everyWindowHasAFewTicks();
    void firstWindowShowsAllThereIs();
};

void TestTimeScale::placeAndTimeAreInverse()
{
    const TimeScale scale(utc(u"2025-03-20T12:00:00Z"_s), 1h, 48, 900);
    QCOMPARE(scale.x(scale.from()), 48.0);
    QCOMPARE(scale.x(scale.to()), 948.0);
    for (const qreal x : {48.0, 300.0, 948.0})
        QCOMPARE(scale.x(scale.time(x)), x);
    QVERIFY(scale.contains(scale.from() + 10min));
    QVERIFY(!scale.contains(scale.from() + 61min));
}

void TestTimeScale::ticksStandOnRoundTimes_data()
{
    QTest::addColumn<TimeWindow>("window");
    QTest::addColumn<QStringList>("times");

    QTest::newRow("one minute") << TimeWindow::OneMinute
                                << QStringList{u"12:06:30"_s, u"12:06:40"_s, u"12:06:50"_s, u"12:07:00"_s, u"12:07:10"_s, u"12:07:20"_s};
    QTest::newRow("five minutes") << TimeWindow::FiveMinutes
                                  << QStringList{u"12:03:00"_s, u"12:04:00"_s, u"12:05:00"_s, u"12:06:00"_s, u"12:07:00"_s};
    QTest::newRow("fifteen minutes") << TimeWindow::FifteenMinutes
                                     << QStringList{u"11:54:00"_s, u"11:57:00"_s, u"12:00:00"_s, u"12:03:00"_s, u"12:06:00"_s};
    QTest::newRow("one hour") << TimeWindow::OneHour
                              << QStringList{u"11:10:00"_s, u"11:20:00"_s, u"11:30:00"_s, u"11:40:00"_s, u"11:50:00"_s, u"12:00:00"_s};
    QTest::newRow("six hours") << TimeWindow::SixHours
                               << QStringList{u"07:00:00"_s, u"08:00:00"_s, u"09:00:00"_s, u"10:00:00"_s, u"11:00:00"_s, u"12:00:00"_s};
    QTest::newRow("a day") << TimeWindow::OneDay
                           << QStringList{u"16:00:00"_s, u"20:00:00"_s, u"00:00:00"_s, u"04:00:00"_s, u"08:00:00"_s, u"12:00:00"_s};
    QTest::newRow("seven days") << TimeWindow::SevenDays << QStringList(7, u"00:00:00"_s);
}

void TestTimeScale::ticksStandOnRoundTimes()
{
    QFETCH(TimeWindow, window);
    QFETCH(QStringList, times);
    const milliseconds to = utc(u"2025-03-20T12:07:23Z"_s);
    const TimeScale scale(to - spanOf(window), spanOf(window), 0, 1000);
    QCOMPARE(clockTimes(scale.ticks(tickStepOf(window), QTimeZone::utc()), QTimeZone::utc(), u"HH:mm:ss"_s), times);
}

void TestTimeScale::ticksFollowTheLocalClock_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("stepHours");
    QTest::addColumn<QStringList>("times");

    QTest::newRow("zone of half an hour") << QByteArray("Asia/Kolkata") << u"2025-03-20T00:00:00Z"_s << 3 << 1
                                          << QStringList{u"20 06:00"_s, u"20 07:00"_s, u"20 08:00"_s};
    QTest::newRow("day ticks at local midnight") << QByteArray("America/Vancouver") << u"2025-06-10T00:00:00Z"_s << 48 << 24
                                                 << QStringList{u"10 00:00"_s, u"11 00:00"_s};
    QTest::newRow("an hour is left out in spring") << QByteArray("Europe/Berlin") << u"2025-03-29T23:30:00Z"_s << 4 << 1
                                                   << QStringList{u"30 01:00"_s, u"30 03:00"_s, u"30 04:00"_s, u"30 05:00"_s};
    QTest::newRow("an hour comes twice in autumn") << QByteArray("Europe/Berlin") << u"2025-10-25T23:30:00Z"_s << 4 << 1
                                                   << QStringList{u"26 02:00"_s, u"26 02:00"_s, u"26 03:00"_s, u"26 04:00"_s};
    QTest::newRow("four hours across the change in spring") << QByteArray("Europe/Berlin") << u"2025-03-29T12:00:00Z"_s << 24 << 4
                                                            << QStringList{u"29 16:00"_s, u"29 20:00"_s, u"30 00:00"_s, u"30 04:00"_s, u"30 08:00"_s, u"30 12:00"_s};
    QTest::newRow("four hours across the change in autumn") << QByteArray("Europe/Berlin") << u"2025-10-25T12:00:00Z"_s << 24 << 4
                                                            << QStringList{u"25 16:00"_s, u"25 20:00"_s, u"26 00:00"_s, u"26 04:00"_s, u"26 08:00"_s, u"26 12:00"_s};
    QTest::newRow("a day that begins at one o'clock") << QByteArray("Africa/Cairo") << u"2023-04-26T12:00:00Z"_s << 60 << 24
                                                      << QStringList{u"27 00:00"_s, u"28 01:00"_s, u"29 00:00"_s};
}

void TestTimeScale::ticksFollowTheLocalClock()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, from);
    QFETCH(int, hours);
    QFETCH(int, stepHours);
    QFETCH(QStringList, times);
    const QTimeZone local(zone);
    QVERIFY2(local.isValid(), "the time zone data base is installed");
    const TimeScale scale(utc(from), std::chrono::hours(hours), 0, 1000);
    QCOMPARE(clockTimes(scale.ticks(std::chrono::hours(stepHours), local), local, u"dd HH:mm"_s), times);
}

void TestTimeScale::everyWindowHasAFewTicks()
{
    for (const TimeWindow window : allTimeWindows) {
        for (int minute = 0; minute < 24 * 60; minute += 7) {
            const milliseconds from = utc(u"2025-03-20T00:00:13Z"_s) + std::chrono::minutes(minute);
            const auto count = TimeScale(from, spanOf(window), 0, 1000).ticks(tickStepOf(window), QTimeZone::utc()).size();
            QVERIFY2(count >= 5 && count <= 8, qPrintable(QString::number(count)));
        }
    }
}

void TestTimeScale::firstWindowShowsAllThereIs()
{
    QCOMPARE(windowFor(0s), TimeWindow::FiveMinutes);
    QCOMPARE(windowFor(5min), TimeWindow::FiveMinutes);
    QCOMPARE(windowFor(6min), TimeWindow::FifteenMinutes);
    QCOMPARE(windowFor(16min), TimeWindow::OneHour);
    QCOMPARE(windowFor(60min), TimeWindow::OneHour);
}

QTEST_APPLESS_MAIN(TestTimeScale)
#include "tst_timescale.moc"
