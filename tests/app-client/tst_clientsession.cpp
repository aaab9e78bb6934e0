// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/app-client/sessionfixture.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"
#include "tests/support/printers.h"

#include <QtCore/QRegularExpression>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;
using chatmessage::ErrorCode;
using test::bytes;

class tst_ClientSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void signsInThroughTheManager();
    void createsAnAccountAndSignsInAtOnce();
    void createsAnAccountOnAServerThatHangsUpAfterEachAnswer();
    void aRefusedSignInEndsWithItsProblem_data();
    void aRefusedSignInEndsWithItsProblem();
    void ownMessageIsShownAtOnceAndOnce();
    void messagesOfOthersAreShownAsTheyCome();
    void everyByteMayComeAlone();
    void relayBeforeTheSignInAnswerIsKept();
    void aRefusedMessageFailsWithTheServersWords();
    void signsOutWithNameAndPasswordAndClosesInOrder();
    void signingInAgainAtOnceDoesNotCutTheGoodbyeShort();
    void brokenPacketClosesTheConnection();
    void lostSessionComesBackAndSendsWhatWaited();
    void nothingGoesToAServerTheManagerDidNotLeadToBefore();
    void wrongPasswordOnTheWayBackEndsTheTrying();
    void noServerIsAskedForAgain();
    void cancelEndsEverything();
    void aServerThatNeverAnswersIsGivenUp();
};

void tst_ClientSession::signsInThroughTheManager()
{
    SessionFixture f;
    test::RawListener manager;
    const QSignalSpy states(&f.session, &ClientSession::stateChanged);
    SignInRequest request = f.request();
    request.via = SignInRequest::Via::Manager;
    request.endpoint.port = manager.port();

    f.session.signIn(request);
    QVERIFY(std::holds_alternative<LookingUp>(f.session.state()));
    const auto asked = manager.next();
    QVERIFY(asked && asked->waitFor(bytes("00 03")));
    asked->send(managerAnswer(f.server.port()));
    f.peer = f.server.next();
    QVERIFY(f.peer && f.peer->waitFor(packet(SessionFixture::login())));
    f.peer->send(loginSuccess(513));
    QVERIFY(f.reaches<Online>());

    const auto online = std::get<Online>(f.session.state());
    QCOMPARE(online.userId, chatmessage::UserId(513));
    QCOMPARE(online.server, (Endpoint{u"127.0.0.1"_s, f.server.port()}));
    QCOMPARE(states.size(), 4); // LookingUp, Connecting, SigningIn, Online
}

void tst_ClientSession::createsAnAccountAndSignsInAtOnce()
{
    SessionFixture f;
    f.session.signIn(f.request(true));
    f.peer = f.server.next();
    QVERIFY(f.peer && f.peer->waitFor(packet(chatmessage::Create{Utf8Text(u"dana"_s), Utf8Text(u"secret"_s)})));
    QVERIFY(std::get<SigningIn>(f.session.state()).creating);
    f.peer->takeReceived();
    f.peer->send(packet(chatmessage::Success{quint8(chatmessage::PacketType::Create)}));
    QVERIFY(f.peer->waitFor(packet(SessionFixture::login())));
    f.peer->send(loginSuccess(1));
    QVERIFY(f.reaches<Online>());
}

void tst_ClientSession::createsAnAccountOnAServerThatHangsUpAfterEachAnswer()
{
    SessionFixture f;
    f.session.signIn(f.request(true));
    f.peer = f.server.next();
    QVERIFY(f.peer && f.peer->waitForBytes(chatmessage::headerSize));
    f.peer->send(packet(chatmessage::Success{quint8(chatmessage::PacketType::Create)}));
    f.peer->endSending();
    f.peer = f.server.next();
    QVERIFY(f.peer && f.peer->waitFor(packet(SessionFixture::login())));
    f.peer->send(loginSuccess(1));
    QVERIFY(f.reaches<Online>());
}

