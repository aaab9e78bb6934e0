// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/axisclock.h"

#include <QtTest/QTest>

using namespace roundtable::manager;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr std::chrono::steady_clock::time_point start(1000h);
constexpr milliseconds noon = std::chrono::seconds(1'742'472'000);

} // namespace

class TestAxisClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itShowsTheWallClock();
    void sleepIsAJumpForward();
    void clockSetBackDoesNotTurnTheAxis();
    void wallClockIsFollowedAgainOnceItHasCaughtUp();
    void smallCorrectionsNeverGoBack();
};

void TestAxisClock::itShowsTheWallClock()
{
    AxisClock clock;
    QCOMPARE(clock.at(start, noon), noon);
    QCOMPARE(clock.at(start + 5s, noon + 5s), noon + 5s);
}

void TestAxisClock::sleepIsAJumpForward()
{
    AxisClock clock;
    QCOMPARE(clock.at(start, noon), noon);
    QCOMPARE(clock.at(start + 1s, noon + 3h), noon + 3h);
    QCOMPARE(clock.at(start + 2s, noon + 3h + 1s), noon + 3h + 1s);
}

void TestAxisClock::clockSetBackDoesNotTurnTheAxis()
{
    AxisClock clock;
    QCOMPARE(clock.at(start, noon), noon);
    QCOMPARE(clock.at(start + 5s, noon - 1h), noon + 5s);
    QCOMPARE(clock.at(start + 9s, noon - 1h + 4s), noon + 9s);
    QCOMPARE(clock.at(start + 9s, noon - 87600h), noon + 9s);
}

void TestAxisClock::wallClockIsFollowedAgainOnceItHasCaughtUp()
{
    AxisClock clock;
    QCOMPARE(clock.at(start, noon), noon);
    QCOMPARE(clock.at(start + 5s, noon - 1h), noon + 5s);
    QCOMPARE(clock.at(start + 10s, noon + 2h), noon + 2h);
}

void TestAxisClock::smallCorrectionsNeverGoBack()
{
    AxisClock clock;
    milliseconds before = clock.at(start, noon);
    for (int i = 1; i < 100; ++i) {
        const milliseconds now = clock.at(start + i * 100ms, noon + i * 100ms + (i % 2 ? 400ms : -400ms));
        QVERIFY(now >= before);
        QVERIFY(now <= noon + i * 100ms + 500ms);
        before = now;
    }
}

QTEST_APPLESS_MAIN(TestAxisClock)
#include "tst_axisclock.moc"
