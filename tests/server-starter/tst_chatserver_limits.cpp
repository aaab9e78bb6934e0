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

/// What is bounded: connections, time without login, guesses and new accounts.
class TestChatServerLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theConnectionOverTheLimitIsRefused();
    void theConnectionOverAnAddressLimitIsRefused();
    void aLimitOfZeroIsNone();
    void aConnectionThatNeverLogsInIsClosed();
    void aLoginStopsTheTimeForGood();
    void aFailedLoginDoesNotStopTheTime();
    void nobodyIsClosedWhileTheAnswerIsWorkedOn();
    void aCrowdedServerWaitsLess();
    void theOldestConnectionIsClosedFirst();
    void nothingIsDueWhenEverybodyIsLoggedIn();
    void failuresOfAnAccountSlowTheAnswersDown();
    void anUnknownNameIsSlowedDownAlike();
    void theRightPasswordIsNeverHeldBack();
    void failuresUnderAnotherSpellingCountTogether();
    void packetsWaitBehindAHeldAnswer();
    void aHeldAnswerLeavesTheLoginThatStands();
    void whoLeavesWhileTheAnswerIsHeldIsForgotten();
    void heldAnswersComeInTheOrderTheyAreDue();
    void anAddressThatGuessesIsNotHeardForAWhile();
    void whoIsNotHeardWaitsAsLongAsWhoIs();
    void anotherAddressIsHeard();
    void anExemptAddressIsNeverThrottled();
    void createsOfAnAddressAreLimited();
    void throttlesCanBeSwitchedOff();
    void limitsChangeWhileRunning();
    void serverFailuresAreNobodysGuesses();
};

void TestChatServerLimits::theConnectionOverTheLimitIsRefused()
{
    ChatLimits limits;
    limits.maxConnections = 3;
    Room room(limits);
    const SessionId first = room.connect("a");
    room.connect("b");
    room.connect("c");
    const auto refused = room.server.connected("d", false, room.now);
    QCOMPARE(refused.effects, (Effects{Room::genericFailure(refused.session), Close{refused.session}}));
    QCOMPARE(room.login(refused.session), Effects());
    QCOMPARE(room.server.statistics().connections, 3U);
    QCOMPARE(room.server.disconnected(first, room.now), Effects());
    QCOMPARE(room.server.connected("d", false, room.now).effects, Effects());
}

void TestChatServerLimits::theConnectionOverAnAddressLimitIsRefused()
{
    Room room;
    for (int i = 0; i < 256; ++i)
        QCOMPARE(room.server.connected("10.0.0.1", false, room.now).effects, Effects());
    const auto refused = room.server.connected("10.0.0.1", true, room.now);
    QCOMPARE(refused.effects, (Effects{Room::genericFailure(refused.session), Close{refused.session}}));
    QCOMPARE(room.server.connected("10.0.0.2", false, room.now).effects, Effects());
}

void TestChatServerLimits::aLimitOfZeroIsNone()
{
    ChatLimits limits;
    limits.maxConnectionsPerAddress = 0;
    Room room(limits);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(room.server.connected("10.0.0.1", false, room.now).effects, Effects());
}

void TestChatServerLimits::aConnectionThatNeverLogsInIsClosed()
{
    Room room;
    const SessionId silent = room.connect();
    QCOMPARE(room.server.nextDeadline(), std::optional(room.now + 120s));
    QCOMPARE(room.pass(119s), Effects());
    QCOMPARE(room.server.receiveMalformed(silent, {WireFault::WrongTag, 6, 20}, room.now), (Effects{Room::invalidRequest(silent)}));
    QCOMPARE(room.pass(1s), (Effects{Room::timedOut(silent), Close{silent}}));
    QCOMPARE(room.server.statistics(), Statistics());
    QCOMPARE(room.server.nextDeadline(), std::optional<TimePoint>());
}

void TestChatServerLimits::aLoginStopsTheTimeForGood()
{
    Room room;
    const SessionId bob = room.online();
    QCOMPARE(room.pass(24h), Effects());
    QCOMPARE(room.receive(bob, Logout{}), (Effects{Leave{bob}}));
    QCOMPARE(room.pass(24h), Effects());
}