void tst_ClientSession::aRefusedSignInEndsWithItsProblem_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Problem::Kind>("kind");
    QTest::newRow("11") << packet(standardError(ErrorCode::InvalidUserId)) << Problem::Kind::WrongCredentials;
    QTest::newRow("12") << packet(standardError(ErrorCode::InvalidAuthentication)) << Problem::Kind::WrongCredentials;
    QTest::newRow("12 with the tag of INTEGER") << bytes("01 03 00 00 00 05 02 01 0C 0C 00") << Problem::Kind::WrongCredentials;
    QTest::newRow("12 in version 0") << bytes("01 00 00 00 00 05 0A 01 0C 0C 00") << Problem::Kind::WrongCredentials;
    QTest::newRow("13") << packet(standardError(ErrorCode::UserAlreadyExists)) << Problem::Kind::NameTaken;
    QTest::newRow("21") << packet(standardError(ErrorCode::GenericFailure)) << Problem::Kind::ServerFailure;
    QTest::newRow("31") << packet(standardError(ErrorCode::InvalidRequest)) << Problem::Kind::NotUnderstood;
    QTest::newRow("31 in version 2") << bytes("01 02 00 00 00 05 0A 01 1F 0C 00") << Problem::Kind::OtherVersion;
    QTest::newRow("32") << packet(standardError(ErrorCode::RequestTimeout)) << Problem::Kind::ServerTimeout;
    QTest::newRow("99") << bytes("01 03 00 00 00 09 0A 01 63 0C 04 \"Full\"") << Problem::Kind::OtherError;
}

void tst_ClientSession::aRefusedSignInEndsWithItsProblem()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const Problem::Kind, kind);
    SessionFixture f;
    const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
    f.session.signIn(f.request());
    f.peer = f.server.next();
    QVERIFY(f.peer && f.peer->waitForBytes(chatmessage::headerSize));
    f.peer->send(answer);
    f.peer->endSending(); // a close right after the answer adds no problem of its own
    QVERIFY(f.reaches<Idle>());
    QCOMPARE(std::get<Idle>(f.session.state()).problem.value().kind, kind);
    QVERIFY(f.peer->waitForEnd());
    QCOMPARE(problems.size(), 1);
}

void tst_ClientSession::ownMessageIsShownAtOnceAndOnce()
{
    SessionFixture f;
    QVERIFY(f.goOnline());
    f.session.send(u"Hello"_s);
    QCOMPARE(f.message(0).delivery, Delivery::Sent);

    const auto frames = f.nextFrames();
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames.first().sender, chatmessage::UserId(7));
    f.peer->send(packet(chatmessage::Success{quint8(chatmessage::PacketType::Send)})); // some servers do
    f.peer->send(packet(frames.first().packet, 7));
    QTRY_COMPARE(f.message(0).delivery, Delivery::Delivered);
    QCOMPARE(f.session.timeline()->rowCount(), 1);
    QVERIFY(f.session.roundTrip());
}

void tst_ClientSession::messagesOfOthersAreShownAsTheyCome()
{
    SessionFixture f;
    QVERIFY(f.goOnline());
    QSignalSpy received(&f.session, &ClientSession::messageReceived);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    f.peer->send(relay(u"amir"_s, u"Hi @Dana"_s, now, 3));
    f.peer->send(relay(u"bo"_s, u"<b>bold</b>"_s, now.addSecs(-125), 0));
    QTRY_COMPARE(received.size(), 2);

    QCOMPARE(f.message(0).author, u"amir"_s);
    QVERIFY(f.message(0).mentionsMe && !f.message(0).nameUnconfirmed && !f.message(0).clockOff);
    QCOMPARE(f.message(1).text, u"<b>bold</b>"_s);
    QVERIFY(!f.message(1).mentionsMe && f.message(1).nameUnconfirmed && f.message(1).clockOff);
    QCOMPARE(f.session.recentPeople()->rowCount(), 3);
}

void tst_ClientSession::everyByteMayComeAlone()
{
    SessionFixture f;
    f.session.signIn(f.request());
    f.peer = f.server.next();
    QVERIFY(f.peer);
    const QByteArray stream = loginSuccess(7) + relay(u"amir"_s, u"slow"_s, QDateTime::currentDateTimeUtc(), 3);
    f.peer->send(test::byteByByte(stream));
    QVERIFY(f.reaches<Online>());
    QTRY_COMPARE(f.message(0).text, u"slow"_s);
}

