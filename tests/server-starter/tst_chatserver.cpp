// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/server-starter/room.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::chatmessage;
using namespace roundtable::starter;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// The relay: who may speak, and what everybody gets.
class TestChatServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aMessageGoesToEverybodyWithTheAccountsId();
    void senderIdIsNeverAReasonToRefuse_data();
    void senderIdIsNeverAReasonToRefuse();
    void strictSenderIdAnswers11_data();
    void strictSenderIdAnswers11();
    void aRelayedMessageIsByteForByteWhatCame();
    void messagesAreRelayedInTheOrderOfArrival();
    void nobodySpeaksWithoutLogin();
    void nobodySpeaksAfterLogout();
    void theNameInAMessageMustBeTheAccounts_data();
    void theNameInAMessageMustBeTheAccounts();
    void contentIsText_data();
    void contentIsText();
    void packetsOfAServerAreInvalidFromAClient_data();
    void packetsOfAServerAreInvalidFromAClient();
    void aMalformedPacketIsAnsweredAndForgotten();
    void aStreamThatIsLostIsClosed();
    void aPacketThatIsNotFinishedClosesTheConnection();
    void usersAndMessagesAreCounted();
    void whoeverHasGoneIsForgotten();
    void beforeShutdownWhatWasAcceptedIsDelivered();
    void duringShutdownNobodyIsLetIn();
};

void TestChatServer::aMessageGoesToEverybodyWithTheAccountsId()
{
    Room room;
    const SessionId bob = room.online("bob", 7);
    const SessionId eve = room.online("eve", 8);
    QCOMPARE(room.say(bob, "hello"), (Effects{Broadcast{{Room::id(7), Room::message("hello")}}}));
    QCOMPARE(room.say(eve, "hi", "eve"), (Effects{Broadcast{{Room::id(8), Room::message("hi", "eve")}}}));
}

void TestChatServer::senderIdIsNeverAReasonToRefuse_data()
{
    QTest::addColumn<int>("sender");
    QTest::newRow("nobody") << 0;
    QTest::newRow("one, as a real client always sends") << 1;
    QTest::newRow("its own") << 7;
    QTest::newRow("another user's") << 8;
    QTest::newRow("the largest") << 65535;
}

void TestChatServer::senderIdIsNeverAReasonToRefuse()
{
    QFETCH(int, sender);
    Room room;
    const SessionId bob = room.online("bob", 7);
    room.online("eve", 8);
    QCOMPARE(room.say(bob, "hello", "bob", sender), (Effects{Broadcast{{Room::id(7), Room::message("hello")}}}));
}

void TestChatServer::strictSenderIdAnswers11_data()
{
    QTest::addColumn<bool>("loggedIn");
    QTest::addColumn<Packet>("packet");
    QTest::addColumn<int>("sender");
    QTest::addColumn<bool>("refused");
    const Packet login = Login{Room::text("bob"), Room::text("pw")};
    QTest::newRow("message under another id") << true << Packet(Room::message("x")) << 8 << true;
    QTest::newRow("message as nobody") << true << Packet(Room::message("x")) << 0 << true;
    QTest::newRow("message under the own id") << true << Packet(Room::message("x")) << 7 << false;
    QTest::newRow("login as nobody") << false << login << 0 << false;
    QTest::newRow("login as somebody") << false << login << 1 << true;
    QTest::newRow("another login as nobody") << true << login << 0 << false;
    QTest::newRow("another login under the own id") << true << login << 7 << false;
    QTest::newRow("another login under another id") << true << login << 8 << true;
    QTest::newRow("logout under another id") << true << Packet(Logout{}) << 8 << false;
}

void TestChatServer::strictSenderIdAnswers11()
{
    QFETCH(bool, loggedIn);
    QFETCH(Packet, packet);
    QFETCH(int, sender);
    QFETCH(bool, refused);
    ChatLimits limits;
    limits.strictSenderId = true;
    Room room(limits);
    const SessionId bob = loggedIn ? room.online("bob", 7) : room.connect();
    const Effects refusal{Room::error(bob, ErrorCode::InvalidUserId)};
    QCOMPARE(room.receive(bob, packet, sender) == refusal, refused);
}

void TestChatServer::aRelayedMessageIsByteForByteWhatCame()
{
    Room room;
    const SessionId bob = room.online("bob", 258);
    Send strange = Room::message("\xEF\xBB\xBF e\xCC\x81 \xE2\x80\xAE", "BOB");
    strange.timestamp = *GeneralizedTime::fromWire("99991231235960Z");
    const Effects effects = room.receive(bob, strange);
    QCOMPARE(effects, (Effects{Broadcast{{Room::id(258), strange}}}));
    QCOMPARE(std::get<Broadcast>(effects.front()).frame.version, protocolVersion);
}

