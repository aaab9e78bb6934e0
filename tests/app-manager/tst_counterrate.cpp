// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/counterrate.h"

#include <QtTest/QTest>

using namespace roundtable::manager;
using namespace std::chrono_literals;

class TestCounterRate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rateIsTheDifferenceOverTheElapsedTime_data();
    void rateIsTheDifferenceOverTheElapsedTime();
    void noRateIsMadeUp_data();
    void noRateIsMadeUp();
};

void TestCounterRate::rateIsTheDifferenceOverTheElapsedTime_data()
{
    QTest::addColumn<quint32>("before");
    QTest::addColumn<quint32>("after");
    QTest::addColumn<int>("elapsedMs");
    QTest::addColumn<double>("rate");

    QTest::newRow("ten messages in five seconds") << 100u << 110u << 5000 << 2.0;
    QTest::newRow("nothing was said") << 100u << 100u << 5000 << 0.0;
    QTest::newRow("report after half a second") << 0u << 4u << 500 << 8.0;
    QTest::newRow("report two minutes late") << 0u << 120u << 120'000 << 1.0;
    QTest::newRow("counter went round at 32 bits") << 0xFFFFFFFEu << 8u << 1000 << 10.0;
    QTest::newRow("counter reaches its highest value") << 0xFFFFFFFDu << 0xFFFFFFFFu << 1000 << 2.0;
}

void TestCounterRate::rateIsTheDifferenceOverTheElapsedTime()
{
    QFETCH(quint32, before);
    QFETCH(quint32, after);
    QFETCH(int, elapsedMs);
    QFETCH(double, rate);

    const std::optional<double> told = counterRate(before, after, std::chrono::milliseconds(elapsedMs));
    QVERIFY(told.has_value());
    QCOMPARE(*told, rate);
}

void TestCounterRate::noRateIsMadeUp_data()
{
    QTest::addColumn<quint32>("before");
    QTest::addColumn<quint32>("after");
    QTest::addColumn<int>("elapsedMs");

    QTest::newRow("new chat server, counter at 0") << 5000u << 0u << 5000;
    QTest::newRow("new chat server that already relayed something") << 5000u << 12u << 5000;
    QTest::newRow("new chat server after a very busy one") << 0xFFFFFF00u << 0x20000000u << 5000;
    QTest::newRow("counter stands at its highest value") << 0xFFFFFFFFu << 0xFFFFFFFFu << 5000;
    QTest::newRow("no time passed") << 5u << 6u << 0;
    QTest::newRow("time went back") << 5u << 6u << -5;
}

void TestCounterRate::noRateIsMadeUp()
{
    QFETCH(quint32, before);
    QFETCH(quint32, after);
    QFETCH(int, elapsedMs);

    QCOMPARE(counterRate(before, after, std::chrono::milliseconds(elapsedMs)), std::nullopt);
}

QTEST_APPLESS_MAIN(TestCounterRate)
#include "tst_counterrate.moc"