void tst_ClientSession::relayBeforeTheSignInAnswerIsKept()
{
    SessionFixture f;
    f.session.signIn(f.request());
    f.peer = f.server.next();
    QVERIFY(f.peer);
    f.peer->send(relay(u"amir"_s, u"early"_s, QDateTime::currentDateTimeUtc(), 3));
    f.peer->send(packet(chatmessage::Success{quint8(chatmessage::PacketType::Login)}));
    f.peer->send(loginSuccess(7));
    QVERIFY(f.reaches<Online>());
    QCOMPARE(f.message(0).text, u"early"_s);
}

void tst_ClientSession::aRefusedMessageFailsWithTheServersWords()
{
    SessionFixture f;
    QVERIFY(f.goOnline());
    f.session.send(u"first"_s);
    f.session.send(u"second"_s);
    f.peer->send(packet(standardError(ErrorCode::InvalidRequest)));
    QTRY_COMPARE(f.message(0).delivery, Delivery::Failed);
    QCOMPARE(f.message(0).failure, u"Invalid Request"_s);
    QCOMPARE(f.message(1).delivery, Delivery::Sent);
    QVERIFY(std::holds_alternative<Online>(f.session.state()));

    f.session.retryMessage(f.message(0).id);
    QCOMPARE(f.message(1).text, u"first"_s);
    QCOMPARE(f.message(1).delivery, Delivery::Sent);
    QCOMPARE(f.session.timeline()->rowCount(), 2);
}

void tst_ClientSession::signsOutWithNameAndPasswordAndClosesInOrder()
{
    SessionFixture f;
    QVERIFY(f.goOnline());
    f.session.send(u"bye"_s);
    f.session.signOut();
    QVERIFY(std::holds_alternative<SigningOut>(f.session.state()));
    QVERIFY(f.peer->waitForEnd()); // half-closed: what was queued has come before the end
    const auto frames = framesIn(f.peer->received());
    QCOMPARE(frames.size(), 2);
    const chatmessage::Logout logout{chatmessage::Logout::Credentials{Utf8Text(u"dana"_s), Utf8Text(u"secret"_s)}};
    QCOMPARE(frames.last(), (chatmessage::Frame{chatmessage::UserId(7), logout}));
    QVERIFY(!f.peer->wasReset());

    const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
    f.peer->close();
    QVERIFY(f.reaches<Idle>());
    QVERIFY(!std::get<Idle>(f.session.state()).problem);
    QCOMPARE(problems.size(), 0);
}

void tst_ClientSession::signingInAgainAtOnceDoesNotCutTheGoodbyeShort()
{
    SessionFixture f;
    QVERIFY(f.goOnline());
    f.session.signOut();
    f.session.signIn(f.request());
    const auto second = f.server.next();
    QVERIFY(second && second->waitFor(packet(SessionFixture::login())));
    QVERIFY(f.peer->waitForEnd());
    QVERIFY(!f.peer->wasReset());
    QCOMPARE(framesIn(f.peer->received()).size(), 1); // the logout
    f.peer->close();
    second->send(loginSuccess(7));
    QVERIFY(f.reaches<Online>());
}

void tst_ClientSession::brokenPacketClosesTheConnection()
{
    SessionFixture f;
    QVERIFY(f.goOnline());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"breaks the protocol"_s));
    f.peer->send(bytes("14 03 00 01 00 03 0C 01 61"));
    QVERIFY(f.reaches<Waiting>());
    const auto waiting = std::get<Waiting>(f.session.state());
    QCOMPARE(waiting.problem.kind, Problem::Kind::BrokenPacket);
    QVERIFY(!waiting.problem.detail.isEmpty());
    QCOMPARE(waiting.problem.bytes, bytes("14 03 00 01 00 03 0C 01 61"));
    QVERIFY(f.peer->waitForEnd());
}

void tst_ClientSession::lostSessionComesBackAndSendsWhatWaited()
{
    SessionFixture f;
    QVERIFY(f.goOnline());
    f.peer->reset();
    QVERIFY(f.reaches<Waiting>());
    QCOMPARE(std::get<Waiting>(f.session.state()).attempt.number, 1);

    f.session.send(u"while away"_s);
    QCOMPARE(f.session.waitingCount(), 1);
    QCOMPARE(f.message(1).delivery, Delivery::Waiting); // below the open gap
    f.session.retryNow();
    f.peer = f.server.next();
    QVERIFY(f.peer && f.peer->waitFor(packet(SessionFixture::login())));
    f.peer->takeReceived();
    f.peer->send(loginSuccess(7));
    QVERIFY(f.reaches<Online>());
    QCOMPARE(f.nextFrames().size(), 1);
    QCOMPARE(f.message(1).delivery, Delivery::Sent);
    QVERIFY(std::get<GapEntry>(f.session.timeline()->entry(0)).until);
    QCOMPARE(f.session.waitingCount(), 0);
}

