// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/diagnosticshistory.h"
#include "app-manager/diagnostics/samplecsv.h"

#include <QtTest/QTest>

using namespace roundtable::manager;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr seconds noon = seconds(1'742'472'000);

/// Reports with both clocks in step, \a after noon.
void report(DiagnosticsHistory &history, milliseconds after, quint32 users, quint32 messages)
{
    history.report(users, messages, after, noon + after);
}

} // namespace

class TestDiagnosticsHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usersHoldBetweenReports();
    void messagesAreSpreadOverTheInterval();
    void firstReportTellsNoRate();
    void reportsThatComeIrregularlyGiveTheRightMean();
    void severalReportsInOneSecondAreOneBucket();
    void noRateAcrossAnInterruption();
    void noRateAcrossASleep();
    void shortSleepIsAGapToo();
    void longSilenceIsAGapAlsoAfterItIsOver();
    void changingHabitIsLearnt();
    void floodOfReportsWeighsAsOneSecond();
    void newChatServerBeginsAfresh();
    void clockThatIsSetBackLeavesTheSeriesInOrder();
    void youngColumnsAreAwaitedUntilTheReportIsLate();
    void slowStarterIsNotAGap();
    void tableHasARowForEverySecondThatWasReported();
};

void TestDiagnosticsHistory::usersHoldBetweenReports()
{
    DiagnosticsHistory history;
    report(history, 0s, 3, 0);
    report(history, 5s, 7, 0);
    const SampleColumns columns = history.users().columns(noon, 6s, 6);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(columns.at(i).last, 3.0f);
    QCOMPARE(columns.at(5).last, 7.0f);
}

void TestDiagnosticsHistory::messagesAreSpreadOverTheInterval()
{
    DiagnosticsHistory history;
    report(history, 0s, 3, 100);
    report(history, 5s, 3, 120);
    const SampleColumns columns = history.messageRate().columns(noon, 6s, 6);
    QCOMPARE(columns.at(0).state, SampleColumn::State::NoReports);
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(columns.at(i).mean(), 4.0);
    QCOMPARE(history.currentRate(), 4.0);
}

