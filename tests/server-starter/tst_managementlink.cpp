// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/managementlink.h"
#include "tests/server-starter/hostroom.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"

#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::starter;
using roundtable::test::RawListener;
using roundtable::test::RawPeer;

namespace {

const QByteArray start = test::bytes("14 03 0000");
const QByteArray stop = test::bytes("15 03 0000");
const QByteArray offline = test::bytes("0D 03 0000");
const QByteArray bareOnline = test::bytes("0C 03 0000");
const QByteArray nobody = test::bytes("0A 03 000A 0202 0000 0204 00000000");

/// A manager in raw bytes, and a starter's link that is to find it.
class Desk {
public:
    explicit Desk(bool bare = false, std::chrono::milliseconds interval = std::chrono::hours(1))
        : link(room.host, {u"127.0.0.1"_s, manager.port(), QHostAddress::LocalHost, 0, bare, interval})
    {
    }
    std::unique_ptr<RawPeer> open()
    {
        link.open();
        auto peer = manager.next();
        if (!peer || !QTest::qWaitFor([this] { return link.isConnected(); }))
            qFatal("no starter came");
        return peer;
    }
    /// SVR_Online with the port that the system chose, as long as there is one.
    [[nodiscard]] QByteArray online() const
    {
        return *servermanagement::encode({servermanagement::Online{room.host.port()}});
    }

    RawListener manager;
    HostRoom room;
    ManagementLink link;
};

} // namespace

/// What a manager sees of a starter.
class TestManagementLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itIsSilentOnConnecting();
    void aRunningChatServerIsReportedOnConnectingInOneWrite();
    void startIsAnsweredOnceThePortListens();
    void bareOnlineHasNoPort();
    void everyStartAndStopIsAnsweredAlsoWhenNothingChanges();
    void startAndStopInOneSegmentAreBothAnswered();
    void commandsCutAnywhereAreObeyed();
    void whatCannotStartIsOffline();
    void aStopIsAnsweredAfterTheClientsHaveWhatIsTheirs();
    void theEndOfTheChatServerIsToldUnasked();
    void diagnosticsCountUsersAndMessages();
    void packetsWithoutMeaningAreSkipped_data();
    void packetsWithoutMeaningAreSkipped();
    void garbageEndsTheLinkAndItComesBack_data();
    void garbageEndsTheLinkAndItComesBack();
    void withoutTheManagerTheChatServerGoesOn();
    void aManagerThatComesLaterIsFound();
    void aManagerThatAsksAndNeverReadsIsDropped();
    void closingSaysOffline();
};

void TestManagementLink::itIsSilentOnConnecting()
{
    Desk desk;
    const auto peer = desk.open();
    // What it said first would stand before the answer.
    peer->send(stop);
    QVERIFY(peer->waitFor(offline));
}

void TestManagementLink::aRunningChatServerIsReportedOnConnectingInOneWrite()
{
    Desk desk;
    desk.room.start();
    const auto peer = desk.open();
    QVERIFY(peer->waitFor(QByteArray(desk.online() + nobody)));
    QCOMPARE(peer->segmentsReceived(), 1);
}

void TestManagementLink::startIsAnsweredOnceThePortListens()
{
    Desk desk;
    const auto peer = desk.open();
    peer->send(start);
    QVERIFY(peer->waitForBytes(4));
    QVERIFY(RawPeer(desk.room.host.port()).isConnected());
    QVERIFY(peer->waitFor(QByteArray(desk.online() + nobody)));
    QCOMPARE(peer->segmentsReceived(), 1);
}

void TestManagementLink::bareOnlineHasNoPort()
{
    Desk desk(true);
    const auto peer = desk.open();
    peer->send(start);
    QVERIFY(peer->waitFor(QByteArray(bareOnline + nobody)));
}

