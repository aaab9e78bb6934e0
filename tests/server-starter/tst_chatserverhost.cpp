// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/server-starter/hostroom.h"
#include "tests/support/bytes.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <netinet/in.h>
#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::starter;
using chatmessage::ErrorCode;
using roundtable::test::RawPeer;

namespace {

/// Finds the socket of this process that listens on \a port, and ends that.
bool shutDownListening(quint16 port)
{
    for (int descriptor = 0; descriptor < 1024; ++descriptor) {
        int listens = 0;
        socklen_t size = sizeof listens;
        sockaddr_in address{};
        socklen_t addressSize = sizeof address;
        if (::getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0 && listens != 0
            && ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &addressSize) == 0
            && ntohs(address.sin_port) == port)
            return ::shutdown(descriptor, SHUT_RDWR) == 0;
    }
    return false;
}

} // namespace

/// Rules, sockets and accounts together, seen from the wire.
class TestChatServerHost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theFirstConversation();
    void everythingInOneSegmentIsAnsweredInOrder();
    void aReplyIsOnePacketInOneWrite();
    void theSenderIdIsStamped();
    void logoutIsNotAnsweredAndTheConnectionStays();
    void whoLeavesWhileAPasswordIsCheckedLeavesNothingBehind();
    void theEndOfAStreamWhileAPasswordIsCheckedLosesNoAnswer();
    void aHeldAnswerComesWithoutAnythingElseHappening();
    void whoNeverLogsInIsToldAndClosed();
    void overTheLimitIsToldAndClosed();
    void anUnknownVersionIsToldAndClosed();
    void statisticsFollowTheRoom();
    void aStoppedServerListensNoMore();
    void stoppingDeliversAndEndsEveryConnection();
    void aPeerThatDoesNotReadDelaysTheStopOnlySoLong();
    void everyStartIsANewChatServer();
    void anAnswerOfTheLastChatServerIsNotForTheNext();
    void startingTwiceKeepsThePort();
    void aTakenPortIsAnError();
    void aPortThatIsLostIsTheEndOfTheChatServer();
};

void TestChatServerHost::theFirstConversation()
{
    HostRoom room;
    room.start();
    const auto bob = room.join("bob", 1);
    const auto al = room.join("al", 2);

    bob->send(HostRoom::chat("hi", "bob"));

    QVERIFY(al->waitFor(HostRoom::chat("hi", "bob", 1)));
    QVERIFY(bob->waitFor(HostRoom::chat("hi", "bob", 1)));
}

void TestChatServerHost::everythingInOneSegmentIsAnsweredInOrder()
{
    HostRoom room;
    room.start();
    const auto bob = room.connect();
    bob->send(QByteArray(HostRoom::login("bob", "wrong") + HostRoom::create("bob") + HostRoom::create("bob") + HostRoom::login("bob")
                         + HostRoom::chat("hi", "bob") + HostRoom::chat("not me", "al") + HostRoom::chat("bye", "bob")));
    QVERIFY(bob->waitFor(QByteArray(HostRoom::error(ErrorCode::InvalidAuthentication) + HostRoom::created()
                                    + HostRoom::error(ErrorCode::UserAlreadyExists) + HostRoom::loggedIn(1)
                                    + HostRoom::chat("hi", "bob", 1) + HostRoom::error(ErrorCode::InvalidRequest)
                                    + HostRoom::chat("bye", "bob", 1))));
}

void TestChatServerHost::aReplyIsOnePacketInOneWrite()
{
    HostRoom room;
    room.start();
    const auto bob = room.connect();
    bob->send(HostRoom::create("bob"));
    QVERIFY(bob->waitFor(HostRoom::created()));
    QCOMPARE(bob->segmentsReceived(), 1);
}

void TestChatServerHost::theSenderIdIsStamped()
{
    HostRoom room;
    room.start();
    const auto bob = room.join("bob", 1);
    for (const int claimed : {0, 1, 77, 65535}) {
        bob->send(HostRoom::chat("hi", "bob", claimed));
        QVERIFY(bob->waitFor(HostRoom::chat("hi", "bob", 1)));
        bob->takeReceived();
    }
}

void TestChatServerHost::logoutIsNotAnsweredAndTheConnectionStays()
{
    HostRoom room;
    room.start();
    const auto bob = room.join("bob", 1);
    const auto al = room.join("al", 2);
    bob->send(test::bytes("0C 03 0001 0000"));
    QTRY_COMPARE(room.host.statistics().usersOnline, 1U);
    al->send(HostRoom::chat("gone?", "al"));
    QVERIFY(al->waitFor(HostRoom::chat("gone?", "al", 2)));
    bob->send(HostRoom::login("bob"));
    QVERIFY(bob->waitFor(HostRoom::loggedIn(1)));
}