void TestChatServerLimits::aFailedLoginDoesNotStopTheTime()
{
    Room room;
    const SessionId session = room.connect();
    room.pass(60s);
    room.fail(session);
    room.create(session);
    room.created(session);
    QCOMPARE(room.pass(59s), Effects());
    QCOMPARE(room.pass(1s), (Effects{Room::timedOut(session), Close{session}}));
}

void TestChatServerLimits::nobodyIsClosedWhileTheAnswerIsWorkedOn()
{
    Room room;
    const SessionId lucky = room.connect();
    const SessionId unlucky = room.connect();
    room.pass(119s);
    room.login(lucky);
    room.login(unlucky, "eve");
    QCOMPARE(room.pass(10s), Effects());
    QCOMPARE(room.checked(lucky, Room::account("bob", 1)), (Effects{SendTo{lucky, LoginSuccess{UserId{1}}}, Join{lucky}}));
    QCOMPARE(room.refused(unlucky), (Effects{Room::invalidAuthentication(unlucky)}));
    QCOMPARE(room.pass(0s), (Effects{Room::timedOut(unlucky), Close{unlucky}}));
}

void TestChatServerLimits::aCrowdedServerWaitsLess()
{
    ChatLimits limits;
    limits.maxConnections = 10;
    Room room(limits);
    std::vector<SessionId> sessions;
    for (int i = 0; i < 5; ++i)
        sessions.push_back(room.connect());
    QCOMPARE(room.pass(30s), Effects());
    sessions.push_back(room.connect()); // more than half
    // One of them is enough to make room again.
    QCOMPARE(room.pass(1s), (Effects{Room::timedOut(sessions[0]), Close{sessions[0]}}));
    QCOMPARE(room.pass(88s), Effects());
    QCOMPARE(room.pass(1s).size(), std::size_t(8));
    QCOMPARE(room.server.statistics().connections, 1U);
}

void TestChatServerLimits::theOldestConnectionIsClosedFirst()
{
    Room room;
    const SessionId first = room.connect();
    room.pass(10s);
    const SessionId second = room.connect();
    room.pass(10s);
    const SessionId third = room.connect();
    QCOMPARE(room.server.disconnected(second, room.now), Effects());
    QCOMPARE(room.pass(200s), (Effects{Room::timedOut(first), Close{first}, Room::timedOut(third), Close{third}}));
}

void TestChatServerLimits::nothingIsDueWhenEverybodyIsLoggedIn()
{
    Room room;
    room.online("bob", 1);
    room.online("eve", 2);
    QCOMPARE(room.server.nextDeadline(), std::optional<TimePoint>());
    QCOMPARE(room.server.tick(room.now + 1000h), Effects());
}

void TestChatServerLimits::failuresOfAnAccountSlowTheAnswersDown()
{
    Room room;
    for (const auto delay : {0s, 0s, 0s, 0s, 0s, 1s, 2s, 4s, 8s, 16s, 16s, 16s}) {
        const SessionId session = room.connect("10.0.0." + QByteArray::number(delay.count()));
        const Effects answer{Room::invalidAuthentication(session)};
        if (delay == 0s) {
            QCOMPARE(room.fail(session), answer);
            continue;
        }
        QCOMPARE(room.fail(session), Effects());
        QCOMPARE(room.server.nextDeadline(), std::optional(room.now + delay));
        QCOMPARE(room.pass(delay - 1ms), Effects());
        QCOMPARE(room.pass(1ms), answer);
        QCOMPARE(room.server.disconnected(session, room.now), Effects());
    }
}

void TestChatServerLimits::anUnknownNameIsSlowedDownAlike()
{
    // The rules do not know which names exist: what is asked and what is answered is all there is.
    Room room;
    const SessionId session = room.connect();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(room.fail(session, "\u202E nobody's"), (Effects{Room::invalidAuthentication(session)}));
    QCOMPARE(room.fail(session, "\u202E nobody's"), Effects());
}