void TestChatServer::messagesAreRelayedInTheOrderOfArrival()
{
    Room room;
    const SessionId bob = room.online("bob", 1);
    const SessionId eve = room.online("eve", 2);
    for (int i = 0; i < 100; ++i) {
        const QByteArray content = QByteArray::number(i);
        const bool bobsTurn = i % 3 == 0;
        const QByteArray name = bobsTurn ? "bob" : "eve";
        QCOMPARE(room.say(bobsTurn ? bob : eve, content, name),
                 (Effects{Broadcast{{Room::id(bobsTurn ? 1 : 2), Room::message(content, name)}}}));
    }
}

void TestChatServer::nobodySpeaksWithoutLogin()
{
    Room room;
    const SessionId stranger = room.connect();
    QCOMPARE(room.say(stranger, "hello"), (Effects{Room::invalidRequest(stranger)}));
    QCOMPARE(room.server.statistics().messages, 0U);
}

void TestChatServer::nobodySpeaksAfterLogout()
{
    Room room;
    const SessionId bob = room.online();
    QCOMPARE(room.receive(bob, Logout{}), (Effects{Leave{bob}}));
    QCOMPARE(room.say(bob, "still here"), (Effects{Room::invalidRequest(bob)}));
}

void TestChatServer::theNameInAMessageMustBeTheAccounts_data()
{
    QTest::addColumn<QByteArray>("account");
    QTest::addColumn<QByteArray>("claimed");
    QTest::addColumn<bool>("relayed");
    QTest::newRow("the same") << "bob"_qba << "bob"_qba << true;
    QTest::newRow("in capitals") << "bob"_qba << "BOB"_qba << true;
    QTest::newRow("full width") << "bob"_qba << "\uFF42\uFF4F\uFF42"_qba << true;
    QTest::newRow("composed or not") << "Zo\u00EB"_qba << "zoe\u0308"_qba << true;
    QTest::newRow("another's") << "bob"_qba << "eve"_qba << false;
    QTest::newRow("longer") << "bob"_qba << "bob2"_qba << false;
    QTest::newRow("with a space behind it") << "bob"_qba << "bob "_qba << false;
    QTest::newRow("with something invisible") << "bob"_qba << "b\u200Bob"_qba << false;
    QTest::newRow("with a bidi control") << "bob"_qba << "\u202Ebob"_qba << false;
    QTest::newRow("none") << "bob"_qba << ""_qba << false;
}

void TestChatServer::theNameInAMessageMustBeTheAccounts()
{
    QFETCH(QByteArray, account);
    QFETCH(QByteArray, claimed);
    QFETCH(bool, relayed);
    Room room;
    const SessionId session = room.online(account);
    const Effects effects = room.say(session, "hello", claimed);
    QCOMPARE(effects, relayed ? (Effects{Broadcast{{Room::id(1), Room::message("hello", claimed)}}})
                              : (Effects{Room::invalidRequest(session)}));
}

void TestChatServer::contentIsText_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("relayed");
    QTest::newRow("nothing") << ""_qba << false;
    QTest::newRow("one byte") << "x"_qba << true;
    QTest::newRow("255 bytes") << QByteArray(255, 'x') << true;
    QTest::newRow("a tab") << "a\tb"_qba << true;
    QTest::newRow("line ends") << "a\nb\r\nc"_qba << true;
    QTest::newRow("a bell") << "a\x07"_qba << false;
    QTest::newRow("an escape") << "\x1b[2J"_qba << false;
    QTest::newRow("the last of C0") << "\x1f"_qba << false;
    QTest::newRow("a delete") << "a\x7f"_qba << false;
    QTest::newRow("the first of C1") << "a\xC2\x80"_qba << false;
    QTest::newRow("the last of C1") << "\xC2\x9F z"_qba << false;
    QTest::newRow("behind C1") << "\xC2\xA0"_qba << true;
    QTest::newRow("bytes of C1 in another character") << "\xC3\x80\xE2\x80\x9C\xF0\x9F\x98\x80"_qba << true;
    QTest::newRow("bidi controls") << "\u202Eabc"_qba << true;
}

void TestChatServer::contentIsText()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, relayed);
    Room room;
    const SessionId bob = room.online();
    QCOMPARE(room.say(bob, content), relayed ? (Effects{Broadcast{{Room::id(1), Room::message(content)}}})
                                             : (Effects{Room::invalidRequest(bob)}));
    QCOMPARE(room.server.statistics().messages, relayed ? 1U : 0U);
}

void TestChatServer::packetsOfAServerAreInvalidFromAClient_data()
{
    QTest::addColumn<Packet>("packet");
    QTest::newRow("success") << Packet(Success{13});
    QTest::newRow("error") << Packet(standardError(ErrorCode::GenericFailure));
    QTest::newRow("login success") << Packet(LoginSuccess{UserId{1}});
}

