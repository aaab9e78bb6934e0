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

/// Login, logout and the creation of accounts.
class TestChatServerAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoeverIsAcceptedJoins();
    void everyRefusedLoginGetsItsCode_data();
    void everyRefusedLoginGetsItsCode();
    void anEmptyNameOrPasswordIsJustWrong_data();
    void anEmptyNameOrPasswordIsJustWrong();
    void packetsWaitWhileThePasswordIsChecked();
    void aSecondLoginReplacesTheFirstWhenItSucceeds();
    void aSecondLoginThatFailsLeavesTheFirst();
    void aLoginAgainUnderTheSameNameIsNoSecondSession();
    void aMemberStaysAMemberWhileAnotherLoginIsChecked();
    void theNinthSessionOfAnAccountIsRefused();
    void whenASessionEndsAnotherMayBegin();
    void logoutIsNeverAnswered_data();
    void logoutIsNeverAnswered();
    void afterLogoutAnotherLoginIsPossible();
    void everyResultOfACreateHasItsAnswer_data();
    void everyResultOfACreateHasItsAnswer();
    void createOfAnUnfitNameIsRefusedUnheard_data();
    void createOfAnUnfitNameIsRefusedUnheard();
    void createIsRefusedWhileLoggedIn();
    void afterACreateOneIsStillNobody();
    void failCreateLoginAndChatInARow();
    void aResultForASessionThatHasGoneIsDropped();
    void aResultNobodyAskedForIsDropped();
    void whoseAccountHasGoneHasToGo();
};

void TestChatServerAccounts::whoeverIsAcceptedJoins()
{
    Room room;
    const SessionId bob = room.connect();
    QCOMPARE(room.login(bob, "BOB", "secret"), (Effects{CheckPassword{bob, Room::text("BOB"), Room::text("secret")}}));
    QCOMPARE(room.server.statistics().usersOnline, 0U);
    QCOMPARE(room.checked(bob, Room::account("Bob", 513)), (Effects{SendTo{bob, LoginSuccess{UserId{513}}}, Join{bob}}));
    QCOMPARE(room.server.statistics().usersOnline, 1U);
}

void TestChatServerAccounts::everyRefusedLoginGetsItsCode_data()
{
    QTest::addColumn<LoginRefusal>("refusal");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("wrong credentials") << LoginRefusal::WrongCredentials << ErrorCode::InvalidAuthentication;
    QTest::newRow("too many hashes wait") << LoginRefusal::Busy << ErrorCode::GenericFailure;
    QTest::newRow("the store fails") << LoginRefusal::StoreFailed << ErrorCode::GenericFailure;
}

void TestChatServerAccounts::everyRefusedLoginGetsItsCode()
{
    QFETCH(LoginRefusal, refusal);
    QFETCH(ErrorCode, code);
    Room room;
    const SessionId bob = room.connect();
    room.login(bob);
    QCOMPARE(room.checked(bob, refusal), (Effects{Room::error(bob, code)}));
    QVERIFY(room.server.acceptsPackets(bob));
}

void TestChatServerAccounts::anEmptyNameOrPasswordIsJustWrong_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("no name") << ""_qba << "pw"_qba;
    QTest::newRow("no password") << "bob"_qba << ""_qba;
    QTest::newRow("neither") << ""_qba << ""_qba;
    QTest::newRow("a name that can be nobody's") << "\u202Ebob"_qba << "pw"_qba;
}

void TestChatServerAccounts::anEmptyNameOrPasswordIsJustWrong()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, password);
    Room room;
    const SessionId session = room.connect();
    // Asked like every other login, so that the answer takes as long.
    QCOMPARE(room.login(session, name, password),
             (Effects{CheckPassword{session, Utf8Text::fromBytes(name), Utf8Text::fromBytes(password)}}));
    QCOMPARE(room.refused(session), (Effects{Room::invalidAuthentication(session)}));
}

void TestChatServerAccounts::packetsWaitWhileThePasswordIsChecked()
{
    Room room;
    const SessionId bob = room.connect();
    QVERIFY(room.server.acceptsPackets(bob));
    room.login(bob);
    QVERIFY(!room.server.acceptsPackets(bob));
    room.checked(bob, Room::account("bob", 1));
    QVERIFY(room.server.acceptsPackets(bob));

    const SessionId eve = room.connect();
    room.create(eve, "eve");
    QVERIFY(!room.server.acceptsPackets(eve));
    room.created(eve);
    QVERIFY(room.server.acceptsPackets(eve));
}

void TestChatServerAccounts::aSecondLoginReplacesTheFirstWhenItSucceeds()
{
    Room room;
    const SessionId session = room.online("bob", 1);
    room.login(session, "eve");
    QCOMPARE(room.checked(session, Room::account("eve", 2)), (Effects{SendTo{session, LoginSuccess{UserId{2}}}}));
    QCOMPARE(room.say(session, "x", "eve"), (Effects{Broadcast{{Room::id(2), Room::message("x", "eve")}}}));
    QCOMPARE(room.say(session, "x", "bob"), (Effects{Room::invalidRequest(session)}));
    QCOMPARE(room.server.statistics().usersOnline, 1U);
}