void TestChatServerLimits::theRightPasswordIsNeverHeldBack()
{
    Room room;
    for (int i = 0; i < 20; ++i)
        room.fail(room.connect("10.0.1." + QByteArray::number(i)));
    const SessionId bob = room.connect("10.0.0.7");
    room.login(bob);
    QCOMPARE(room.checked(bob, Room::account("bob", 1)), (Effects{SendTo{bob, LoginSuccess{UserId{1}}}, Join{bob}}));
    // And it forgives.
    const SessionId clumsy = room.connect("10.0.0.8");
    QCOMPARE(room.fail(clumsy), (Effects{Room::invalidAuthentication(clumsy)}));
}

void TestChatServerLimits::failuresUnderAnotherSpellingCountTogether()
{
    Room room;
    const SessionId session = room.connect();
    for (const char *spelling : {"bob", "BOB", "Bob", "\uFF42ob", "bOb"})
        QCOMPARE(room.fail(session, spelling), (Effects{Room::invalidAuthentication(session)}));
    QCOMPARE(room.fail(session, "boB"), Effects());
}

void TestChatServerLimits::packetsWaitBehindAHeldAnswer()
{
    Room room;
    const SessionId session = room.connect();
    for (int i = 0; i < 6; ++i)
        room.fail(session);
    QVERIFY(!room.server.acceptsPackets(session));
    QCOMPARE(room.pass(1s), (Effects{Room::invalidAuthentication(session)}));
    QVERIFY(room.server.acceptsPackets(session));
}

void TestChatServerLimits::aHeldAnswerLeavesTheLoginThatStands()
{
    Room room;
    const SessionId session = room.online("eve", 2);
    for (int i = 0; i < 6; ++i)
        room.fail(session);
    QCOMPARE(room.server.statistics().usersOnline, 1U);
    QCOMPARE(room.pass(1s), (Effects{Room::invalidAuthentication(session)}));
    QCOMPARE(room.say(session, "x", "eve"), (Effects{Broadcast{{Room::id(2), Room::message("x", "eve")}}}));
}

void TestChatServerLimits::whoLeavesWhileTheAnswerIsHeldIsForgotten()
{
    Room room;
    const SessionId session = room.connect();
    for (int i = 0; i < 6; ++i)
        room.fail(session);
    QCOMPARE(room.server.disconnected(session, room.now), Effects());
    QCOMPARE(room.server.nextDeadline(), std::optional<TimePoint>());
    QCOMPARE(room.pass(10s), Effects());
}

void TestChatServerLimits::heldAnswersComeInTheOrderTheyAreDue()
{
    Room room;
    const SessionId slow = room.connect("a");
    for (int i = 0; i < 6; ++i) {
        room.fail(slow);
        room.pass(10s);
    }
    room.fail(slow); // two seconds
    const SessionId fast = room.connect("b");
    for (int i = 0; i < 6; ++i)
        room.fail(fast, "eve"); // one second
    QCOMPARE(room.pass(2s), (Effects{Room::invalidAuthentication(fast), Room::invalidAuthentication(slow)}));
}

void TestChatServerLimits::anAddressThatGuessesIsNotHeardForAWhile()
{
    Room room;
    for (int i = 0; i < 30; ++i) {
        const SessionId session = room.connect();
        const QByteArray name = "user" + QByteArray::number(i);
        QCOMPARE(room.fail(session, name), (Effects{Room::invalidAuthentication(session)}));
    }
    const SessionId session = room.connect();
    QCOMPARE(room.login(session), Effects()); // nobody is asked
    QCOMPARE(room.pass(0s), (Effects{Room::invalidAuthentication(session)}));
    QVERIFY(room.server.acceptsPackets(session));
    QCOMPARE(room.server.disconnected(session, room.now), Effects());
    room.pass(10min);
    const SessionId later = room.connect();
    QCOMPARE(room.login(later), (Effects{CheckPassword{later, Room::text("bob"), Room::text("pw")}}));
}

