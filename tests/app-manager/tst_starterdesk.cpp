// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/starterdesk.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"
#include "tests/support/loopback.h"
#include "tests/support/printers.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::manager;
using namespace roundtable::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestStarterDesk : public QObject {
    Q_OBJECT

    /// A desk that takes everybody, as nobody decides here.
    struct Desk {
        explicit Desk(const ConnectionQuota::Limits &limits = {}) : desk(limits)
        {
            isListening = desk.listener().listen(QHostAddress::LocalHost, 0);
            connect(&desk, &StarterDesk::starterArrived, &desk, [this](StarterId id) {
                desk.accept(id);
                starters.push_back(id);
            });
            connect(&desk, &StarterDesk::frameReceived, &desk, [this](StarterId, const servermanagement::Frame &frame) { frames += frame; });
            connect(&desk, &StarterDesk::protocolBroken, &desk, [this](StarterId id, const QString &detail) {
                complaints += detail;
                desk.close(id);
            });
            connect(&desk, &StarterDesk::starterGone, &desk, [this](StarterId id) { gone.push_back(id); });
        }
        [[nodiscard]] quint16 port() { return desk.listener().port(); }

        StarterDesk desk;
        bool isListening = false;
        std::vector<StarterId> starters;
        std::vector<StarterId> gone;
        QList<servermanagement::Frame> frames;
        QStringList complaints;
    };

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void commandsAreFourBytesInOneWrite()
    {
        Desk desk;
        QVERIFY(desk.isListening);
        RawPeer starter(desk.port());
        QTRY_COMPARE(desk.starters.size(), size_t(1));
        QCOMPARE(starter.received(), QByteArray());
        desk.desk.send(servermanagement::Start{});
        QVERIFY(starter.waitFor(bytes("14 03 00 00")));
        QCOMPARE(starter.segmentsReceived(), 1);
        starter.takeReceived();
        desk.desk.send(servermanagement::Stop{});
        QVERIFY(starter.waitFor(bytes("15 03 00 00")));
    }

    void packetsArriveHoweverTheyAreCut_data()
    {
        QTest::addColumn<QList<QByteArray>>("pieces");
        const QByteArray online = bytes("0C 03 00 06 0C 04 \"8000\"");
        const QByteArray report = bytes("0A 03 00 0A 02 02 00 05 02 04 00 00 10 E1");
        QTest::newRow("10 and 14 bytes in one segment") << QList<QByteArray>{online + report};
        QTest::newRow("10, then 14 bytes") << QList{online, report};
        QTest::newRow("byte by byte") << byteByByte(online + report);
        QTest::newRow("header and payload apart")
            << QList{online.first(4), online.sliced(4), report.first(4), report.sliced(4)};
        const auto cuts = everyCut(online + report);
        for (qsizetype cut = 0; cut < cuts.size(); ++cut)
            QTest::addRow("cut after byte %d", int(cut) + 1) << cuts.at(cut);
    }
    void packetsArriveHoweverTheyAreCut()
    {
        QFETCH(const QList<QByteArray>, pieces);
        Desk desk;
        RawPeer starter(desk.port());
        starter.send(pieces);
        QTRY_COMPARE(desk.frames.size(), 2);
        QCOMPARE(desk.frames.at(0).packet, servermanagement::Packet(servermanagement::Online{quint16(8000)}));
        QCOMPARE(desk.frames.at(1).packet, servermanagement::Packet(servermanagement::Diagnostic{5, 4321}));
    }

    void oddButHarmlessPacketsAreTolerated_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("SVR_Online without a port") << bytes("0C 03 00 00");
        QTest::newRow("version 0") << bytes("0C 00 00 00");
        QTest::newRow("version 255") << bytes("0D FF 00 00");
        QTest::newRow("manager response 0 with a payload") << bytes("00 03 00 03 0A 01 0C");
        QTest::newRow("manager response 9") << bytes("09 03 00 00");
        QTest::newRow("unused type 11 with a payload") << bytes("0B 03 00 02 FF FF");
        QTest::newRow("SVR_Start sent to the manager") << bytes("14 03 00 00");
        QTest::newRow("a type of no category, with a payload") << bytes("0E 03 00 02 FF FF");
        QTest::newRow("numbers in fewer bytes") << bytes("0A 03 00 06 02 01 05 02 01 07");
    }
    void oddButHarmlessPacketsAreTolerated()
    {
        QFETCH(const QByteArray, said);
        Desk desk;
        RawPeer starter(desk.port());
        starter.send(QByteArray(said + bytes("0A 03 00 0A 02 02 00 05 02 04 00 00 10 E1")));
        QTRY_VERIFY(!desk.frames.isEmpty()
                    && desk.frames.last().packet == servermanagement::Packet(servermanagement::Diagnostic{5, 4321}));
        QVERIFY(desk.complaints.isEmpty());
        QVERIFY(!starter.isAtEnd());
    }

    void brokenPacketsEndTheConnection_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("diagnostic too short") << bytes("0A 03 00 04 02 02 00 05");
        QTest::newRow("diagnostic too long") << bytes("0A 03 00 0C 02 02 00 05 02 04 00 00 10 E1 05 00");
        QTest::newRow("users out of range") << bytes("0A 03 00 0B 02 03 01 00 00 02 04 00 00 10 E1");
        QTest::newRow("messages out of range") << bytes("0A 03 00 0B 02 02 00 05 02 05 01 00 00 00 00");
        QTest::newRow("fields swapped") << bytes("0A 03 00 0A 02 04 00 01 10 E1 02 02 00 05");
        QTest::newRow("wrong tag") << bytes("0A 03 00 0A 0A 02 00 05 02 04 00 00 10 E1");
        QTest::newRow("port empty") << bytes("0C 03 00 02 0C 00");
        QTest::newRow("port 0") << bytes("0C 03 00 03 0C 01 \"0\"");
        QTest::newRow("port 65536") << bytes("0C 03 00 07 0C 05 \"65536\"");
        QTest::newRow("port 80a") << bytes("0C 03 00 05 0C 03 \"80a\"");
        QTest::newRow("port with a blank") << bytes("0C 03 00 05 0C 03 \" 80\"");
        QTest::newRow("port of 255 digits") << bytes("0C 03 01 01 0C FF") + QByteArray(255, '8');
        QTest::newRow("payload_len 65535") << bytes("0A 03 FF FF");
        QTest::newRow("a browser") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    }
    void brokenPacketsEndTheConnection()
    {
        QFETCH(const QByteArray, said);
        Desk desk;
        RawPeer starter(desk.port());
        starter.send(said);
        QVERIFY(starter.waitForEnd());
        QCOMPARE(desk.complaints.size(), 1);
        QVERIFY(desk.frames.isEmpty());
        QVERIFY2(desk.gone.empty(), "who is closed by us is not reported as gone");
    }

    void aFloodOfReportsEndsTheConnection()
    {
        Desk desk;
        RawPeer starter(desk.port());
        starter.send(bytes("0A 03 00 0A 02 02 00 05 02 04 00 00 10 E1").repeated(1000));
        QVERIFY(starter.waitForEnd());
        QCOMPARE(desk.complaints.size(), 1);
        QCOMPARE(desk.frames.size(), StarterDesk::maxPacketsPerSecond);
    }

    void aStarterThatLeavesIsReportedOnce_data()
    {
        QTest::addColumn<bool>("isReset");
        QTest::newRow("in an orderly way") << false;
        QTest::newRow("by breaking off") << true;
    }
    void aStarterThatLeavesIsReportedOnce()
    {
        QFETCH(const bool, isReset);
        Desk desk;
        RawPeer starter(desk.port());
        starter.send(bytes("0C 03 00 00 0D"));
        QTRY_COMPARE(desk.frames.size(), 1);
        isReset ? starter.reset() : starter.close();
        QTRY_COMPARE(desk.gone.size(), size_t(1));
        QCOMPARE(desk.gone.front(), desk.starters.front());
        QVERIFY(desk.complaints.isEmpty());
    }

    void whoIsClosedSeesAnOrderlyEnd()
    {
        Desk desk;
        RawPeer starter(desk.port());
        QTRY_COMPARE(desk.starters.size(), size_t(1));
        desk.desk.close(desk.starters.front());
        QVERIFY(starter.waitForEnd());
        QVERIFY(!starter.wasReset());
        QCOMPARE(starter.received(), QByteArray());
    }

    void manyNewcomersClosedAtOnceLeaveNothingBehind()
    {
        Desk desk;
        disconnect(&desk.desk, &StarterDesk::starterArrived, nullptr, nullptr);
        connect(&desk.desk, &StarterDesk::starterArrived, &desk.desk, [&desk](StarterId id) { desk.desk.close(id); });
        std::vector<std::unique_ptr<RawPeer>> knocking;
        for (int i = 0; i < 100; ++i)
            knocking.push_back(std::make_unique<RawPeer>(desk.port()));
        for (const auto &peer : knocking)
            QVERIFY(peer->waitForEnd());
        knocking.clear();
        QTRY_COMPARE(desk.desk.findChildren<ManagementChannel *>().size(), 0);
    }

    void whoKnocksTooOftenIsNotEvenAnnounced()
    {
        Desk desk({.connectsPerSecond = 5, .exemptLoopback = false});
        std::vector<std::unique_ptr<RawPeer>> knocking;
        for (int i = 0; i < 8; ++i)
            knocking.push_back(std::make_unique<RawPeer>(desk.port()));
        QVERIFY(knocking.back()->waitForEnd());
        QVERIFY(desk.starters.size() >= 5 && desk.starters.size() < 8);
    }

    void aLivingComputerIsNotSilent()
    {
        Desk desk;
        QCOMPARE(desk.desk.silence(), 0ms);
        RawPeer starter(desk.port());
        starter.send(bytes("0C 03 00 00"));
        QTRY_COMPARE(desk.frames.size(), 1);
        QVERIFY(desk.desk.silence() < 5s);
    }
};

QTEST_GUILESS_MAIN(TestStarterDesk)
#include "tst_starterdesk.moc"
