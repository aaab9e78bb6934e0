// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/app-manager/controldriver.h"

using namespace roundtable;
using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Who gets the place of the one starter.
class TestServerControlStarters : public QObject {
    Q_OBJECT

    static IpAddress ip(const QString &text) { return ControlDriver::ip(text); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aStarterOnThisComputerIsTrusted()
    {
        ControlDriver d;
        const StarterId id = d.arrive();
        QCOMPARE(d.effects, (Effects{AcceptStarter{id}, Log{{EventKind::StarterConnected, ip(u"127.0.0.1"_s)}}}));
        QVERIFY(d.is<Offline>());
        QCOMPARE(d.state().starter->address, ip(u"127.0.0.1"_s));
        QCOMPARE(d.state().starter->since, d.now().wall);
    }

    void anUnknownAddressIsHeldAndNothingIsStarted()
    {
        ControlDriver d;
        d.start();
        d.arrive(u"10.0.0.9"_s);
        QCOMPARE(std::get<Held>(d.state().observed).address, ip(u"10.0.0.9"_s));
        QVERIFY(d.logs(EventKind::StarterHeld));
        QCOMPARE(d.count(SendStart{}), 0);
    }

    void aHeldStarterIsNeverAdvertisedWhateverItSays()
    {
        ControlDriver d;
        d.start();
        d.arrive(u"10.0.0.9"_s);
        d.sayOnline();
        d.report(5);
        d.start();
        QVERIFY(d.is<Held>());
        QVERIFY(!d.state().isAdvertised());
        QVERIFY(!d.state().report);
        QCOMPARE(d.count(SendStart{}), 0);
        d.stop();
        QCOMPARE(d.count(SendStop{}), 0);
        QVERIFY(d.is<Held>());
    }

    void trustLetsTheHeldStarterIn()
    {
        ControlDriver d;
        d.arrive(u"10.0.0.9"_s);
        d.effects = d.control.trustStarter(ip(u"10.0.0.9"_s), d.now());
        QVERIFY(d.is<Offline>());
        QVERIFY(d.contains(KeepTrust{}));
        QVERIFY(d.logs(EventKind::StarterTrusted));
        QCOMPARE(d.count(SendStart{}), 0);
        d.leave();
        d.arrive(u"10.0.0.9"_s);
        QVERIFY(d.is<Offline>());
    }

    void trustCarriesOutTheStartThatWaited()
    {
        ControlDriver d;
        d.arrive(u"10.0.0.9"_s);
        d.start();
        d.effects = d.control.trustStarter(ip(u"10.0.0.9"_s), d.now());
        QVERIFY(d.is<Starting>());
        QCOMPARE(d.count(SendStart{}), 1);
    }

    void trustAcceptsTheServerThatTheHeldStarterReported()
    {
        ControlDriver d;
        d.arrive(u"10.0.0.9"_s);
        d.sayOnline(8009);
        d.effects = d.control.trustStarter(ip(u"10.0.0.9"_s), d.now());
        QCOMPARE(std::get<Online>(d.state().observed).port, quint16(8009));
        QVERIFY(d.logs(EventKind::ServerKeptRunning));
        QVERIFY(d.state().isAdvertised());
    }

    void trustOfAnotherAddressLeavesTheHeldOneHeld()
    {
        ControlDriver d;
        d.arrive(u"10.0.0.9"_s);
        d.effects = d.control.trustStarter(ip(u"10.0.0.8"_s), d.now());
        QVERIFY(d.is<Held>());
    }

    void refusalClosesTheHeldStarterAndIsRemembered()
    {
        ControlDriver d;
        const StarterId id = d.arrive(u"10.0.0.9"_s);
        d.effects = d.control.refuseStarter(ip(u"10.0.0.9"_s), d.now());
        QVERIFY(d.contains(CloseStarter{id}));
        QVERIFY(d.contains(KeepTrust{}));
        QVERIFY(d.is<NoStarter>());
        QVERIFY(!d.state().lastStarter);
        const StarterId again = d.arrive(u"10.0.0.9"_s);
        QVERIFY(d.contains(CloseStarter{again}));
        QVERIFY(d.is<NoStarter>());
    }

    void aForgottenAddressIsHeldAgain()
    {
        ControlDriver d;
        d.effects = d.control.refuseStarter(ip(u"10.0.0.9"_s), d.now());
        d.effects = d.control.forgetStarter(ip(u"10.0.0.9"_s));
        QVERIFY(d.contains(KeepTrust{}));
        d.arrive(u"10.0.0.9"_s);
        QVERIFY(d.is<Held>());
    }

    void aTrustedNetworkNeedsNoDecision()
    {
        ControlDriver d;
        d.effects = d.control.setTrustedNetworks({*IpNetwork::fromText(u"10.0.0.0/8"_s)}, d.now());
        d.arrive(u"10.1.2.3"_s);
        QVERIFY(d.is<Offline>());
    }

    void aNetworkTrustedLaterLetsTheHeldStarterIn()
    {
        ControlDriver d;
        d.arrive(u"10.1.2.3"_s);
        d.effects = d.control.setTrustedNetworks({*IpNetwork::fromText(u"10.0.0.0/8"_s)}, d.now());
        QVERIFY(d.is<Offline>());
    }

    void aHeldStarterThatLeavesIsNoLoss()
    {
        ControlDriver d;
        d.arrive(u"10.0.0.9"_s);
        d.leave();
        QVERIFY(d.logs(EventKind::StarterLeft));
        QVERIFY(!d.state().lastStarter);
        QVERIFY(d.is<NoStarter>());
    }

    void secondStarterIsRefused_data()
    {
        QTest::addColumn<QString>("second");
        QTest::newRow("from the same address") << u"127.0.0.1"_s;
        QTest::newRow("from a trusted address") << u"127.0.0.2"_s;
        QTest::newRow("from an unknown address") << u"10.0.0.9"_s;
    }
    void secondStarterIsRefused()
    {
        QFETCH(const QString, second);
        ControlDriver d;
        d.bringOnline();
        const ControlState before = d.state();
        const StarterId id = d.arrive(second, 14s);
        QCOMPARE(d.effects, (Effects{CloseStarter{id}, Log{{EventKind::SecondStarterRefused, ip(second)}}}));
        QCOMPARE(d.state(), before);
        d.report(1);
        QVERIFY(d.state().report);
    }

    void whatARefusedStarterSaysIsNotHeard()
    {
        ControlDriver d;
        d.arrive();
        const StarterId second = d.arrive();
        d.effects = d.control.receive(second, {servermanagement::Online{}}, d.now());
        QVERIFY(d.effects.empty());
        QVERIFY(d.is<Offline>());
        d.effects = d.control.starterGone(second, d.now());
        QVERIFY(d.effects.empty());
        QVERIFY(d.is<Offline>());
    }

    void knockingIsLoggedOnceAMinute()
    {
        ControlDriver d;
        d.arrive();
        int lines = 0;
        for (int knock = 0; knock < 24; ++knock) { // every 5 s for two minutes
            d.arrive();
            lines += d.logs(EventKind::SecondStarterRefused) ? 1 : 0;
            d.clock.advance(5s);
        }
        QCOMPARE(lines, 2);
    }

    void knockingFromManyAddressesIsLoggedOnceAMinuteEach()
    {
        ControlDriver d;
        d.arrive();
        int lines = 0;
        for (int knock = 0; knock < 12; ++knock) { // every 5 s for a minute
            for (int host = 2; host < 12; ++host) {
                d.arrive(u"127.0.0.%1"_s.arg(host));
                lines += d.logs(EventKind::SecondStarterRefused) ? 1 : 0;
            }
            d.clock.advance(5s);
        }
        QCOMPARE(lines, 10);
    }

    void aSilentOneIsReplacedFromTheSameAddress()
    {
        ControlDriver d;
        const StarterId first = d.arrive();
        const StarterId second = d.arrive(u"127.0.0.1"_s, 15s);
        QVERIFY(d.contains(CloseStarter{first}));
        QVERIFY(d.contains(AcceptStarter{second}));
        QVERIFY(d.logs(EventKind::StarterReplaced));
    }

    void aSilentOneIsNotReplacedFromElsewhere()
    {
        ControlDriver d;
        d.arrive();
        const StarterId second = d.arrive(u"127.0.0.2"_s, 1h);
        QCOMPARE(d.effects.front(), Effect(CloseStarter{second}));
    }

    void aHeldStrangerMakesRoomForATrustedStarter()
    {
        ControlDriver d;
        const StarterId stranger = d.arrive(u"10.0.0.9"_s);
        const StarterId trusted = d.arrive();
        QVERIFY(d.contains(CloseStarter{stranger}));
        QVERIFY(d.contains(AcceptStarter{trusted}));
        QVERIFY(d.is<Offline>());
    }

    void aHeldStrangerMakesNoRoomForAnotherStranger()
    {
        ControlDriver d;
        d.arrive(u"10.0.0.9"_s);
        const StarterId second = d.arrive(u"10.0.0.8"_s);
        QVERIFY(d.contains(CloseStarter{second}));
        QCOMPARE(std::get<Held>(d.state().observed).address, ip(u"10.0.0.9"_s));
    }

    void replaceGivesThePlaceToTheNextOneFromThere_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::newRow("from another address") << u"127.0.0.2"_s;
        QTest::newRow("from the address of the one connected") << u"127.0.0.1"_s;
    }
    void replaceGivesThePlaceToTheNextOneFromThere()
    {
        QFETCH(const QString, wanted);
        ControlDriver d;
        d.bringOnline();
        const StarterId first = d.starter;
        d.arrive(wanted);
        d.effects = d.control.replaceStarter(ip(wanted), d.now());
        QCOMPARE(d.effects, (Effects{Log{{EventKind::ReplacementAwaited, ip(wanted)}}}));
        QVERIFY(d.state().isAdvertised());
        const StarterId second = d.arrive(wanted);
        QCOMPARE(d.effects,
                 (Effects{SendStop{}, Log{{EventKind::StarterReplaced, ip(u"127.0.0.1"_s)}}, CloseStarter{first}, AcceptStarter{second},
                          Log{{wanted == u"127.0.0.1"_s ? EventKind::StarterBack : EventKind::StarterConnected, ip(wanted)}}, SendStart{}}));
        d.sayOnline();
        QVERIFY(d.state().isAdvertised());
        // The one that had to go comes back at once, and finds the place taken.
        const StarterId old = d.arrive(u"127.0.0.1"_s);
        QVERIFY(d.contains(CloseStarter{old}));
        QCOMPARE(d.starter, second);
        QVERIFY(d.state().isAdvertised());
    }

