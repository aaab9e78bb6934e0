// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/app-manager/managerfixture.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::manager;
using namespace roundtable::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// The whole manager without a window, between raw starters and raw clients.
class TestManagerCore : public QObject {
    Q_OBJECT

    const QByteArray m_start = bytes("14 03 00 00");
    const QByteArray m_stop = bytes("15 03 00 00");
    const QByteArray m_offline = bytes("01 03 00 0C 00 0C 00");
    const QByteArray m_online = bytes("01 03 01 0C 09 \"127.0.0.1\" 0C 04 \"8000\"");

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aDayInTheLifeOfAServer()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        QSignalSpy reports(&manager.core, &ManagerCore::diagnosticReceived);
        QCOMPARE(manager.answer(), m_offline);

        RawPeer starter(manager.core.starterPort());
        QTRY_VERIFY(manager.is<Offline>());
        QCOMPARE(starter.received(), QByteArray());
        manager.core.requestStart();
        QVERIFY(manager.is<Starting>());
        QVERIFY(starter.waitFor(m_start));
        QCOMPARE(manager.answer(), m_offline);
        starter.takeReceived();

        starter.send(bytes("0C 03 00 06 0C 04 \"8000\" 0A 03 00 0A 02 02 00 05 02 04 00 00 10 E1"));
        QTRY_COMPARE(reports.size(), 1);
        QVERIFY(manager.is<Online>());
        QCOMPARE(manager.core.state().report->users, quint16(5));
        QCOMPARE(manager.core.state().report->messages, 4321U);
        QVERIFY(manager.core.reportAge() < 5s);
        QCOMPARE(manager.answer(), m_online);

