// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/app-client/sessionfixture.h"
#include "tests/support/bytes.h"

#include <QtCore/QRegularExpression>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;
using test::bytes;
using Kind = Problem::Kind;

/// Every situation of the client's error sentences, brought about by a manager or a server played here.
class tst_ClientErrors : public QObject {
    Q_OBJECT

    /// Asks for a sign-in through a manager, which answers \a answer, and returns what the session says of it.
    static std::optional<Problem> problemAfter(SessionFixture &f, const QByteArray &answer)
    {
        test::RawListener manager;
        const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
        f.session.signIn(through(f, {u"127.0.0.1"_s, manager.port()}));
        const auto asked = manager.next();
        if (!asked || !asked->waitFor(bytes("00 03")))
            return std::nullopt;
        asked->send(answer);
        asked->endSending();
        return first(problems);
    }
    static SignInRequest through(const SessionFixture &f, const Endpoint &manager)
    {
        SignInRequest request = f.request();
        request.via = SignInRequest::Via::Manager;
        request.endpoint = manager;
        return request;
    }
    static std::optional<Problem> first(const QSignalSpy &problems)
    {
        if (!QTest::qWaitFor([&] { return !problems.isEmpty(); }))
            return std::nullopt;
        return problems.first().first().value<Problem>();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void managerNameUnknown()
    {
        SessionFixture f;
        const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
        f.session.signIn(through(f, {u"no-such-host.invalid"_s, 8080}));
        const auto problem = first(problems);
        QCOMPARE(problem.value().kind, Kind::HostUnknown);
        QCOMPARE(problem->endpoint.host, u"no-such-host.invalid"_s);
    }

    void managerRefused()
    {
        const test::SilentPort nobody;
        SessionFixture f;
        const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
        f.session.signIn(through(f, {u"127.0.0.1"_s, nobody.port()}));
        const auto problem = first(problems);
        QCOMPARE(problem.value().kind, Kind::NothingListens);
        QCOMPARE(problem->party, Problem::Party::Manager);
        QCOMPARE(problem->endpoint.port, nobody.port());
    }

    void managerSilent()
    {
        SessionEnvironment impatient;
        impatient.answerTimeout = std::chrono::milliseconds(20);
        SessionFixture f(impatient);
        test::RawListener manager;
        const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
        f.session.signIn(through(f, {u"127.0.0.1"_s, manager.port()}));
        QCOMPARE(first(problems).value().kind, Kind::NoAnswer);
    }

    void managerOfAnotherVersion()
    {
        SessionFixture f;
        const auto problem = problemAfter(f, bytes("01 02 01 7F 00 00 01 1F 40"));
        QCOMPARE(problem.value().kind, Kind::OtherVersion);
        QCOMPARE(problem->version, quint8(2));
    }

    void managerSaysOffline()
    {
        SessionFixture f;
        QCOMPARE(problemAfter(f, bytes("01 03 00 0C 00 0C 00")).value().kind, Kind::ManagerOffline);
        QVERIFY(std::holds_alternative<NoServer>(f.session.state())); // it goes on asking
    }

    void managerBreaksTheProtocol()
    {
        SessionFixture f;
        const auto problem = problemAfter(f, bytes("01 03 01 02 01 05"));
        QCOMPARE(problem.value().kind, Kind::BrokenPacket);
        QVERIFY(!problem->detail.isEmpty());
    }

    void advertisedAddressUnreachable()
    {
        const test::SilentPort nobody;
        SessionFixture f;
        const auto problem = problemAfter(f, managerAnswer(nobody.port()));
        QCOMPARE(problem.value().kind, Kind::AdvertisedUnreachable);
        QCOMPARE(problem->endpoint.port, nobody.port());
        QVERIFY(problem->asked.port != 0);
    }

    void advertisedAddressUnusable()
    {
        SessionFixture f;
        const auto problem = problemAfter(f, bytes("01 03 01 0C 07 \"0.0.0.0\" 0C 04 \"8000\""));
        QCOMPARE(problem.value().kind, Kind::AdvertisedUnusable);
        QCOMPARE(problem->endpoint.host, u"0.0.0.0"_s);
    }

    void serverRefused()
    {
        SessionFixture f;
        const SignInRequest request = f.request();
        f.server.close();
        const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
        f.session.signIn(request);
        const auto problem = first(problems);
        QCOMPARE(problem.value().kind, Kind::NothingListens);
        QCOMPARE(problem->party, Problem::Party::ChatServer);
    }

    void serverHangsUpInsteadOfAnswering()
    {
        SessionFixture f;
        const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
        f.session.signIn(f.request());
        f.peer = f.server.next();
        QVERIFY(f.peer && f.peer->waitForBytes(chatmessage::headerSize));
        f.peer->close();
        QCOMPARE(first(problems).value().kind, Kind::ServerClosed);
        QVERIFY(std::holds_alternative<Idle>(f.session.state()));
    }

    void serverAnswersWithAnUnknownCode()
    {
        SessionFixture f;
        const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
        f.session.signIn(f.request());
        f.peer = f.server.next();
        QVERIFY(f.peer && f.peer->waitForBytes(chatmessage::headerSize));
        f.peer->send(bytes("01 03 00 00 00 13 0A 01 63 0C 0E \"Full <b>up</b>\""));
        const auto problem = first(problems);
        QCOMPARE(problem.value().kind, Kind::OtherError);
        QCOMPARE(quint8(problem->code), quint8(99));
        QCOMPARE(problem->serverText, u"Full <b>up</b>"_s);
    }

    void errorThatBelongsToNoMessage()
    {
        SessionFixture f;
        QVERIFY(f.goOnline());
        const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
        f.peer->send(packet(standardError(chatmessage::ErrorCode::RequestTimeout)));
        QCOMPARE(first(problems).value().kind, Kind::ServerTimeout);
        QVERIFY(std::holds_alternative<Online>(f.session.state()));
    }

    void connectionLost()
    {
        SessionFixture f;
        QVERIFY(f.goOnline());
        const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
        f.peer->reset();
        const auto problem = first(problems);
        QCOMPARE(problem.value().kind, Kind::ConnectionLost);
        QCOMPARE(problem->endpoint.port, f.server.port());
        QVERIFY(std::holds_alternative<Waiting>(f.session.state()));
    }

    void nameThatNoFieldCanHold()
    {
        SessionFixture f;
        SignInRequest request = f.request();
        request.name = QString(256, u'd');
        const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
        f.session.signIn(request);
        QCOMPARE(first(problems).value().kind, Kind::CannotBeSaid);
        QVERIFY(!f.server.hasWaiting());
    }

    void hostileBytesNeverHurt_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::newRow("an endless payload") << bytes("14 03 00 01 FF FF 18 0F");
        QTest::newRow("an unknown type") << bytes("63 03 00 00 00 00");
        QTest::newRow("two fields of the same") << bytes("0B 03 00 00 00 08 02 02 00 01 02 02 00 01");
        QTest::newRow("an empty sign-in answer") << bytes("0B 03 00 00 00 00");
        QTest::newRow("an id beyond 65535") << bytes("0B 03 00 00 00 05 02 03 01 00 00");
        QTest::newRow("text that is not UTF-8") << bytes("01 03 00 00 00 06 0A 01 0C 0C 01 FF");
        QTest::newRow("another language") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
        QTest::newRow("TLS") << bytes("16 03 01 02 00 01 00 01 FC 03 03");
    }
    void hostileBytesNeverHurt()
    {
        QFETCH(const QByteArray, stream);
        SessionFixture f;
        const QSignalSpy problems(&f.session, &ClientSession::problemOccurred);
        f.session.signIn(f.request());
        f.peer = f.server.next();
        QVERIFY(f.peer && f.peer->waitForBytes(chatmessage::headerSize));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"breaks the protocol"_s));
        f.peer->send(stream);
        QCOMPARE(first(problems).value().kind, Kind::BrokenPacket);
        QCOMPARE(problems.size(), 1);
        QVERIFY(std::holds_alternative<Idle>(f.session.state()));
        QVERIFY(f.peer->waitForEnd());
    }
};

QTEST_GUILESS_MAIN(tst_ClientErrors)
#include "tst_clienterrors.moc"
