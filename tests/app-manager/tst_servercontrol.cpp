// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/app-manager/controldriver.h"

using namespace roundtable;
using namespace roundtable::manager;
using namespace std::chrono_literals;

/// The switch and the server: every way from one state to another while one trusted starter is there.
class TestServerControl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void beforeAnythingHappensThereIsNoStarterAndNothingIsWanted()
    {
        const ControlDriver d;
        QVERIFY(d.is<NoStarter>());
        QCOMPARE(d.state().desired, Desired::Off);
        QVERIFY(!d.state().isAdvertised());
        QVERIFY(!d.control.nextDeadline());
    }

    void startShowsStartingAtOnceAndAsksTheStarter()
    {
        ControlDriver d;
        d.arrive();
        d.start();
        QVERIFY(d.is<Starting>());
        QCOMPARE(d.state().desired, Desired::On);
        QCOMPARE(d.effects, (Effects{Log{{EventKind::StartAsked}}, SendStart{}}));
        QVERIFY(!d.state().isAdvertised());
    }

    void onlineAnswersTheStart()
    {
        ControlDriver d;
        d.arrive();
        d.start();
        d.sayOnline(8123);
        QCOMPARE(std::get<Online>(d.state().observed), (Online{d.now().wall, 8123, false}));
        QCOMPARE(d.effects, (Effects{Log{{EventKind::ServerOnline, {}, 8123}}}));
        QVERIFY(d.state().isAdvertised());
    }

    void emptyOnlineMeansTheConfiguredChatPort()
    {
        ControlDriver d;
        d.control.setLimits({.chatPort = 8765});
        d.arrive();
        d.start();
        d.sayOnline(std::nullopt);
        QCOMPARE(std::get<Online>(d.state().observed).port, quint16(8765));
        d.control.setLimits({.chatPort = 8766});
        QCOMPARE(std::get<Online>(d.state().observed).port, quint16(8766));
    }

    void aNamedPortDoesNotFollowTheConfiguredOne()
    {
        ControlDriver d;
        d.bringOnline();
        d.control.setLimits({.chatPort = 8766});
        QCOMPARE(std::get<Online>(d.state().observed).port, quint16(8000));
    }

    void noAnswerForTenSecondsIsAFault()
    {
        ControlDriver d;
        d.arrive();
        d.start();
        d.pass(9999ms);
        QVERIFY(d.is<Starting>());
        d.pass(1ms);
        QVERIFY(d.isFault(FaultReason::StartNotAnswered));
        QVERIFY(d.logs(EventKind::StartNotAnswered));
        QCOMPARE(d.state().desired, Desired::On);
    }

    void offlineInAnswerToAStartIsAFault()
    {
        ControlDriver d;
        d.arrive();
        d.start();
        d.sayOffline();
        QVERIFY(d.isFault(FaultReason::StartRefused));
        QVERIFY(d.logs(EventKind::StartRefused));
    }

    void aLateAnswerEndsTheFault_data()
    {
        QTest::addColumn<bool>("saysOnline");
        QTest::newRow("late SVR_Online: it runs after all") << true;
        QTest::newRow("late SVR_Offline: it could not be started") << false;
    }
    void aLateAnswerEndsTheFault()
    {
        QFETCH(const bool, saysOnline);
        ControlDriver d;
        d.arrive();
        d.start();
        d.pass(10s);
        saysOnline ? d.sayOnline() : d.sayOffline();
        QCOMPARE(d.is<Online>(), saysOnline);
        QCOMPARE(d.isFault(FaultReason::StartRefused), !saysOnline);
    }

    void retryStartsAgain()
    {
        ControlDriver d;
        d.arrive();
        d.start();
        d.sayOffline();
        d.retry();
        QVERIFY(d.is<Starting>());
        QCOMPARE(d.count(SendStart{}), 1);
        d.sayOnline();
        QVERIFY(d.is<Online>());
    }

    void retryWithoutAFaultDoesNothing()
    {
        ControlDriver d;
        d.bringOnline();
        d.retry();
        QVERIFY(d.effects.empty());
        QVERIFY(d.is<Online>());
    }

    void startIsNotRepeatedWhileStartingOrOnline()
    {
        ControlDriver d;
        d.arrive();
        d.start();
        d.start();
        QVERIFY(d.effects.empty());
        d.sayOnline();
        d.start();
        QVERIFY(d.effects.empty());
    }

    void stopIsPossibleWhileStarting()
    {
        ControlDriver d;
        d.arrive();
        d.start();
        d.stop();
        QVERIFY(d.is<Stopping>());
        QCOMPARE(d.state().desired, Desired::Off);
        QCOMPARE(d.effects, (Effects{Log{{EventKind::StopAsked}}, SendStop{}}));
        d.sayOnline(); // the answer to the start
        QVERIFY(d.is<Stopping>());
        QVERIFY(!d.state().isAdvertised());
        d.sayOffline(); // the answer to the stop
        QVERIFY(d.is<Offline>());
        QVERIFY(d.logs(EventKind::ServerOffline));
    }

    void startRightAfterStopIsNotRefusedByTheAnswerToTheStop()
    {
        ControlDriver d;
        d.bringOnline();
        d.stop();
        d.start();
        QVERIFY(d.is<Starting>());
        d.sayOffline(); // to the stop
        QVERIFY(d.is<Starting>());
        d.sayOnline(); // to the start
        QVERIFY(d.is<Online>());
        QVERIFY(!std::get<Online>(d.state().observed).stale);
    }

    void aStarterThatDoesNotAnswerTheRedundantStopStillFailsInTime()
    {
        ControlDriver d;
        d.bringOnline();
        d.stop();
        d.start();
        d.sayOffline(); // to the start, as the stop was swallowed
        d.pass(10s);
        QVERIFY(d.isFault(FaultReason::StartNotAnswered));
        d.retry();
        d.sayOffline();
        QVERIFY(d.isFault(FaultReason::StartRefused));
    }

    void stopTakesAnOnlineServerOffline()
    {
        ControlDriver d;
        d.bringOnline();
        d.report(3, 10);
        d.stop();
        QVERIFY(d.is<Stopping>());
        QVERIFY(!d.state().isAdvertised());
        d.sayOffline();
        QVERIFY(d.is<Offline>());
        QVERIFY(!d.state().report);
        d.pass(1h);
        QVERIFY(d.is<Offline>());
        QVERIFY(d.effects.empty());
    }

    void stopWithoutAnswerIsAFaultThatCanBeTriedAgain()
    {
        ControlDriver d;
        d.bringOnline();
        d.stop();
        d.pass(10s);
        QVERIFY(d.isFault(FaultReason::StopNotAnswered));
        QCOMPARE(d.state().desired, Desired::Off);
        d.retry();
        QVERIFY(d.is<Stopping>());
        QCOMPARE(d.count(SendStop{}), 1);
        d.sayOffline();
        QVERIFY(d.is<Offline>());
    }

    void lateOfflineAfterAFailedStopIsOffline()
    {
        ControlDriver d;
        d.bringOnline();
        d.stop();
        d.pass(10s);
        d.sayOffline();
        QVERIFY(d.is<Offline>());
        QVERIFY(d.logs(EventKind::ServerOffline));
    }

    void lateOnlineAfterAFailedStopShowsTheServerWithoutWantingIt()
    {
        ControlDriver d;
        d.bringOnline();
        d.stop();
        d.pass(10s);
        d.sayOnline();
        QVERIFY(d.is<Online>());
        QCOMPARE(d.state().desired, Desired::Off);
    }

    void stopInAFaultGoesOfflineWhereTheStarterHasSaidSo()
    {
        ControlDriver d;
        d.arrive();
        d.start();
        d.sayOffline();
        d.stop();
        QVERIFY(d.is<Offline>());
        QCOMPARE(d.count(SendStop{}), 0);
        QCOMPARE(d.state().desired, Desired::Off);
    }

    void stopInAFaultWithoutAnswerAsksTheStarter()
    {
        ControlDriver d;
        d.arrive();
        d.start();
        d.pass(10s);
        d.stop();
        QVERIFY(d.is<Stopping>());
        QCOMPARE(d.count(SendStop{}), 1);
    }

    void stopWhileStoppingOrOfflineSendsNothing()
    {
        ControlDriver d;
        d.bringOnline();
        d.stop();
        d.stop();
        QVERIFY(d.effects.empty());
        d.sayOffline();
        d.stop();
        QVERIFY(d.effects.empty());
    }

    void onlineWithoutRequestIsAcceptedAndWanted()
    {
        ControlDriver d;
        d.arrive();
        d.sayOffline(); // a status that changes nothing
        d.sayOnline(8001);
        QVERIFY(d.is<Online>());
        QCOMPARE(d.state().desired, Desired::On);
        QCOMPARE(d.effects, (Effects{Log{{EventKind::ServerStartedElsewhere, {}, 8001}}}));
    }

    void aNewPortInARepeatedOnlineCounts()
    {
        ControlDriver d;
        d.bringOnline();
        d.sayOnline(8002);
        QCOMPARE(std::get<Online>(d.state().observed).port, quint16(8002));
    }

    void stopWhenEmptyTellsClientsOfflineAndWaitsForTheLastPerson()
    {
        ControlDriver d;
        d.bringOnline();
        d.report(2);
        d.stopWhenEmpty();
        QCOMPARE(d.state().desired, Desired::OffWhenEmpty);
        QVERIFY(d.is<Online>());
        QVERIFY(!d.state().isAdvertised());
        QVERIFY(d.logs(EventKind::StopWhenEmptyAsked));
        d.report(1);
        QVERIFY(d.is<Online>());
        d.report(0);
        QVERIFY(d.is<Stopping>());
        QCOMPARE(d.count(SendStop{}), 1);
        QCOMPARE(d.state().desired, Desired::Off);
    }

    void stopWhenEmptyStopsAnEmptyServerAtOnce()
    {
        ControlDriver d;
        d.bringOnline();
        d.report(0);
        d.stopWhenEmpty();
        QVERIFY(d.is<Stopping>());
    }

    void stopWhenEmptyWithoutAnyReportWaits()
    {
        ControlDriver d;
        d.bringOnline();
        d.stopWhenEmpty();
        QVERIFY(d.is<Online>());
        d.stop();
        QVERIFY(d.is<Stopping>());
    }

    void stopWhenEmptyOfAServerThatIsNotOnlineIsAPlainStop()
    {
        ControlDriver d;
        d.arrive();
        d.start();
        d.stopWhenEmpty();
        QVERIFY(d.is<Stopping>());
        QCOMPARE(d.state().desired, Desired::Off);
    }

    void startCancelsStopWhenEmpty()
    {
        ControlDriver d;
        d.bringOnline();
        d.report(2);
        d.stopWhenEmpty();
        d.start();
        QCOMPARE(d.effects, (Effects{Log{{EventKind::StopWhenEmptyCancelled}}}));
        QVERIFY(d.state().isAdvertised());
        d.report(0);
        QVERIFY(d.is<Online>());
    }
};

QTEST_APPLESS_MAIN(TestServerControl)
#include "tst_servercontrol.moc"