void TestDiagnosticsHistory::firstReportTellsNoRate()
{
    DiagnosticsHistory history;
    report(history, 0s, 3, 100'000);
    QCOMPARE(history.currentRate(), std::nullopt);
    QCOMPARE(history.messageRate().newest(), std::nullopt);
}

void TestDiagnosticsHistory::reportsThatComeIrregularlyGiveTheRightMean()
{
    DiagnosticsHistory history;
    quint32 messages = 0;
    milliseconds at = 0s;
    report(history, at, 1, messages);
    for (const milliseconds pause : {1000ms, 7000ms, 2000ms, 13000ms, 1000ms, 6000ms}) {
        at += pause;
        messages += static_cast<quint32>(pause.count() / 500); // two per second throughout
        report(history, at, 1, messages);
    }
    const auto summary = history.messageRate().summary(noon, noon + 30s);
    QVERIFY(summary.has_value());
    QCOMPARE(summary->mean, 2.0);
    QCOMPARE(summary->highest, 2.0f);
}

void TestDiagnosticsHistory::severalReportsInOneSecondAreOneBucket()
{
    DiagnosticsHistory history;
    report(history, 0ms, 1, 0);
    report(history, 250ms, 9, 1);
    report(history, 500ms, 4, 2);
    const SampleColumn column = history.users().columns(noon, 1s, 1).first();
    QCOMPARE(column.low, 1.0f);
    QCOMPARE(column.high, 9.0f);
    QCOMPARE(column.last, 4.0f);
    // A rate is told of a second, not of a part of it.
    QCOMPARE(history.currentRate(), std::nullopt);
    report(history, 1000ms, 4, 4);
    QCOMPARE(history.currentRate(), 4.0);
    QCOMPARE(history.messageRate().columns(noon + 1s, 1s, 1).first().mean(), 4.0);
}

void TestDiagnosticsHistory::noRateAcrossAnInterruption()
{
    DiagnosticsHistory history;
    report(history, 0s, 5, 100);
    history.interrupt();
    report(history, 10s, 5, 200);
    QCOMPARE(history.currentRate(), std::nullopt);
    QCOMPARE(history.users().columns(noon, 10s, 10).at(5).state, SampleColumn::State::NoReports);
}

void TestDiagnosticsHistory::noRateAcrossASleep()
{
    DiagnosticsHistory history;
    history.report(5, 100, 0s, noon);
    history.report(5, 200, 2s, noon + 3h); // the monotonic clock stood still while the computer slept
    QCOMPARE(history.currentRate(), std::nullopt);
    QCOMPARE(history.users().columns(noon, 3h, 30).at(15).state, SampleColumn::State::NoReports);
}

void TestDiagnosticsHistory::shortSleepIsAGapToo()
{
    DiagnosticsHistory history;
    history.report(5, 100, 0s, noon);
    history.report(5, 105, 5s, noon + 5s);
    // Asleep for two minutes: the server counted on for as long, the monotonic clock for five seconds.
    history.report(5, 230, 10s, noon + 130s);
    QCOMPARE(history.currentRate(), std::nullopt);
    QCOMPARE(history.users().columns(noon, 130s, 130).at(60).state, SampleColumn::State::NoReports);
    QCOMPARE(history.messageRate().summary(noon, noon + 200s)->highest, 1.0f);
    history.report(5, 240, 15s, noon + 135s);
    QCOMPARE(history.currentRate(), 2.0);
}

void TestDiagnosticsHistory::longSilenceIsAGapAlsoAfterItIsOver()
{
    DiagnosticsHistory history;
    for (int second = 0; second <= 60; second += 5)
        report(history, seconds(second), 5, static_cast<quint32>(second));
    report(history, 160s, 7, 160);
    const SampleColumns users = history.users().columns(noon, 170s, 17);
    QCOMPARE(users.at(5).state, SampleColumn::State::Reports);
    QCOMPARE(users.at(10).state, SampleColumn::State::NoReports);
    QCOMPARE(users.at(16).last, 7.0f);
    QCOMPARE(history.currentRate(), std::nullopt);
    // One silence is no habit: soon a missing report is late again.
    for (int second = 165; second <= 200; second += 5)
        report(history, seconds(second), 5, static_cast<quint32>(second));
    QCOMPARE(history.gapAfter(), DiagnosticsHistory::shortestGap);
}

void TestDiagnosticsHistory::changingHabitIsLearnt()
{
    DiagnosticsHistory history;
    milliseconds at = 0s;
    quint32 messages = 0;
    const auto reportAfter = [&](milliseconds pause) {
        at += pause;
        messages += static_cast<quint32>(pause.count() / 500);
        report(history, at, 5, messages);
    };
    reportAfter(0s);
    for (int i = 0; i < 5; ++i)
        reportAfter(1s);
    reportAfter(60s); // a new habit; once it looks like a gap
    QCOMPARE(history.currentRate(), std::nullopt);
    reportAfter(60s);
    QCOMPARE(history.currentRate(), 2.0);
    for (int i = 0; i < 4; ++i) {
        reportAfter(1s);
        reportAfter(30s);
        QCOMPARE(history.currentRate(), 2.0);
    }
}

void TestDiagnosticsHistory::floodOfReportsWeighsAsOneSecond()
{
    DiagnosticsHistory history;
    for (int i = 0; i < 1000; ++i)
        report(history, milliseconds(i), 50, 0);
    for (int second = 1; second < 10; ++second)
        report(history, seconds(second), 0, 0);
    const SampleColumn column = history.users().columns(noon, 10s, 1).first();
    QCOMPARE(column.high, 50.0f);
    QCOMPARE(column.mean(), 5.0);
}

void TestDiagnosticsHistory::newChatServerBeginsAfresh()
{
    DiagnosticsHistory history;
    report(history, 0s, 5, 5000);
    report(history, 5s, 0, 0);
    QCOMPARE(history.currentRate(), std::nullopt);
    report(history, 10s, 1, 10);
    QCOMPARE(history.currentRate(), 2.0);
}

void TestDiagnosticsHistory::clockThatIsSetBackLeavesTheSeriesInOrder()
{
    DiagnosticsHistory history;
    history.report(5, 100, 0s, noon);
    history.report(6, 110, 5s, noon - 1h);
    QCOMPARE(history.users().newest(), noon);
    history.report(7, 120, 10s, noon - 1h + 5s);
    QCOMPARE(history.currentRate(), 2.0);
}

void TestDiagnosticsHistory::youngColumnsAreAwaitedUntilTheReportIsLate()
{
    DiagnosticsHistory history;
    report(history, 0s, 5, 100);
    const auto soon = history.columns(noon, 10s, 10, noon + 8s);
    QCOMPARE(soon.users.at(0).state, SampleColumn::State::Reports);
    QCOMPARE(soon.users.at(5).state, SampleColumn::State::Awaited);
    const auto late = history.columns(noon, 100s, 10, noon + 90s);
    QCOMPARE(late.users.at(5).state, SampleColumn::State::NoReports);
    history.interrupt();
    const auto lost = history.columns(noon, 10s, 10, noon + 8s);
    QCOMPARE(lost.users.at(5).state, SampleColumn::State::NoReports);
}

void TestDiagnosticsHistory::slowStarterIsNotAGap()
{
    DiagnosticsHistory history;
    for (int minute = 0; minute < 5; ++minute)
        report(history, std::chrono::minutes(minute), 5, static_cast<quint32>(minute) * 60);
    QCOMPARE(history.currentRate(), 1.0);
    QCOMPARE(history.gapAfter(), milliseconds(3min));
    const SampleColumns columns = history.users().columns(noon, 4min, 240);
    for (const SampleColumn &column : columns)
        QCOMPARE(column.state, SampleColumn::State::Reports);
}

void TestDiagnosticsHistory::tableHasARowForEverySecondThatWasReported()
{
    DiagnosticsHistory history;
    report(history, 0s, 3, 100);
    report(history, 2s, 4, 105);
    const QByteArray table = samplesAsCsv(history, noon - 1h + 10s, noon + 1h);
    QCOMPARE(table,
             QByteArray("time,users_low,users_high,users_mean,users_last,messages_per_s_low,messages_per_s_high,messages_per_s_mean\r\n"
                        "2025-03-20T12:00:00Z,3,3,3,3,,,\r\n"
                        "2025-03-20T12:00:01Z,3,3,3,3,2.5,2.5,2.5\r\n"
                        "2025-03-20T12:00:02Z,4,4,4,4,2.5,2.5,2.5\r\n"));
    QVERIFY(samplesAsCsv(DiagnosticsHistory(), noon, noon + 1h).startsWith("time,"));
}

QTEST_APPLESS_MAIN(TestDiagnosticsHistory)
#include "tst_diagnosticshistory.moc"
