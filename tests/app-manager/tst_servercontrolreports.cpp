// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/app-manager/controldriver.h"

using namespace roundtable;
using namespace roundtable::manager;
using namespace std::chrono_literals;

/// Diagnostics, "Keep running", and a starter that comes and goes.
class TestServerControlReports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void reportsAreKeptWithTheirTime()
    {
        ControlDriver d;
        d.bringOnline();
        d.report(7, 4321);
        QCOMPARE(d.state().report, std::optional(UsageReport{7, 4321, d.now()}));
    }

    void aReportOfAServerThatIsOfflineIsNoReport()
    {
        ControlDriver d;
        d.arrive();
        d.report(7, 4321);
        QVERIFY(!d.state().report);
        QVERIFY(d.is<Offline>());
    }

    void rareReportsMakeItStaleButNotDead()
    {
        ControlDriver d;
        d.bringOnline();
        d.report(1);
        d.pass(15s);
        QVERIFY(std::get<Online>(d.state().observed).stale);
        QVERIFY(d.state().isAdvertised());
        QCOMPARE(d.effects, (Effects{Log{{EventKind::ReportsMissing, {}, 15}}}));
        d.pass(24h);
        QVERIFY(d.effects.empty());
        QVERIFY(d.state().isAdvertised());
        d.report(2);
        QVERIFY(!std::get<Online>(d.state().observed).stale);
        QVERIFY(d.logs(EventKind::ReportsBack));
    }

    void aServerThatNeverReportsIsStaleAndStaysOnline()
    {
        ControlDriver d;
        d.bringOnline();
        d.pass(1h);
        QVERIFY(std::get<Online>(d.state().observed).stale);
        QVERIFY(d.state().isAdvertised());
        QVERIFY(!d.state().report);
    }

    void aReportEverySecondIsNeverStale()
    {
        ControlDriver d;
        d.bringOnline();
        for (int second = 0; second < 60; ++second) {
            d.pass(1s);
            QVERIFY(d.effects.empty());
            d.report(1);
            QVERIFY(d.effects.empty());
        }
    }

    void aNewSessionForgetsTheOldReport()
    {
        ControlDriver d;
        d.bringOnline();
        d.report(7);
        d.sayOffline();
        QVERIFY(!d.state().report);
    }

    void commandsAndUnusedTypesFromAStarterAreIgnored_data()
    {
        QTest::addColumn<int>("index");
        QTest::newRow("SVR_Start") << 0;
        QTest::newRow("SVR_Stop") << 1;
        QTest::newRow("manager response 0") << 2;
        QTest::newRow("unused type 11") << 3;
    }
    void commandsAndUnusedTypesFromAStarterAreIgnored()
    {
        using namespace servermanagement;
        QFETCH(const int, index);
        const std::array<Packet, 4> packets{Start{}, Stop{}, Ignored{0}, Ignored{11}};
        ControlDriver d;
        d.bringOnline();
        const ControlState before = d.state();
        d.say(packets[static_cast<size_t>(index)]);
        QVERIFY(d.effects.empty());
        QCOMPARE(d.state().observed, before.observed);
    }

    void theVersionByteIsShownAndTolerated()
    {
        ControlDriver d;
        d.arrive();
        QVERIFY(!d.state().starter->version);
        d.say(servermanagement::Online{}, 1);
        QVERIFY(d.is<Online>());
        QCOMPARE(d.state().starter->version, std::optional<quint8>(1));
    }

    void lossOfTheStarterKeepsWhatIsWanted()
    {
        ControlDriver d;
        d.bringOnline();
        d.report(3);
        d.leave();
        QVERIFY(d.is<NoStarter>());
        QCOMPARE(d.state().desired, Desired::On);
        QVERIFY(!d.state().isAdvertised());
        QVERIFY(!d.state().report);
        QVERIFY(!d.state().starter);
        QVERIFY(d.state().lastStarter);
        QCOMPARE(d.state().lastStarter->address, ControlDriver::ip(QStringLiteral("127.0.0.1")));
        QVERIFY(d.logs(EventKind::StarterLost));
    }

    void aStarterThatComesBackIsAskedToStartAgain()
    {
        ControlDriver d;
        d.bringOnline();
        d.leave();
        d.pass(8s);
        d.arrive();
        QVERIFY(d.logs(EventKind::StarterBack));
        QCOMPARE(d.count(SendStart{}), 1);
        QVERIFY(d.is<Starting>());
        d.sayOnline();
        QVERIFY(d.is<Online>());
    }

    void withoutKeepRunningAStarterThatComesBackIsLeftAlone()
    {
        ControlDriver d;
        d.control.setKeepRunning(false);
        d.bringOnline();
        d.leave();
        d.arrive();
        QVERIFY(d.is<Offline>());
        QCOMPARE(d.count(SendStart{}), 0);
        d.sayOnline();
        QVERIFY(d.logs(EventKind::ServerKeptRunning));
    }

    void whatWasStoppedStaysStoppedWhenTheStarterComesBack()
    {
        ControlDriver d;
        d.bringOnline();
        d.stop();
        d.sayOffline();
        d.leave();
        d.arrive();
        QVERIFY(d.is<Offline>());
        QCOMPARE(d.count(SendStart{}), 0);
    }

    void startWithoutAStarterWaitsForOne()
    {
        ControlDriver d;
        d.control.setKeepRunning(false);
        d.start();
        QVERIFY(d.is<NoStarter>());
        QVERIFY(d.state().startWaitsForStarter);
        QCOMPARE(d.effects, (Effects{Log{{EventKind::StartAsked}}}));
        d.arrive();
        QVERIFY(d.is<Starting>());
        QCOMPARE(d.count(SendStart{}), 1);
        QVERIFY(!d.state().startWaitsForStarter);
    }

    void stopWithoutAStarterCallsTheWaitingStartOff()
    {
        ControlDriver d;
        d.start();
        d.stop();
        QCOMPARE(d.state().desired, Desired::Off);
        d.arrive();
        QVERIFY(d.is<Offline>());
    }

    void aStarterLostWhileStartingIsAskedAgain()
    {
        ControlDriver d;
        d.control.setKeepRunning(false);
        d.arrive();
        d.start();
        d.leave();
        d.arrive();
        QVERIFY(d.is<Starting>());
    }

    void aStarterThatExitsAfterStopHasStopped()
    {
        ControlDriver d;
        d.bringOnline();
        d.stop();
        d.leave();
        QVERIFY(d.is<NoStarter>());
        QVERIFY(d.logs(EventKind::StarterLeft));
        QVERIFY(!d.logs(EventKind::StarterLost));
        d.arrive();
        QVERIFY(d.is<Offline>());
        QCOMPARE(d.count(SendStart{}), 0);
    }

    void aServerThatGoesOfflineByItselfIsStartedAgainSoon()
    {
        ControlDriver d;
        d.bringOnline();
        d.sayOffline();
        QVERIFY(d.is<Offline>());
        QVERIFY(d.logs(EventKind::ServerStoppedElsewhere));
        d.pass(1s);
        QCOMPARE(d.effects, (Effects{Log{{EventKind::ServerRestarting}}, SendStart{}}));
        d.sayOnline();
        QVERIFY(d.is<Online>());
    }

    void aStarterThatBringsItsServerBackByItselfIsNotDisturbed()
    {
        ControlDriver d;
        d.bringOnline();
        d.sayOffline();
        d.pass(500ms);
        d.sayOnline();
        QVERIFY(d.is<Online>());
        d.pass(5s);
        QCOMPARE(d.count(SendStart{}), 0);
    }

    void withoutKeepRunningAServerThatGoesOfflineStaysSo()
    {
        ControlDriver d;
        d.control.setKeepRunning(false);
        d.bringOnline();
        d.sayOffline();
        d.pass(1h);
        QVERIFY(d.is<Offline>());
        QCOMPARE(d.state().desired, Desired::Off);
    }

    void stopBeforeTheRestartPreventsIt()
    {
        ControlDriver d;
        d.bringOnline();
        d.sayOffline();
        d.stop();
        d.pass(1h);
        QVERIFY(d.is<Offline>());
        QCOMPARE(d.count(SendStart{}), 0);
    }

    void threeRestartsInTwoMinutesAreEnough()
    {
        ControlDriver d;
        d.bringOnline();
        for (int restart = 0; restart < 3; ++restart) {
            d.sayOffline();
            d.pass(1s);
            QCOMPARE(d.count(SendStart{}), 1);
            d.sayOnline();
        }
        d.sayOffline();
        d.pass(1s);
        QVERIFY(d.isFault(FaultReason::RestartedTooOften));
        QVERIFY(d.logs(EventKind::RestartedTooOften));
        QCOMPARE(d.count(SendStart{}), 0);
        d.pass(24h);
        QCOMPARE(d.count(SendStart{}), 0);
        d.retry();
        QVERIFY(d.is<Starting>());
    }

    void restartsFarApartAreNotCountedTogether()
    {
        ControlDriver d;
        d.bringOnline();
        for (int restart = 0; restart < 10; ++restart) {
            d.sayOffline();
            d.pass(1s);
            QCOMPARE(d.count(SendStart{}), 1);
            d.sayOnline();
            d.pass(59s);
        }
    }

    void aRefusedRestartIsTriedAgainUntilTheGuardStopsIt()
    {
        ControlDriver d;
        d.bringOnline();
        d.sayOffline();
        for (int restart = 0; restart < 3; ++restart) {
            d.pass(1s);
            QCOMPARE(d.count(SendStart{}), 1);
            d.sayOffline();
            QVERIFY(d.logs(EventKind::StartRefused));
            QVERIFY(d.is<Offline>());
        }
        d.pass(1s);
        QVERIFY(d.isFault(FaultReason::RestartedTooOften));
    }

    void aServerThatRunsAfterAllEndsEveryFault()
    {
        ControlDriver d;
        d.bringOnline();
        for (int loss = 0; loss < 4; ++loss) {
            d.leave();
            d.arrive();
        }
        QVERIFY(d.isFault(FaultReason::RestartedTooOften));
        d.sayOnline();
        QVERIFY(d.is<Online>());
    }

    void aDrainingServerThatComesBackGoesOnDraining()
    {
        ControlDriver d;
        d.bringOnline();
        d.report(2);
        d.stopWhenEmpty();
        d.leave();
        d.arrive();
        QCOMPARE(d.count(SendStart{}), 0);
        d.sayOnline();
        QCOMPARE(d.state().desired, Desired::OffWhenEmpty);
        QVERIFY(!d.state().isAdvertised());
        d.report(0);
        QVERIFY(d.is<Stopping>());
    }
};

QTEST_APPLESS_MAIN(TestServerControlReports)
#include "tst_servercontrolreports.moc"
