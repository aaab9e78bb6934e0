// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/clientdeskthread.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"
#include "tests/support/loopback.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::manager;
using namespace roundtable::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestClientDesk : public QObject {
    Q_OBJECT

    const QByteArray m_offline = bytes("01 03 00 0C 00 0C 00");
    const QByteArray m_online = bytes("01 03 01 0C 09 \"127.0.0.1\" 0C 04 \"8000\"");

    /// A desk on a port of the system's choice.
    struct Desk {
        explicit Desk(const ConnectionQuota::Limits &limits = {}) : desk(limits)
        {
            isListening = desk.listener().listen(QHostAddress::LocalHost, 0);
        }
        [[nodiscard]] quint16 port() { return desk.listener().port(); }
        void goOnline() { desk.setAnswer(clientconnection::ServerAddress{u"127.0.0.1"_s, 8000}); }
        ClientDesk desk;
        bool isListening = false;
    };

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void clientsAreToldOfflineWhereThereIsNoServer()
    {
        Desk desk;
        QVERIFY(desk.isListening);
        RawPeer client(desk.port());
        client.send(bytes("00 03"));
        QVERIFY(client.waitForEnd());
        QCOMPARE(client.received(), m_offline);
        QVERIFY(!client.wasReset());
    }

    void clientsAreSentToTheServerInOneWriteAndAnOrderlyEnd()
    {
        Desk desk;
        desk.goOnline();
        RawPeer client(desk.port());
        client.send(bytes("00 03"));
        QVERIFY(client.waitForEnd());
        QCOMPARE(client.received(), m_online);
        QCOMPARE(client.segmentsReceived(), 1);
        QVERIFY(!client.wasReset());
    }

    void nothingIsSaidBeforeTheQuestion()
    {
        Desk desk;
        RawPeer client(desk.port());
        RawPeer other(desk.port());
        other.send(bytes("00 03"));
        QVERIFY(other.waitForEnd());
        QCOMPARE(client.received(), QByteArray());
        QVERIFY(!client.isAtEnd());
    }

    void quirkyQuestionsAreAnswered_data()
    {
        QTest::addColumn<QList<QByteArray>>("pieces");
        QTest::addColumn<bool>("endsSending");
        QTest::addColumn<int>("answers");
        QTest::newRow("byte by byte") << byteByByte(bytes("00 03")) << false << 1;
        QTest::newRow("end of stream right behind it") << QList{bytes("00 03")} << true << 1;
        QTest::newRow("byte by byte and end of stream") << byteByByte(bytes("00 03")) << true << 1;
        QTest::newRow("twice in one segment") << QList{bytes("00 03 00 03")} << false << 2;
        QTest::newRow("trailing rubbish in the same segment") << QList{bytes("00 03 47 45 54")} << false << 1;
        QTest::newRow("trailing zeros as of an older revision") << QList{bytes("00 03 00 00 00")} << false << 2;
        QTest::newRow("version 2") << QList{bytes("00 02")} << false << 1;
        QTest::newRow("version 255") << QList{bytes("00 FF")} << false << 1;
    }
    void quirkyQuestionsAreAnswered()
    {
        QFETCH(const QList<QByteArray>, pieces);
        QFETCH(const bool, endsSending);
        QFETCH(const int, answers);
        Desk desk;
        desk.goOnline();
        RawPeer client(desk.port());
        client.send(pieces);
        if (endsSending)
            client.endSending();
        QVERIFY(client.waitForEnd());
        QVERIFY(client.received().startsWith(m_online));
        if (answers == 1)
            QCOMPARE(client.received(), m_online);
        else
            QVERIFY(client.received().startsWith(m_online.repeated(2)));
        QVERIFY(!client.wasReset());
    }

    void anythingElseIsClosedWithoutAnswer_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("a browser") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("TLS") << bytes("16 03 01 02 00 01 00 01 FC");
        QTest::newRow("MAN_ReturnIp, offline") << m_offline;
        QTest::newRow("MAN_ReturnIp, online") << m_online;
        QTest::newRow("a chat login") << bytes("0A 03 00 00 00 09 0C 03 \"bob\" 0C 02 \"pw\"");
        QTest::newRow("64 KiB of FF") << QByteArray(65536, '\xFF');
    }
    void anythingElseIsClosedWithoutAnswer()
    {
        QFETCH(const QByteArray, said);
        Desk desk;
        RawPeer client(desk.port());
        client.send(said);
        QVERIFY(client.waitForEnd());
        QCOMPARE(client.received(), QByteArray());
    }

    void oneByteAndSilenceEndsInTime()
    {
        Desk desk({.timeToAsk = 100ms});
        RawPeer client(desk.port());
        client.send(bytes("00"));
        QVERIFY(client.waitForEnd());
        QCOMPARE(client.received(), QByteArray());
    }

    void aFullHouseOfSilentOnesLetsNewcomersAsk()
    {
        Desk desk({.connections = 4});
        QSignalSpy turnedAway(&desk.desk, &ClientDesk::clientsTurnedAway);
        std::vector<std::unique_ptr<RawPeer>> silent;
        for (int i = 0; i < 4; ++i)
            silent.push_back(std::make_unique<RawPeer>(desk.port()));
        RawPeer newcomer(desk.port());
        newcomer.send(bytes("00 03"));
        QVERIFY(newcomer.waitFor(m_offline));
        QVERIFY(silent.front()->waitForEnd());
        QVERIFY(!silent.back()->isAtEnd());
        QTRY_COMPARE(turnedAway.size(), 1);
        QCOMPARE(turnedAway.first().at(0).toULongLong(), 1ULL);
    }

    void whoHasItsAnswerAndStaysMakesRoom()
    {
        Desk desk({.connections = 4});
        std::vector<std::unique_ptr<RawPeer>> lingering;
        for (int i = 0; i < 12; ++i) {
            lingering.push_back(std::make_unique<RawPeer>(desk.port()));
            lingering.back()->send(bytes("00 03"));
            QVERIFY(lingering.back()->waitFor(m_offline));
        }
    }

    void limitsCountByAddress()
    {
        Desk desk({.connectionsPerAddress = 2, .exemptLoopback = false});
        RawPeer first(desk.port());
        RawPeer second(desk.port());
        RawPeer third(desk.port());
        QVERIFY(third.waitForEnd());
        second.send(bytes("00 03"));
        QVERIFY(second.waitFor(m_offline));
        QVERIFY(!first.isAtEnd());
    }

    void lookupsAreReportedAsValues()
    {
        Desk desk;
        desk.goOnline();
        QSignalSpy reported(&desk.desk, &ClientDesk::lookupsAnswered);
        RawPeer client(desk.port());
        client.send(bytes("00 02"));
        QVERIFY(client.waitForEnd());
        QTRY_COMPARE(reported.size(), 1);
        const auto lookups = reported.first().at(0).value<QList<Lookup>>();
        QCOMPARE(lookups.size(), 1);
        QCOMPARE(lookups.first().client, u"127.0.0.1"_s);
        QCOMPARE(lookups.first().version, quint8(2));
        QCOMPARE(lookups.first().answer, std::optional(clientconnection::ServerAddress{u"127.0.0.1"_s, 8000}));
        QCOMPARE(reported.first().at(1).toULongLong(), 1ULL);
    }

    void aThousandLookupsInASecondAreAnsweredAndReportedInFew()
    {
        ClientDeskThread desk;
        QVERIFY(!desk.listen(QHostAddress::LocalHost, 0));
        quint64 counted = 0;
        QSignalSpy reported(&desk, &ClientDeskThread::lookupsAnswered);
        connect(&desk, &ClientDeskThread::lookupsAnswered, this,
                [&counted](const QList<Lookup> &newest, quint64 count) {
                    counted += count;
                    QVERIFY(newest.size() <= ClientDesk::maxLookupsReported);
                });
        const auto start = std::chrono::steady_clock::now();
        constexpr int lookups = 1000;
        constexpr int together = 50;
        for (int round = 0; round < lookups / together; ++round) {
            std::vector<std::unique_ptr<RawPeer>> clients;
            for (int i = 0; i < together; ++i) {
                clients.push_back(std::make_unique<RawPeer>(desk.port()));
                clients.back()->send(bytes("00 03"));
            }
            for (const auto &client : clients)
                QVERIFY(client->waitFor(m_offline));
        }
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
        qInfo("%.0f look-ups a second", lookups / elapsed.count());
        QTRY_COMPARE(counted, quint64(lookups));
        QVERIFY2(reported.size() <= elapsed / 100ms + 2, qPrintable(QString::number(reported.size())));
    }

    void aPortInUseIsToldAsThat()
    {
        Desk other;
        ClientDeskThread desk;
        const auto problem = desk.listen(QHostAddress::LocalHost, other.port());
        QVERIFY(problem);
        QVERIFY(problem->reason == PortProblem::Reason::InUse);
        QCOMPARE(problem->port, other.port());
        QCOMPARE(desk.port(), quint16(0));
        const QString text = sentence(*problem);
        QVERIFY2(text.contains(QString::number(other.port())) && text.contains(u"--client-port"_s), qPrintable(text));
    }

    void theAnswerChangesWhileTheDeskListens()
    {
        ClientDeskThread desk;
        QVERIFY(!desk.listen(QHostAddress::LocalHost, 0));
        desk.setAnswer(clientconnection::ServerAddress{u"127.0.0.1"_s, 8000});
        RawPeer first(desk.port());
        first.send(bytes("00 03"));
        QVERIFY(first.waitFor(m_online));
        desk.setAnswer({});
        RawPeer second(desk.port());
        second.send(bytes("00 03"));
        QVERIFY(second.waitFor(m_offline));
    }
};

QTEST_GUILESS_MAIN(TestClientDesk)
#include "tst_clientdesk.moc"