void TestChatServerAccounts::aSecondLoginThatFailsLeavesTheFirst()
{
    Room room;
    const SessionId session = room.online("bob", 1);
    room.login(session, "eve", "wrong");
    QCOMPARE(room.refused(session), (Effects{Room::invalidAuthentication(session)}));
    QCOMPARE(room.say(session, "x"), (Effects{Broadcast{{Room::id(1), Room::message("x")}}}));
}

void TestChatServerAccounts::aLoginAgainUnderTheSameNameIsNoSecondSession()
{
    ChatLimits limits;
    limits.sessionsPerAccount = 1;
    Room room(limits);
    const SessionId session = room.online("bob", 1);
    room.login(session, "bob");
    QCOMPARE(room.checked(session, Room::account("bob", 1)), (Effects{SendTo{session, LoginSuccess{UserId{1}}}}));
    QCOMPARE(room.receive(session, Logout{}), (Effects{Leave{session}}));
    QCOMPARE(room.server.statistics().usersOnline, 0U);
}

void TestChatServerAccounts::aMemberStaysAMemberWhileAnotherLoginIsChecked()
{
    Room room;
    const SessionId session = room.online("bob", 1);
    QCOMPARE(room.login(session, "eve").size(), std::size_t(1));
    QCOMPARE(room.server.statistics().usersOnline, 1U);
    QCOMPARE(room.server.disconnected(session, room.now), (Effects{Leave{session}}));
    QCOMPARE(room.server.statistics(), Statistics());
}

void TestChatServerAccounts::theNinthSessionOfAnAccountIsRefused()
{
    Room room;
    for (int i = 0; i < 8; ++i)
        room.online("bob", 1);
    const SessionId ninth = room.connect();
    room.login(ninth);
    QCOMPARE(room.checked(ninth, Room::account("bob", 1)), (Effects{Room::genericFailure(ninth)}));
    QCOMPARE(room.say(ninth, "x"), (Effects{Room::invalidRequest(ninth)}));
    const SessionId eve = room.online("eve", 2);
    room.login(eve, "bob");
    QCOMPARE(room.checked(eve, Room::account("bob", 1)), (Effects{Room::genericFailure(eve)}));
    QCOMPARE(room.say(eve, "x", "eve"), (Effects{Broadcast{{Room::id(2), Room::message("x", "eve")}}}));
}

void TestChatServerAccounts::whenASessionEndsAnotherMayBegin()
{
    ChatLimits limits;
    limits.sessionsPerAccount = 2;
    Room room(limits);
    const SessionId first = room.online();
    const SessionId second = room.online();
    room.receive(first, Logout{});
    room.online();
    QCOMPARE(room.server.disconnected(second, room.now), (Effects{Leave{second}}));
    room.online();
    const SessionId third = room.connect();
    room.login(third);
    QCOMPARE(room.checked(third, Room::account("bob", 1)), (Effects{Room::genericFailure(third)}));
}

void TestChatServerAccounts::logoutIsNeverAnswered_data()
{
    QTest::addColumn<Packet>("logout");
    QTest::newRow("without payload") << Packet(Logout{});
    QTest::newRow("with the right credentials") << Packet(Logout{Logout::Credentials{Room::text("bob"), Room::text("pw")}});
    QTest::newRow("with another's") << Packet(Logout{Logout::Credentials{Room::text("eve"), Room::text("no")}});
    QTest::newRow("with empty ones") << Packet(Logout{Logout::Credentials{}});
}

void TestChatServerAccounts::logoutIsNeverAnswered()
{
    QFETCH(Packet, logout);
    Room room;
    const SessionId bob = room.online();
    QCOMPARE(room.receive(bob, logout, 9), (Effects{Leave{bob}}));
    QCOMPARE(room.receive(bob, logout), Effects());
    const SessionId stranger = room.connect();
    QCOMPARE(room.receive(stranger, logout), Effects());
    QCOMPARE(room.server.statistics(), (Statistics{0, 0, 2}));
}

void TestChatServerAccounts::afterLogoutAnotherLoginIsPossible()
{
    Room room;
    const SessionId session = room.online("bob", 1);
    room.receive(session, Logout{});
    room.login(session, "eve");
    QCOMPARE(room.checked(session, Room::account("eve", 2)), (Effects{SendTo{session, LoginSuccess{UserId{2}}}, Join{session}}));
}

void TestChatServerAccounts::everyResultOfACreateHasItsAnswer_data()
{
    QTest::addColumn<CreateResult>("result");
    QTest::addColumn<Packet>("answer");
    const auto error = [](ErrorCode code) { return Packet(standardError(code)); };
    QTest::newRow("created") << CreateResult::Created << Packet(Success{13});
    QTest::newRow("taken") << CreateResult::NameTaken << error(ErrorCode::UserAlreadyExists);
    QTest::newRow("refused") << CreateResult::NameRefused << error(ErrorCode::InvalidRequest);
    QTest::newRow("no id left") << CreateResult::NoIdLeft << error(ErrorCode::GenericFailure);
    QTest::newRow("busy") << CreateResult::Busy << error(ErrorCode::GenericFailure);
    QTest::newRow("store failed") << CreateResult::StoreFailed << error(ErrorCode::GenericFailure);
}