void TestChatServerHost::whoLeavesWhileAPasswordIsCheckedLeavesNothingBehind()
{
    HostRoom room;
    room.start();
    const auto bob = room.join("bob", 1);
    for (int i = 0; i < 20; ++i) {
        const auto hasty = room.connect();
        hasty->send(HostRoom::login("bob"));
        hasty->reset();
    }
    QTRY_COMPARE(room.host.socketStatistics().sockets, 1U);
    QTRY_COMPARE(room.host.statistics().connections, 1U);
    bob->send(HostRoom::chat("alone", "bob"));
    QVERIFY(bob->waitFor(HostRoom::chat("alone", "bob", 1)));
}

void TestChatServerHost::theEndOfAStreamWhileAPasswordIsCheckedLosesNoAnswer()
{
    HostRoom room;
    room.start();
    const auto bob = room.connect();
    bob->send(QByteArray(HostRoom::create("bob") + HostRoom::login("bob") + HostRoom::chat("bye", "bob")));
    bob->endSending();
    QVERIFY(bob->waitForEnd());
    QCOMPARE(bob->received(), QByteArray(HostRoom::created() + HostRoom::loggedIn(1) + HostRoom::chat("bye", "bob", 1)));
}

void TestChatServerHost::aHeldAnswerComesWithoutAnythingElseHappening()
{
    ChatServerHost::Settings settings;
    settings.limitLoopback = true;
    settings.rules.accountFailures = 1;
    HostRoom room(settings);
    room.start();
    const auto bob = room.connect();
    bob->send(HostRoom::login("bob", "wrong"));
    QVERIFY(bob->waitFor(HostRoom::error(ErrorCode::InvalidAuthentication)));
    bob->takeReceived();
    bob->send(HostRoom::login("bob", "wrong again"));
    // Nobody tells the host to look at the clock: it has to have asked for that itself.
    QTRY_VERIFY((room.clock.advance(std::chrono::seconds(1)), !bob->received().isEmpty()));
    QCOMPARE(bob->received(), HostRoom::error(ErrorCode::InvalidAuthentication));
}

void TestChatServerHost::whoNeverLogsInIsToldAndClosed()
{
    HostRoom room;
    room.start();
    const auto silent = room.connect();
    QTRY_COMPARE(room.host.statistics().connections, 1U);
    room.pass(std::chrono::seconds(119));
    QCOMPARE(room.host.statistics().connections, 1U);
    room.pass(std::chrono::seconds(1));
    QVERIFY(silent->waitForEnd());
    QCOMPARE(silent->received(), HostRoom::error(ErrorCode::RequestTimeout));
}

void TestChatServerHost::overTheLimitIsToldAndClosed()
{
    ChatServerHost::Settings settings;
    settings.rules.maxConnections = 2;
    HostRoom room(settings);
    room.start();
    const auto bob = room.join("bob", 1);
    const auto al = room.join("al", 2);
    const auto late = room.connect();
    QVERIFY(late->waitForEnd());
    QCOMPARE(late->received(), HostRoom::error(ErrorCode::GenericFailure));
    QVERIFY(!late->wasReset());
    bob->close();
    QTRY_COMPARE(room.host.statistics().connections, 1U);
    const auto next = room.join("cy", 3);
    QVERIFY(next->isConnected());
}