void tst_ClientSession::nothingGoesToAServerTheManagerDidNotLeadToBefore()
{
    SessionFixture f;
    test::RawListener manager;
    test::RawListener harvester;
    SignInRequest request = f.request();
    request.via = SignInRequest::Via::Manager;
    request.endpoint.port = manager.port();
    const auto answer = [&](quint16 port) {
        const auto asked = manager.next();
        return asked && asked->waitFor(bytes("00 03")) && asked->send(managerAnswer(port));
    };

    f.session.signIn(request);
    QVERIFY(answer(f.server.port()));
    f.peer = f.server.next();
    QVERIFY(f.peer && f.peer->waitFor(packet(SessionFixture::login())));
    f.peer->send(loginSuccess(7));
    QVERIFY(f.reaches<Online>());

    // Lost, and now the manager, or whoever answers in its place, leads elsewhere.
    const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
    f.peer->reset();
    QVERIFY(f.reaches<Waiting>());
    f.session.retryNow();
    QVERIFY(answer(harvester.port()));
    QTRY_COMPARE(problems.size(), 2); // lost; changed
    QCOMPARE(problems.last().first().value<Problem>().kind, Problem::Kind::ServerChanged);
    QVERIFY(!harvester.hasWaiting());

    // The same for a sign-in by hand.
    f.session.signIn(request);
    QVERIFY(answer(harvester.port()));
    QVERIFY(f.reaches<Idle>());
    QCOMPARE(std::get<Idle>(f.session.state()).problem.value().kind, Problem::Kind::ServerChanged);
    QVERIFY(!harvester.hasWaiting());
    f.session.acceptChangedServer();
    const auto accepted = harvester.next();
    QVERIFY(accepted && accepted->waitFor(packet(SessionFixture::login())));
}

void tst_ClientSession::wrongPasswordOnTheWayBackEndsTheTrying()
{
    SessionFixture f;
    QVERIFY(f.goOnline());
    f.peer->close();
    QVERIFY(f.reaches<Waiting>());
    f.session.retryNow();
    f.peer = f.server.next();
    QVERIFY(f.peer);
    f.peer->send(packet(standardError(ErrorCode::InvalidAuthentication)));
    QVERIFY(f.reaches<Idle>());
    QCOMPARE(std::get<Idle>(f.session.state()).problem.value().kind, Problem::Kind::WrongCredentials);
}

void tst_ClientSession::noServerIsAskedForAgain()
{
    SessionFixture f;
    test::RawListener manager;
    SignInRequest request = f.request();
    request.via = SignInRequest::Via::Manager;
    request.endpoint.port = manager.port();
    f.session.signIn(request);
    auto asked = manager.next();
    QVERIFY(asked);
    asked->send(bytes("01 03 00 0C 00 0C 00"));
    QVERIFY(f.reaches<NoServer>());

    f.session.retryNow();
    asked = manager.next();
    QVERIFY(asked && asked->waitFor(bytes("00 03")));
    asked->send(managerAnswer(f.server.port()));
    f.peer = f.server.next();
    QVERIFY(f.peer);
}

void tst_ClientSession::cancelEndsEverything()
{
    SessionFixture f;
    f.session.signIn(f.request());
    f.peer = f.server.next();
    QVERIFY(f.peer && f.peer->waitForBytes(chatmessage::headerSize));
    f.session.cancel();
    QCOMPARE(f.session.state(), SessionState(Idle{}));
    QVERIFY(f.peer->waitForEnd());
}

void tst_ClientSession::aServerThatNeverAnswersIsGivenUp()
{
    SessionEnvironment impatient;
    impatient.signInTimeout = std::chrono::milliseconds(20);
    SessionFixture f(impatient);
    f.session.signIn(f.request());
    QVERIFY(f.reaches<Idle>());
    QCOMPARE(std::get<Idle>(f.session.state()).problem.value().kind, Problem::Kind::ServerSilent);
}

QTEST_GUILESS_MAIN(tst_ClientSession)
#include "tst_clientsession.moc"