void TestChatServerAccounts::everyResultOfACreateHasItsAnswer()
{
    QFETCH(CreateResult, result);
    QFETCH(Packet, answer);
    Room room;
    const SessionId session = room.connect();
    QCOMPARE(room.create(session), (Effects{CreateAccount{session, Room::text("bob"), Room::text("pw")}}));
    QCOMPARE(room.created(session, result), (Effects{SendTo{session, answer}}));
    QVERIFY(room.server.acceptsPackets(session));
}

void TestChatServerAccounts::createOfAnUnfitNameIsRefusedUnheard_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("no name") << ""_qba << "pw"_qba;
    QTest::newRow("no password") << "bob"_qba << ""_qba;
    QTest::newRow("a bidi control") << "\u202Ebob"_qba << "pw"_qba;
    QTest::newRow("something invisible") << "bo\u200Bb"_qba << "pw"_qba;
    QTest::newRow("a control character") << "bo\tb"_qba << "pw"_qba;
    QTest::newRow("a space in front") << " bob"_qba << "pw"_qba;
}

void TestChatServerAccounts::createOfAnUnfitNameIsRefusedUnheard()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, password);
    Room room;
    const SessionId session = room.connect();
    QCOMPARE(room.create(session, name, password), (Effects{Room::invalidRequest(session)}));
}

void TestChatServerAccounts::createIsRefusedWhileLoggedIn()
{
    Room room;
    const SessionId bob = room.online();
    QCOMPARE(room.create(bob, "carol"), (Effects{Room::invalidRequest(bob)}));
    room.receive(bob, Logout{});
    QCOMPARE(room.create(bob, "carol"), (Effects{CreateAccount{bob, Room::text("carol"), Room::text("pw")}}));
}

void TestChatServerAccounts::afterACreateOneIsStillNobody()
{
    Room room;
    const SessionId session = room.connect();
    room.create(session);
    room.created(session);
    QCOMPARE(room.say(session, "hello"), (Effects{Room::invalidRequest(session)}));
}

void TestChatServerAccounts::failCreateLoginAndChatInARow()
{
    Room room;
    const SessionId session = room.connect();
    room.login(session);
    QCOMPARE(room.refused(session), (Effects{Room::invalidAuthentication(session)}));
    room.create(session);
    QCOMPARE(room.created(session), (Effects{SendTo{session, Success{13}}}));
    room.login(session);
    QCOMPARE(room.checked(session, Room::account("bob", 1)), (Effects{SendTo{session, LoginSuccess{UserId{1}}}, Join{session}}));
    QCOMPARE(room.say(session, "in"), (Effects{Broadcast{{Room::id(1), Room::message("in")}}}));
}

void TestChatServerAccounts::aResultForASessionThatHasGoneIsDropped()
{
    Room room;
    const SessionId session = room.connect();
    room.login(session);
    QCOMPARE(room.server.disconnected(session, room.now), Effects());
    QCOMPARE(room.checked(session, Room::account("bob", 1)), Effects());
    QCOMPARE(room.server.statistics(), Statistics());
    QCOMPARE(room.server.nextDeadline(), std::optional<TimePoint>());
}

void TestChatServerAccounts::aResultNobodyAskedForIsDropped()
{
    Room room;
    const SessionId session = room.connect();
    QCOMPARE(room.checked(session, Room::account("bob", 1)), Effects());
    QCOMPARE(room.created(session), Effects());
    room.login(session);
    QCOMPARE(room.created(session), Effects());
    QVERIFY(!room.server.acceptsPackets(session));
}

void TestChatServerAccounts::whoseAccountHasGoneHasToGo()
{
    Room room;
    const SessionId bob = room.online("bob", 1);
    const SessionId stranger = room.connect();
    const SessionId alice = room.online("alice", 2);
    const SessionId bobAgain = room.online("bob", 1);
    room.login(bobAgain, "carol"); // what goes on if this fails has gone meanwhile
    QCOMPARE(room.server.accountsChanged({Room::id(1), Room::id(2), Room::id(3)}), Effects());
    QCOMPARE(room.server.accountsChanged({Room::id(2)}), (Effects{Leave{bob}, Close{bob}, Leave{bobAgain}, Close{bobAgain}}));
    QCOMPARE(room.server.statistics(), (Statistics{1, 0, 2}));
    QCOMPARE(room.refused(bobAgain), Effects());
    QVERIFY(room.server.acceptsPackets(alice) && room.server.acceptsPackets(stranger));
}

QTEST_APPLESS_MAIN(TestChatServerAccounts)
#include "tst_chatserver_accounts.moc"