void TestChatServerLimits::whoIsNotHeardWaitsAsLongAsWhoIs()
{
    ChatLimits limits;
    limits.addressFailures = 3;
    Room room(limits);
    const SessionId session = room.connect();
    for (const auto took : {10ms, 20ms, 30ms}) {
        room.login(session, "a" + QByteArray::number(took.count()));
        room.pass(took);
        room.refused(session);
    }
    QList<qint64> waits;
    for (int i = 0; i < 6; ++i) {
        const TimePoint asked = room.now;
        QCOMPARE(room.login(session), Effects());
        room.pass(*room.server.nextDeadline() - room.now);
        waits.append(std::chrono::duration_cast<std::chrono::milliseconds>(room.now - asked).count());
    }
    std::ranges::sort(waits);
    QCOMPARE(waits, (QList<qint64>{10, 10, 20, 20, 30, 30}));
}

void TestChatServerLimits::anotherAddressIsHeard()
{
    ChatLimits limits;
    limits.addressFailures = 1;
    Room room(limits);
    room.fail(room.connect("a"));
    const SessionId other = room.connect("b");
    QCOMPARE(room.login(other).size(), std::size_t(1));
}

void TestChatServerLimits::anExemptAddressIsNeverThrottled()
{
    Room room;
    const SessionId session = room.connect("127.0.0.1", true);
    for (int i = 0; i < 500; ++i) {
        QCOMPARE(room.fail(session), (Effects{Room::invalidAuthentication(session)}));
        QCOMPARE(room.create(session).size(), std::size_t(1));
        QVERIFY(std::holds_alternative<SendTo>(room.created(session).front()));
    }
    // Nor does it slow down anybody else.
    const SessionId other = room.connect("10.0.0.9");
    QCOMPARE(room.fail(other), (Effects{Room::invalidAuthentication(other)}));
}

void TestChatServerLimits::createsOfAnAddressAreLimited()
{
    Room room;
    const SessionId session = room.connect();
    for (int i = 0; i < 120; ++i) {
        QVERIFY(std::holds_alternative<CreateAccount>(room.create(session).front()));
        room.created(session, i % 2 ? CreateResult::Created : CreateResult::NameTaken);
    }
    QCOMPARE(room.create(session), (Effects{Room::genericFailure(session)}));
    const SessionId other = room.connect("10.0.0.2");
    QVERIFY(std::holds_alternative<CreateAccount>(room.create(other).front()));
    room.pass(10min);
    const SessionId later = room.connect();
    QVERIFY(std::holds_alternative<CreateAccount>(room.create(later).front()));
}

void TestChatServerLimits::throttlesCanBeSwitchedOff()
{
    ChatLimits limits;
    limits.accountFailures = 0;
    limits.addressFailures = 0;
    limits.addressCreates = 0;
    Room room(limits);
    const SessionId session = room.connect();
    for (int i = 0; i < 200; ++i) {
        QCOMPARE(room.fail(session), (Effects{Room::invalidAuthentication(session)}));
        QVERIFY(std::holds_alternative<CreateAccount>(room.create(session).front()));
        room.created(session);
    }
}

void TestChatServerLimits::limitsChangeWhileRunning()
{
    Room room;
    const SessionId session = room.connect();
    ChatLimits limits;
    limits.loginTimeout = 5s;
    limits.maxConnections = 1;
    limits.addressFailures = 1;
    room.server.setLimits(limits);
    QCOMPARE(room.server.connected("b", false, room.now).effects.size(), std::size_t(2));
    room.fail(session);
    QCOMPARE(room.login(session), Effects());
    QCOMPARE(room.pass(5s), (Effects{Room::invalidAuthentication(session), Room::timedOut(session), Close{session}}));
}

void TestChatServerLimits::serverFailuresAreNobodysGuesses()
{
    Room room;
    const SessionId session = room.connect();
    for (int i = 0; i < 100; ++i) {
        room.login(session);
        QCOMPARE(room.checked(session, i % 2 ? LoginRefusal::Busy : LoginRefusal::StoreFailed), (Effects{Room::genericFailure(session)}));
    }
    QCOMPARE(room.fail(session), (Effects{Room::invalidAuthentication(session)}));
}

QTEST_APPLESS_MAIN(TestChatServerLimits)
#include "tst_chatserver_limits.moc"