void TestManagementLink::everyStartAndStopIsAnsweredAlsoWhenNothingChanges()
{
    Desk desk;
    const auto peer = desk.open();
    peer->send(stop);
    QVERIFY(peer->waitFor(offline));
    peer->takeReceived();
    for (int i = 0; i < 3; ++i) {
        peer->send(start);
        QTRY_VERIFY(desk.room.host.isRunning());
        QVERIFY(peer->waitFor(QByteArray(desk.online() + nobody)));
        peer->takeReceived();
    }
    peer->send(QByteArray(stop + stop));
    QVERIFY(peer->waitFor(QByteArray(offline + offline)));
}

void TestManagementLink::startAndStopInOneSegmentAreBothAnswered()
{
    Desk desk(true);
    const auto peer = desk.open();
    peer->send(QByteArray(start + stop + start + stop));
    const QByteArray both = bareOnline + nobody + offline;
    QVERIFY(peer->waitFor(QByteArray(both + both)));
}

void TestManagementLink::commandsCutAnywhereAreObeyed()
{
    Desk desk(true);
    const auto peer = desk.open();
    for (const test::Pieces &pieces : test::everyCut(QByteArray(start + stop))) {
        peer->takeReceived();
        peer->send(pieces);
        QVERIFY(peer->waitFor(QByteArray(bareOnline + nobody + offline)));
    }
}

void TestManagementLink::whatCannotStartIsOffline()
{
    const RawListener other;
    HostRoom room;
    RawListener manager;
    ManagementLink link(room.host, {u"127.0.0.1"_s, manager.port(), QHostAddress::LocalHost, other.port(), false, {}});
    link.open();
    const auto peer = manager.next();
    QVERIFY(peer);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"cannot listen on chat port .*"_s));
    peer->send(start);
    QVERIFY(peer->waitFor(offline));
}

void TestManagementLink::aStopIsAnsweredAfterTheClientsHaveWhatIsTheirs()
{
    Desk desk(true);
    const auto peer = desk.open();
    peer->send(start);
    QVERIFY(peer->waitFor(QByteArray(bareOnline + nobody)));
    const auto bob = desk.room.join("bob", 1);
    bob->send(HostRoom::chat("bye", "bob"));
    QTRY_COMPARE(desk.room.host.statistics().messages, 1U);
    peer->takeReceived();
    peer->send(stop);
    QVERIFY(peer->waitFor(offline));
    QVERIFY(bob->waitForEnd());
    QCOMPARE(bob->received(), HostRoom::chat("bye", "bob", 1));
}

void TestManagementLink::theEndOfTheChatServerIsToldUnasked()
{
    Desk desk(true);
    const auto peer = desk.open();
    desk.room.start();
    QVERIFY(peer->waitFor(QByteArray(bareOnline + nobody)));
    peer->takeReceived();
    desk.room.host.stop();
    QVERIFY(peer->waitFor(offline));
}

void TestManagementLink::diagnosticsCountUsersAndMessages()
{
    Desk desk(true, std::chrono::milliseconds(20));
    desk.room.start();
    const auto peer = desk.open();
    const auto bob = desk.room.join("bob", 1);
    const auto al = desk.room.join("al", 2);
    bob->send(HostRoom::chat("hi", "bob"));
    QVERIFY(al->waitFor(HostRoom::chat("hi", "bob", 1)));
    peer->takeReceived();
    const QByteArray diagnostic = test::bytes("0A 03 000A 0202 0002 0204 00000001");
    QTRY_VERIFY(peer->received().endsWith(QByteArray(diagnostic + diagnostic)));
}

void TestManagementLink::packetsWithoutMeaningAreSkipped_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("manager response without payload") << test::bytes("00 03 0000");
    QTest::newRow("manager response with payload") << test::bytes("09 03 0004 0C 02 6869");
    QTest::newRow("the unused type") << test::bytes("0B 03 0002 0500");
    QTest::newRow("what only a starter says") << test::bytes("0D 03 0000");
    QTest::newRow("another version") << test::bytes("05 02 0000");
    QTest::newRow("first of the types between") << test::bytes("0E 03 0000");
    QTest::newRow("last of the types between") << test::bytes("13 03 0002 0500");
    QTest::newRow("a type above all") << test::bytes("16 03 0000");
    QTest::newRow("the last type") << test::bytes("FF 03 0003 0C 01 61");
}