    void nobodyElseGetsThePlaceThatIsKept()
    {
        ControlDriver d;
        d.bringOnline();
        d.effects = d.control.replaceStarter(ip(u"127.0.0.2"_s), d.now());
        d.leave();
        const StarterId impatient = d.arrive(u"127.0.0.1"_s);
        QVERIFY(d.contains(CloseStarter{impatient}));
        const StarterId wanted = d.arrive(u"127.0.0.2"_s);
        QVERIFY(d.contains(AcceptStarter{wanted}));
        QCOMPARE(d.count(SendStart{}), 1);
    }

    void replaceStopsWhatMayRun_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("stops");
        QTest::newRow("offline") << 0 << 0;
        QTest::newRow("starting") << 1 << 1;
        QTest::newRow("start not answered") << 2 << 1;
        QTest::newRow("start refused") << 3 << 0;
        QTest::newRow("online") << 4 << 1;
        QTest::newRow("stopping") << 5 << 0;
        QTest::newRow("stop not answered") << 6 << 1;
    }
    void replaceStopsWhatMayRun()
    {
        QFETCH(const int, stage);
        QFETCH(const int, stops);
        ControlDriver d;
        d.arrive();
        if (stage > 0)
            d.start();
        if (stage == 2)
            d.pass(10s);
        if (stage == 3)
            d.sayOffline();
        if (stage >= 4)
            d.sayOnline();
        if (stage >= 5)
            d.stop();
        if (stage == 6)
            d.pass(10s);
        d.effects = d.control.replaceStarter(ip(u"127.0.0.2"_s), d.now());
        d.arrive(u"127.0.0.2"_s);
        QCOMPARE(d.count(SendStop{}), stops);
    }

    void replacedByAStrangerTheServerWaitsForTrust()
    {
        ControlDriver d;
        d.bringOnline();
        d.control.setKeepRunning(false);
        d.effects = d.control.replaceStarter(ip(u"10.0.0.9"_s), d.now());
        d.arrive(u"10.0.0.9"_s);
        QVERIFY(d.is<Held>());
        QVERIFY(!d.state().isAdvertised());
        QCOMPARE(d.count(SendStart{}), 0);
        d.effects = d.control.trustStarter(ip(u"10.0.0.9"_s), d.now());
        QCOMPARE(d.count(SendStart{}), 1);
    }

    void whoDoesNotComeReplacesNobody()
    {
        ControlDriver d;
        d.bringOnline();
        d.effects = d.control.replaceStarter(ip(u"127.0.0.1"_s), d.now());
        for (int second = 0; second < 59; ++second) {
            d.pass(1s);
            QVERIFY(!d.logs(EventKind::ReplacementMissing));
            d.report(1);
        }
        d.pass(1s);
        QVERIFY(d.logs(EventKind::ReplacementMissing));
        QVERIFY(d.state().isAdvertised());
        const StarterId late = d.arrive(u"127.0.0.1"_s);
        QVERIFY(d.contains(CloseStarter{late}));
        QVERIFY(d.state().isAdvertised());
    }

    void thePlaceIsNotKeptForEver()
    {
        ControlDriver d;
        d.effects = d.control.replaceStarter(ip(u"127.0.0.2"_s), d.now());
        d.pass(60s);
        const StarterId other = d.arrive(u"127.0.0.1"_s);
        QVERIFY(d.contains(AcceptStarter{other}));
    }

    void aStarterThatBreaksTheProtocolIsClosed()
    {
        ControlDriver d;
        d.bringOnline();
        d.effects = d.control.starterBrokeProtocol(d.starter, u"WrongLength at byte 6"_s, d.now());
        QCOMPARE(d.effects,
                 (Effects{Log{{EventKind::StarterCutOff, ip(u"127.0.0.1"_s), 0, u"WrongLength at byte 6"_s}}, CloseStarter{d.starter}}));
        QVERIFY(d.is<NoStarter>());
        QVERIFY(!d.state().isAdvertised());
    }
};

QTEST_APPLESS_MAIN(TestServerControlStarters)
#include "tst_servercontrolstarters.moc"