void TestChatServerHost::anUnknownVersionIsToldAndClosed()
{
    HostRoom room;
    room.start();
    const auto browser = room.connect();
    browser->send("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
    QVERIFY(browser->waitForEnd());
    QCOMPARE(browser->received(), HostRoom::error(ErrorCode::InvalidRequest));
}

void TestChatServerHost::statisticsFollowTheRoom()
{
    HostRoom room;
    QCOMPARE(room.host.statistics(), Statistics());
    room.start();
    const auto bob = room.join("bob", 1);
    const auto again = room.connect();
    again->send(HostRoom::login("bob"));
    QVERIFY(again->waitFor(HostRoom::loggedIn(1)));
    bob->send(HostRoom::chat("hi", "bob"));
    QVERIFY(bob->waitFor(HostRoom::chat("hi", "bob", 1)));
    QCOMPARE(room.host.statistics(), (Statistics{1, 1, 2}));
}

void TestChatServerHost::aStoppedServerListensNoMore()
{
    HostRoom room;
    const quint16 port = room.start();
    room.host.stop();
    QVERIFY(!RawPeer(port).isConnected());
    QCOMPARE(room.host.port(), 0);
}

void TestChatServerHost::stoppingDeliversAndEndsEveryConnection()
{
    HostRoom room;
    room.start();
    const auto bob = room.join("bob", 1);
    const auto al = room.join("al", 2);
    QSignalSpy stopped(&room.host, &ChatServerHost::stopped);
    bob->send(HostRoom::chat("bye", "bob"));
    QTRY_COMPARE(room.host.statistics().messages, 1U);
    room.host.stop();

    QVERIFY(al->waitForEnd());
    QVERIFY(!al->wasReset());
    QCOMPARE(al->received(), HostRoom::chat("bye", "bob", 1));
    QVERIFY(bob->waitForEnd());
    QTRY_COMPARE(stopped.size(), 1);
    QVERIFY(!room.host.isRunning());
    QVERIFY(!room.host.isStopping());
}

void TestChatServerHost::aPeerThatDoesNotReadDelaysTheStopOnlySoLong()
{
    ChatServerHost::Settings settings;
    settings.sockets.rate.perSecond = 0;
    HostRoom room(settings);
    room.start();
    const auto bob = room.join("bob", 1);
    const auto deaf = room.join("deaf", 2);
    deaf->stopReading();
    QByteArray much;
    for (int i = 0; i < 60; ++i)
        much += HostRoom::chat(QByteArray(250, 'x'), "bob");
    qsizetype expected = 0;
    while (room.host.socketStatistics().queuedBytes == 0) {
        bob->send(much);
        expected += much.size();
        QVERIFY(bob->waitForBytes(expected));
    }
    QSignalSpy stopped(&room.host, &ChatServerHost::stopped);
    room.host.stop();
    QVERIFY(room.host.isStopping());
    QTRY_COMPARE(stopped.size(), 1);
    QTRY_COMPARE(room.host.socketStatistics().queuedBytes, 0U);
}

void TestChatServerHost::everyStartIsANewChatServer()
{
    HostRoom room;
    room.start();
    const auto bob = room.join("bob", 1);
    bob->send(HostRoom::chat("hi", "bob"));
    QTRY_COMPARE(room.host.statistics().messages, 1U);
    QSignalSpy stopped(&room.host, &ChatServerHost::stopped);
    room.host.stop();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(room.host.statistics(), Statistics());

    room.start();
    QCOMPARE(room.host.statistics(), Statistics());
    const auto back = room.connect();
    back->send(QByteArray(HostRoom::login("bob") + HostRoom::chat("again", "bob")));
    QVERIFY(back->waitFor(QByteArray(HostRoom::loggedIn(1) + HostRoom::chat("again", "bob", 1))));
}

void TestChatServerHost::anAnswerOfTheLastChatServerIsNotForTheNext()
{
    HostRoom room;
    room.start();
    const auto old = room.join("bob", 1);
    const auto late = room.connect();
    late->send(HostRoom::login("bob"));
    // The password of the second session is being checked when that chat server ends.
    QTRY_COMPARE(room.host.statistics().connections, 2U);
    room.host.stop();
    room.start();
    const auto first = room.connect();
    const auto second = room.connect();
    QTRY_COMPARE(room.host.statistics().connections, 2U);
    second->send(HostRoom::login("bob", "wrong"));
    QVERIFY(second->waitFor(HostRoom::error(ErrorCode::InvalidAuthentication)));
    QCOMPARE(room.host.statistics().usersOnline, 0U);
}

void TestChatServerHost::startingTwiceKeepsThePort()
{
    HostRoom room;
    QSignalSpy started(&room.host, &ChatServerHost::started);
    const quint16 port = room.start();
    QCOMPARE(room.start(), port);
    QCOMPARE(started.size(), 1);
}

void TestChatServerHost::aTakenPortIsAnError()
{
    const test::RawListener other;
    HostRoom room;
    const auto port = room.host.start(QHostAddress::LocalHost, other.port());
    QVERIFY(!port);
    QCOMPARE(port.error().reason, ListenError::Reason::AddressInUse);
    QVERIFY(!room.host.isRunning());
    room.start();
}

void TestChatServerHost::aPortThatIsLostIsTheEndOfTheChatServer()
{
    HostRoom room;
    room.start();
    QSignalSpy stopped(&room.host, &ChatServerHost::stopped);
    const auto bob = room.join("bob", 1);
    QTest::ignoreMessage(QtCriticalMsg, "the chat port is lost");
    // As an administrator's tool may do it: the socket is still there, but no longer listens.
    QVERIFY(shutDownListening(room.host.port()));
    QTRY_COMPARE(stopped.size(), 1);
    QVERIFY(bob->waitForEnd());
}

QTEST_GUILESS_MAIN(TestChatServerHost)
#include "tst_chatserverhost.moc"