void TestManagementLink::packetsWithoutMeaningAreSkipped()
{
    QFETCH(QByteArray, packet);
    Desk desk;
    const auto peer = desk.open();
    peer->send(QByteArray(packet + stop + packet + stop));
    QVERIFY(peer->waitFor(QByteArray(offline + offline)));
}

void TestManagementLink::garbageEndsTheLinkAndItComesBack_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::newRow("a web page") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
    QTest::newRow("a command with a payload") << test::bytes("14 03 0002 0500");
}

void TestManagementLink::garbageEndsTheLinkAndItComesBack()
{
    QFETCH(QByteArray, garbage);
    Desk desk;
    desk.room.start();
    auto peer = desk.open();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the manager sent something.*"_s));
    peer->send(garbage);
    QVERIFY(peer->waitForEnd());
    QVERIFY(desk.room.host.isRunning());

    const auto again = desk.manager.next();
    QVERIFY(again);
    QVERIFY(again->waitFor(QByteArray(desk.online() + nobody)));
}

void TestManagementLink::withoutTheManagerTheChatServerGoesOn()
{
    Desk desk;
    desk.room.start();
    const auto peer = desk.open();
    const auto bob = desk.room.join("bob", 1);
    QSignalSpy disconnected(&desk.link, &ManagementLink::disconnected);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"lost the manager.*"_s));
    peer->reset();
    QTRY_COMPARE(disconnected.size(), 1);
    bob->send(HostRoom::chat("still here", "bob"));
    QVERIFY(bob->waitFor(HostRoom::chat("still here", "bob", 1)));
}

void TestManagementLink::aManagerThatComesLaterIsFound()
{
    HostRoom room;
    quint16 port = 0;
    {
        const test::SilentPort silent;
        port = silent.port();
    }
    ManagementLink link(room.host, {u"127.0.0.1"_s, port, QHostAddress::LocalHost, 0, false, {}});
    QSignalSpy connected(&link, &ManagementLink::connected);
    link.open();
    QVERIFY(!link.isConnected());
    QTcpServer late;
    QVERIFY(late.listen(QHostAddress::LocalHost, port));
    QTRY_COMPARE(connected.size(), 1);
}

void TestManagementLink::aManagerThatAsksAndNeverReadsIsDropped()
{
    Desk desk;
    const QByteArray flood = start.repeated(32 * 1024);
    auto peer = desk.open();
    peer->setReceiveBuffer(4096);
    QTest::ignoreMessage(QtWarningMsg, "the manager does not read; link dropped");
    peer->stopReading();
    bool isSent = true;
    QTRY_VERIFY2((isSent = isSent && peer->send(flood), !desk.link.isConnected()), "what it does not read piles up for ever");
    // The next one finds everything as it should be.
    peer = desk.manager.next();
    QVERIFY(peer && peer->waitFor(QByteArray(desk.online() + nobody)));
    QVERIFY(desk.room.host.isRunning());
}

void TestManagementLink::closingSaysOffline()
{
    Desk desk;
    desk.room.start();
    const auto peer = desk.open();
    QVERIFY(peer->waitFor(QByteArray(desk.online() + nobody)));
    peer->takeReceived();
    QSignalSpy closed(&desk.link, &ManagementLink::closed);
    desk.link.close();
    QVERIFY(peer->waitForEnd());
    QCOMPARE(peer->received(), offline);
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(!desk.manager.hasWaiting());
}

QTEST_GUILESS_MAIN(TestManagementLink)
#include "tst_managementlink.moc"