        manager.core.requestStop(ServerControl::StopMode::Now);
        QVERIFY(starter.waitFor(m_stop));
        QCOMPARE(manager.answer(), m_offline);
        starter.send(bytes("0D 03 00 00"));
        QTRY_VERIFY(manager.is<Offline>());
        QVERIFY(!manager.core.reportAge());
        QTRY_COMPARE(manager.core.lookupCount(), 4ULL);
    }

    void quirkyStartersWork_data()
    {
        QTest::addColumn<QByteArray>("online");
        QTest::addColumn<int>("port");
        QTest::newRow("SVR_Online without a port: the configured one counts") << bytes("0C 03 00 00") << 8123;
        QTest::newRow("SVR_Online with a port") << bytes("0C 03 00 06 0C 04 \"8000\"") << 8000;
        QTest::newRow("version 1") << bytes("0C 01 00 00") << 8123;
        QTest::newRow("a manager response in front") << bytes("00 03 00 00 0C 03 00 00") << 8123;
    }
    void quirkyStartersWork()
    {
        QFETCH(const QByteArray, online);
        QFETCH(const int, port);
        ManagerFixture manager({}, {.chatPort = quint16(8123)});
        QVERIFY(manager.core.listen().isEmpty());
        manager.core.requestStart();
        RawPeer starter(manager.core.starterPort());
        QVERIFY(starter.waitFor(m_start));
        starter.send(online);
        QTRY_COMPARE(manager.core.advertisedAddress(), std::optional(clientconnection::ServerAddress{u"127.0.0.1"_s, quint16(port)}));
    }

    void aStarterThatExitsAfterStopIsNotRestarted()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        manager.core.requestStart();
        {
            RawPeer starter(manager.core.starterPort());
            QVERIFY(starter.waitFor(m_start));
            starter.send(bytes("0C 03 00 00"));
            QTRY_VERIFY(manager.is<Online>());
            manager.core.requestStop(ServerControl::StopMode::Now);
            QVERIFY(starter.waitForBytes(8));
        }
        QTRY_VERIFY(manager.is<NoStarter>());
        RawPeer again(manager.core.starterPort());
        QTRY_VERIFY(manager.is<Offline>());
        QCOMPARE(again.received(), QByteArray());
    }

    void aLostStarterIsToldToStartWhenItComesBack()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        manager.core.requestStart();
        auto starter = std::make_unique<RawPeer>(manager.core.starterPort());
        QVERIFY(starter->waitFor(m_start));
        starter->send(bytes("0C 03 00 00"));
        QTRY_VERIFY(manager.is<Online>());
        starter->reset();
        QTRY_VERIFY(manager.is<NoStarter>());
        QCOMPARE(manager.answer(), m_offline);
        RawPeer back(manager.core.starterPort());
        QVERIFY(back.waitFor(m_start));
        QVERIFY(manager.logs(EventKind::StarterBack));
    }

    void noAnswerInTimeIsAFaultInWords()
    {
        ManagerFixture manager({.answerTime = 50ms});
        QVERIFY(manager.core.listen().isEmpty());
        RawPeer starter(manager.core.starterPort());
        QTRY_VERIFY(manager.is<Offline>());
        manager.core.requestStart();
        QTRY_VERIFY(manager.is<Fault>());
        QVERIFY(manager.logs(EventKind::StartNotAnswered));
        manager.core.retry();
        QVERIFY(manager.is<Starting>());
        QVERIFY(starter.waitForBytes(8));
        QCOMPARE(starter.received(), m_start.repeated(2));
    }

    void secondStarterIsRefused()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        RawPeer first(manager.core.starterPort());
        QTRY_VERIFY(manager.is<Offline>());
        RawPeer second(manager.core.starterPort());
        QVERIFY(second.waitForEnd());
        QVERIFY(!second.wasReset());
        QVERIFY(manager.logs(EventKind::SecondStarterRefused));
        manager.core.requestStart();
        QVERIFY(first.waitFor(m_start));
        QCOMPARE(second.received(), QByteArray());
    }

    void replaceLetsTheOtherOneInAlsoFromTheSameAddress()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        manager.core.requestStart();
        RawPeer first(manager.core.starterPort());
        QVERIFY(first.waitFor(m_start));
        first.send(bytes("0C 03 00 00"));
        QTRY_VERIFY(manager.is<Online>());
        manager.core.replaceStarter(*IpAddress::fromText(u"127.0.0.1"_s));
        QCOMPARE(manager.answer(), m_online);

        RawPeer next(manager.core.starterPort());
        QVERIFY(next.waitFor(m_start));
        QVERIFY(first.waitForEnd());
        QCOMPARE(first.received(), m_start + m_stop);
        RawPeer oldOne(manager.core.starterPort());
        QVERIFY(oldOne.waitForEnd());
        QCOMPARE(oldOne.received(), QByteArray());
        next.send(bytes("0C 03 00 06 0C 04 \"8000\""));
        QTRY_COMPARE(manager.answer(), m_online);
    }

    void aStarterThatLiesIsCutOffAndClientsAreToldOffline()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        manager.core.requestStart();
        RawPeer starter(manager.core.starterPort());
        QVERIFY(starter.waitFor(m_start));
        starter.send(bytes("0C 03 00 00"));
        QTRY_VERIFY(manager.is<Online>());
        starter.send(bytes("0A 03 00 04 02 02 00 05"));
        QVERIFY(starter.waitForEnd());
        QTRY_VERIFY(manager.is<NoStarter>());
        QVERIFY(manager.logs(EventKind::StarterCutOff));
        QCOMPARE(manager.answer(), m_offline);
    }

    void theAdvertisedAddressGoesOverTheStartersOwn_data()
    {
        QTest::addColumn<QString>("advertised");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("address") << u"203.0.113.7"_s << bytes("01 03 01 0C 0B \"203.0.113.7\" 0C 04 \"8000\"");
        QTest::newRow("address and port") << u"203.0.113.7:18000"_s << bytes("01 03 01 0C 0B \"203.0.113.7\" 0C 05 \"18000\"");
        QTest::newRow("what makes no sense counts as nothing") << u"chat.example"_s << m_online;
    }
    void theAdvertisedAddressGoesOverTheStartersOwn()
    {
        QFETCH(const QString, advertised);
        QFETCH(const QByteArray, answer);
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        RawPeer starter(manager.core.starterPort());
        starter.send(bytes("0C 03 00 06 0C 04 \"8000\""));
        QTRY_VERIFY(manager.is<Online>());
        QSignalSpy changed(&manager.core, &ManagerCore::advertisedAddressChanged);
        manager.settings.setAdvertisedAddress(advertised);
        QCOMPARE(changed.size(), answer == m_online ? 0 : 1);
        QCOMPARE(manager.answer(), answer);
    }

    void portsInUseAreNamedInWords()
    {
        ManagerFixture first;
        QVERIFY(first.core.listen().isEmpty());
        ManagerFixture second({}, {.clientPort = first.core.clientPort(), .starterPort = first.core.starterPort()});
        const QList<PortProblem> problems = second.core.listen();
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems, second.core.portProblems());
        for (const PortProblem &problem : problems)
            QVERIFY(problem.reason == PortProblem::Reason::InUse);
        QVERIFY(sentence(problems.at(0)).contains(QString::number(first.core.clientPort())));
        QVERIFY(sentence(problems.at(1)).contains(QString::number(first.core.starterPort())));
        QCOMPARE(second.core.clientPort(), quint16(0));
        QCOMPARE(second.core.starterPort(), quint16(0));
        QVERIFY(second.logs(EventKind::PortUnavailable));
    }

    void anotherPortIsOpenedOnDemand()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        const quint16 before = manager.core.clientPort();
        QVERIFY(manager.core.listen().isEmpty());
        QCOMPARE(manager.answer(), m_offline);
        QVERIFY(manager.core.clientPort() != before || RawPeer(before).isConnected());
    }

    void keepRunningIsKeptInTheSettings()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.state().keepRunning);
        QSignalSpy changed(&manager.core, &ManagerCore::stateChanged);
        manager.core.setKeepRunning(false);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!manager.core.state().keepRunning);
        QVERIFY(!manager.settings.keepRunning());
    }

    void decisionsAboutStartersAreKeptInTheSettings()
    {
        ManagerFixture manager;
        manager.core.trustStarter(*IpAddress::fromText(u"10.0.0.4"_s));
        manager.core.refuseStarter(*IpAddress::fromText(u"10.0.0.9"_s));
        QCOMPARE(manager.settings.trustedStarters(), QStringList{u"10.0.0.4"_s});
        QCOMPARE(manager.settings.refusedStarters(), QStringList{u"10.0.0.9"_s});
        ManagerCore next(manager.settings);
        QCOMPARE(next.trust(), manager.core.trust());
        manager.core.forgetStarter(*IpAddress::fromText(u"10.0.0.9"_s));
        QVERIFY(manager.settings.refusedStarters().isEmpty());
    }

    void anOddVersionIsAnsweredAndLogged()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        RawPeer client(manager.core.clientPort());
        client.send(bytes("00 02"));
        QVERIFY(client.waitFor(m_offline));
        QTRY_VERIFY(manager.events.contains(Event{EventKind::OddVersion, IpAddress::fromText(u"127.0.0.1"_s), 2}));
    }

    void aFloodOfEventsIsCountedNotLogged()
    {
        ManagerFixture manager;
        for (int i = 0; i < 1000; ++i)
            manager.core.logEvent({EventKind::UsersAbove, {}, i});
        QVERIFY2(manager.events.size() <= 60, qPrintable(QString::number(manager.events.size())));
        QTRY_VERIFY(manager.logs(EventKind::EventsLeftOut));
        QCOMPARE(manager.events.size() - 1 + manager.events.last().number, 1000);
    }

    void alertsAreLoggedAndRaised()
    {
        ManagerFixture manager;
        manager.settings.setAlertUsersAbove(4);
        QVERIFY(manager.core.listen().isEmpty());
        QSignalSpy raised(&manager.core, &ManagerCore::alertRaised);
        RawPeer starter(manager.core.starterPort());
        starter.send(bytes("0C 03 00 00 0A 03 00 0A 02 02 00 05 02 04 00 00 10 E1"));
        QTRY_COMPARE(raised.size(), 1);
        QCOMPARE(raised.first().first().value<Event>(), (Event{EventKind::UsersAbove, {}, 4}));
        QVERIFY(manager.logs(EventKind::UsersAbove));
    }

    void shutDownClosesTheStarterPortAndSaysSo()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        const quint16 port = manager.core.starterPort();
        QSignalSpy finished(&manager.core, &ManagerCore::shutDownFinished);
        manager.core.shutDown();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!RawPeer(port).isConnected());
    }
};

QTEST_GUILESS_MAIN(TestManagerCore)
#include "tst_managercore.moc"