void TestChatServer::packetsOfAServerAreInvalidFromAClient()
{
    QFETCH(Packet, packet);
    Room room;
    const SessionId stranger = room.connect();
    QCOMPARE(room.receive(stranger, packet), (Effects{Room::invalidRequest(stranger)}));
    const SessionId bob = room.online();
    QCOMPARE(room.receive(bob, packet), (Effects{Room::invalidRequest(bob)}));
    QVERIFY(room.server.acceptsPackets(bob));
}

void TestChatServer::aMalformedPacketIsAnsweredAndForgotten()
{
    Room room;
    const SessionId bob = room.online();
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(room.server.receiveMalformed(bob, {WireFault::WrongTag, 6, 20}, room.now), (Effects{Room::invalidRequest(bob)}));
    QCOMPARE(room.say(bob, "still here"), (Effects{Broadcast{{Room::id(1), Room::message("still here")}}}));
}

void TestChatServer::aStreamThatIsLostIsClosed()
{
    Room room;
    const SessionId bob = room.online();
    const SessionId stranger = room.connect();
    const WireError lost{WireFault::UnsupportedVersion, 1, 0};
    QCOMPARE(room.server.receiveMalformed(bob, lost, room.now), (Effects{Room::invalidRequest(bob), Leave{bob}, Close{bob}}));
    QCOMPARE(room.server.receiveMalformed(stranger, lost, room.now), (Effects{Room::invalidRequest(stranger), Close{stranger}}));
    QCOMPARE(room.server.statistics(), Statistics());
}

void TestChatServer::aPacketThatIsNotFinishedClosesTheConnection()
{
    Room room;
    const SessionId bob = room.online();
    const SessionId stranger = room.connect();
    QCOMPARE(room.server.packetTimedOut(bob, room.now), (Effects{Room::timedOut(bob), Leave{bob}, Close{bob}}));
    QCOMPARE(room.server.packetTimedOut(stranger, room.now), (Effects{Room::timedOut(stranger), Close{stranger}}));
    QCOMPARE(room.server.packetTimedOut(stranger, room.now), Effects());
}

void TestChatServer::usersAndMessagesAreCounted()
{
    Room room;
    QCOMPARE(room.server.statistics(), Statistics());
    const SessionId first = room.online("bob", 1);
    const SessionId second = room.online("bob", 1);
    const SessionId eve = room.online("eve", 2);
    room.connect();
    QCOMPARE(room.server.statistics(), (Statistics{2, 0, 4}));
    room.say(first, "one");
    room.say(second, "two");
    room.say(eve, "refused", "bob");
    QCOMPARE(room.server.statistics(), (Statistics{2, 2, 4}));
    QCOMPARE(room.receive(first, Logout{}), (Effects{Leave{first}}));
    QCOMPARE(room.server.statistics(), (Statistics{2, 2, 4}));
    QCOMPARE(room.server.disconnected(second, room.now), (Effects{Leave{second}}));
    QCOMPARE(room.server.statistics(), (Statistics{1, 2, 3}));
}

void TestChatServer::whoeverHasGoneIsForgotten()
{
    Room room;
    const SessionId bob = room.online();
    QCOMPARE(room.server.disconnected(bob, room.now), (Effects{Leave{bob}}));
    QCOMPARE(room.server.disconnected(bob, room.now), Effects());
    QCOMPARE(room.say(bob, "ghost"), Effects());
    QCOMPARE(room.server.receiveMalformed(bob, {WireFault::WrongTag, 6, 20}, room.now), Effects());
    QCOMPARE(room.checked(bob, Room::account("bob", 1)), Effects());
    QCOMPARE(room.created(bob), Effects());
    QVERIFY(!room.server.acceptsPackets(bob));
    QVERIFY(room.connect() != bob);
}

void TestChatServer::beforeShutdownWhatWasAcceptedIsDelivered()
{
    Room room;
    const SessionId bob = room.online();
    const SessionId eve = room.connect();
    const SessionId newcomer = room.connect();
    room.login(eve, "eve");
    room.create(newcomer, "carol");
    room.server.beginShutdown();
    QCOMPARE(room.say(bob, "bye"), (Effects{Broadcast{{Room::id(1), Room::message("bye")}}}));
    QCOMPARE(room.checked(eve, Room::account("eve", 2)), (Effects{SendTo{eve, LoginSuccess{UserId{2}}}, Join{eve}}));
    QCOMPARE(room.created(newcomer), (Effects{SendTo{newcomer, Success{13}}}));
}

void TestChatServer::duringShutdownNobodyIsLetIn()
{
    Room room;
    const SessionId stranger = room.connect();
    room.server.beginShutdown();
    QCOMPARE(room.login(stranger), (Effects{Room::genericFailure(stranger)}));
    QCOMPARE(room.create(stranger), (Effects{Room::genericFailure(stranger)}));
    const auto late = room.server.connected("10.0.0.9", false, room.now);
    QCOMPARE(late.effects, (Effects{Room::genericFailure(late.session), Close{late.session}}));
}

QTEST_APPLESS_MAIN(TestChatServer)
#include "tst_chatserver.moc"
