// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/app-client/sessionrulesfixture.h"

#include <QtCore/QRegularExpression>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using chatmessage::ErrorCode;
using chatmessage::UserId;
using Kind = Problem::Kind;

class tst_SessionRules : public QObject, private SessionRulesFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theStraightWayIn()
    {
        SessionRules rules;
        QCOMPARE(rules.state(), SessionState(Idle{}));
        QCOMPARE(rules.signIn(request(), {}, now()), (SessionEffects{Disconnect{}, LookUpServer{m_manager}}));
        QCOMPARE(in<LookingUp>(rules), (LookingUp{{}, m_manager}));
        QCOMPARE(rules.serverFound(m_address, now()), SessionEffects{ConnectToServer{m_server}});
        QCOMPARE(in<Connecting>(rules), (Connecting{{}, m_server}));
        QCOMPARE(rules.connected(now()),
                 SessionEffects{SendPacket{login()}});
        QCOMPARE(in<SigningIn>(rules), (SigningIn{{}, m_server, false}));
        QCOMPARE(rules.received(frame(chatmessage::LoginSuccess{UserId(7)}), now(), middle),
                 SessionEffects{SessionBegan{UserId(7)}});
        QCOMPARE(in<Online>(rules), (Online{UserId(7), m_wall, m_server}));
        QVERIFY(!rules.nextDeadline());
    }

    void aServerGivenDirectlyNeedsNoManager()
    {
        SessionRules rules;
        SignInRequest direct = request();
        direct.via = SignInRequest::Via::ChatServer;
        direct.endpoint = m_server;
        QCOMPARE(rules.signIn(direct, {}, now()), (SessionEffects{Disconnect{}, ConnectToServer{m_server}}));
    }

    void creatingSignsInAtOnce()
    {
        SessionRules rules;
        reachSigningIn(rules, true);
        QVERIFY(in<SigningIn>(rules).creating);
        QCOMPARE(rules.received(frame(chatmessage::Success{13}), now(), middle),
                 SessionEffects{SendPacket{login()}});
        QVERIFY(!in<SigningIn>(rules).creating);
    }

    void aLostSessionOfACreatedAccountOnlySignsIn()
    {
        SessionRules rules;
        reachSigningIn(rules, true);
        static_cast<void>(rules.received(frame(chatmessage::Success{13}), now(), middle));
        static_cast<void>(rules.received(frame(chatmessage::LoginSuccess{UserId(7)}), now(), middle));
        static_cast<void>(rules.disconnected(lost(), now(), middle));
        static_cast<void>(rules.retryNow(now()));
        static_cast<void>(rules.serverFound(m_address, now()));
        QCOMPARE(rules.connected(now()),
                 SessionEffects{SendPacket{login()}});
    }

    void noServerIsAskedForEveryFiveSeconds()
    {
        SessionRules rules;
        static_cast<void>(rules.signIn(request(), {}, now()));
        QCOMPARE(reported(rules.noServerOnline(now())).value().kind, Kind::ManagerOffline);
        QCOMPARE(in<NoServer>(rules).nextTry, m_clock.now() + 5s);
        pass(4999ms);
        QVERIFY(rules.tick(now(), middle).empty());
        pass(1ms);
        QCOMPARE(rules.tick(now(), middle), SessionEffects{LookUpServer{m_manager}});
        QVERIFY(rules.noServerOnline(now()).empty()); // said once
        QCOMPARE(in<NoServer>(rules).attempt.number, 3);
        QCOMPARE(rules.retryNow(now()), SessionEffects{LookUpServer{m_manager}});
    }

    void theFirstFailureGoesBackToTheForm()
    {
        SessionRules rules;
        static_cast<void>(rules.signIn(request(), {}, now()));
        Problem refused;
        refused.kind = Kind::NothingListens;
        const auto effects = rules.lookUpFailed(refused, now(), middle);
        QVERIFY(has<Disconnect>(effects));
        QCOMPARE(reported(effects), refused);
        QCOMPARE(in<Idle>(rules).problem, refused);
    }

    void anAdvertisedAddressThatCannotBeReachedNamesTheManager()
    {
        SessionRules rules;
        static_cast<void>(rules.signIn(request(), {}, now()));
        static_cast<void>(rules.serverFound(m_address, now()));
        Problem refused;
        refused.kind = Kind::NothingListens;
        refused.endpoint = m_server;
        const auto problem = reported(rules.disconnected(refused, now(), middle)).value();
        QCOMPARE(problem.kind, Kind::AdvertisedUnreachable);
        QCOMPARE(problem.endpoint, m_server);
        QCOMPARE(problem.asked, m_manager);
    }

    void whatWasNeverThereIsNotLost()
    {
        SessionRules rules;
        SignInRequest direct = request();
        direct.via = SignInRequest::Via::ChatServer;
        static_cast<void>(rules.signIn(direct, {}, now()));
        QCOMPARE(reported(rules.disconnected(lost(), now(), middle)).value().kind, Kind::Unreachable);
    }

    void connectingTakesFiveSecondsAtMost()
    {
        SessionRules rules;
        static_cast<void>(rules.signIn(request(), {}, now()));
        static_cast<void>(rules.serverFound(m_address, now()));
        QCOMPARE(rules.nextDeadline(), std::optional(m_clock.now() + 5s));
        pass(5s);
        QVERIFY(has<Disconnect>(rules.tick(now(), middle)));
        QVERIFY(std::holds_alternative<Idle>(rules.state()));
    }

    void aServerThatHoldsItsAnswerBackIsWaitedFor()
    {
        SessionRules rules;
        reachSigningIn(rules);
        pass(20s); // a name with many failures, and a password that is hashed behind others
        QVERIFY(rules.tick(now(), middle).empty());
        QVERIFY(std::holds_alternative<SigningIn>(rules.state()));
        pass(10s);
        // It took the connection: there is no firewall in the way.
        QCOMPARE(reported(rules.tick(now(), middle)).value().kind, Kind::ServerSilent);
        QVERIFY(std::holds_alternative<Idle>(rules.state()));
    }

    void aBrokenPacketIsToldWithItsBytes()
    {
        SessionRules rules;
        reachOnline(rules);
        const QByteArray packet(40, 'x');
        const auto effects = rules.malformed({WireFault::WrongTag, 6, 40}, packet, now(), middle);
        QCOMPARE(reported(effects).value().kind, Kind::BrokenPacket);
        QCOMPARE(reported(effects)->bytes, packet.first(Problem::mostBytes));
    }

    void aServerThatHangsUpInsteadOfAnswering()
    {
        SessionRules rules;
        reachSigningIn(rules);
        QCOMPARE(reported(rules.disconnected(lost(), now(), middle)).value().kind, Kind::ServerClosed);
    }

    void theDelaysBetweenTriesGrow()
    {
        SessionRules rules;
        reachWaiting(rules);
        QCOMPARE(in<Waiting>(rules).attempt, (Attempt{1, m_wall}));
        const QDateTime lostAt = m_wall;
        int number = 1;
        for (const auto delay : {1s, 2s, 4s, 8s, 15s, 30s, 30s}) {
            QCOMPARE(in<Waiting>(rules).nextTry, m_clock.now() + delay);
            pass(delay - 1ms);
            QVERIFY(rules.tick(now(), middle).empty());
            pass(1ms);
            QCOMPARE(rules.tick(now(), middle), SessionEffects{LookUpServer{m_manager}}); // it may have moved
            QCOMPARE(in<LookingUp>(rules).attempt, (Attempt{number, lostAt}));
            static_cast<void>(rules.lookUpFailed(lost(), now(), middle));
            QCOMPARE(in<Waiting>(rules).attempt, (Attempt{++number, lostAt}));
        }
    }

    void aSessionThatBreaksAtOnceGoesOnWithLongerDelays()
    {
        SessionRules rules;
        reachWaiting(rules);
        for (const auto delay : {1s, 2s, 4s}) {
            QCOMPARE(in<Waiting>(rules).nextTry, m_clock.now() + delay);
            static_cast<void>(rules.retryNow(now()));
            static_cast<void>(rules.serverFound(m_address, now()));
            static_cast<void>(rules.connected(now()));
            static_cast<void>(rules.received(frame(chatmessage::LoginSuccess{UserId(7)}), now(), middle));
            pass(1s);
            static_cast<void>(rules.disconnected(lost(), now(), middle));
        }
        static_cast<void>(rules.retryNow(now()));
        static_cast<void>(rules.serverFound(m_address, now()));
        static_cast<void>(rules.connected(now()));
        static_cast<void>(rules.received(frame(chatmessage::LoginSuccess{UserId(7)}), now(), middle));
        pass(30s);
        static_cast<void>(rules.disconnected(lost(), now(), middle));
        QCOMPARE(in<Waiting>(rules).attempt.number, 1);
    }

    void losingASessionTellsTheConversation()
    {
        SessionRules rules;
        reachOnline(rules);
        const auto effects = rules.disconnected(lost(), now(), middle);
        QVERIFY(has<Disconnect>(effects) && has<SessionEnded>(effects));
        QCOMPARE(reported(effects).value().endpoint, m_server);
    }

    void aWrongPasswordOnTheWayBackStopsTheTrying()
    {
        SessionRules rules;
        reachWaiting(rules);
        static_cast<void>(rules.retryNow(now()));
        static_cast<void>(rules.serverFound(m_address, now()));
        static_cast<void>(rules.connected(now()));
        static_cast<void>(rules.received(frame(standardError(ErrorCode::InvalidAuthentication)), now(), middle));
        QCOMPARE(in<Idle>(rules).problem.value().kind, Kind::WrongCredentials);
        QVERIFY(!rules.nextDeadline());
    }

    void aServerInTroubleOnTheWayBackIsTriedAgain()
    {
        SessionRules rules;
        reachWaiting(rules);
        static_cast<void>(rules.retryNow(now()));
        static_cast<void>(rules.serverFound(m_address, now()));
        static_cast<void>(rules.connected(now()));
        static_cast<void>(rules.received(frame(standardError(ErrorCode::GenericFailure)), now(), middle));
        QCOMPARE(in<Waiting>(rules).problem.kind, Kind::ServerFailure);
        QCOMPARE(in<Waiting>(rules).attempt.number, 2);
    }

    void signingOutSaysGoodbyeAndCloses()
    {
        SessionRules rules;
        reachOnline(rules);
        const chatmessage::Logout logout{chatmessage::Logout::Credentials{Utf8Text(u"dana"_s), Utf8Text(u"secret"_s)}};
        QCOMPARE(rules.signOut(now()),
                 (SessionEffects{SendPacket{logout}, SessionEnded{SessionEnded::How::SignedOut}, CloseInOrder{}}));
        QCOMPARE(rules.state(), SessionState(SigningOut{}));
        const auto effects = rules.disconnected(lost(), now(), middle); // EOF after the logout is what is to come
        QVERIFY(!reported(effects));
        QCOMPARE(rules.state(), SessionState(Idle{}));
    }

    void signingOutBeforeTheSignInIsGivingUp()
    {
        SessionRules rules;
        reachWaiting(rules);
        QCOMPARE(rules.signOut(now()), SessionEffects{Disconnect{}});
        QCOMPARE(rules.state(), SessionState(Idle{}));
        QVERIFY(!rules.nextDeadline());
    }

    void errorsWhileOnlineBelongToTheConversation()
    {
        SessionRules rules;
        reachOnline(rules);
        const auto refusal = frame(standardError(ErrorCode::InvalidRequest));
        QCOMPARE(rules.received(refusal, now(), middle), SessionEffects{PassOn{refusal}});
        QVERIFY(rules.received(frame(chatmessage::Success{20}), now(), middle).empty());
        QVERIFY(std::holds_alternative<Online>(rules.state()));
    }

    void whatDoesNotFitAFieldIsNotTried()
    {
        SessionRules rules;
        SignInRequest tooLong = request();
        tooLong.name = QString(128, u'ü');
        QCOMPARE(reported(rules.signIn(tooLong, {}, now())).value().kind, Kind::CannotBeSaid);
        tooLong.name = QString(127, u'ü');
        QVERIFY(has<LookUpServer>(rules.signIn(tooLong, {}, now())));
    }

    void thePasswordIsHeldNoLongerThanNeeded()
    {
        SessionRules rules;
        reachOnline(rules);
        QVERIFY(!rules.request().password.isEmpty()); // for ACC_Logout and the way back
        static_cast<void>(rules.signOut(now()));
        QVERIFY(rules.request().password.isEmpty());
        reachSigningIn(rules);
        static_cast<void>(rules.received(frame(standardError(ErrorCode::InvalidAuthentication)), now(), middle));
        QVERIFY(rules.request().password.isEmpty());
        reachSigningIn(rules);
        static_cast<void>(rules.cancel());
        QVERIFY(rules.request().password.isEmpty());
    }

    void lateNewsChangesNothing()
    {
        SessionRules rules;
        QVERIFY(rules.serverFound(m_address, now()).empty());
        QVERIFY(rules.noServerOnline(now()).empty());
        QVERIFY(rules.lookUpFailed(lost(), now(), middle).empty());
        QVERIFY(rules.connected(now()).empty());
        QVERIFY(rules.disconnected(lost(), now(), middle).empty());
        QVERIFY(rules.received(frame(chatmessage::LoginSuccess{UserId(7)}), now(), middle).empty());
        QVERIFY(rules.retryNow(now()).empty());
        QVERIFY(rules.acceptChangedServer(now()).empty());
        QVERIFY(rules.tick(now(), middle).empty());
        QCOMPARE(rules.state(), SessionState(Idle{}));
    }
};

QTEST_APPLESS_MAIN(tst_SessionRules)
#include "tst_sessionrules.moc"
