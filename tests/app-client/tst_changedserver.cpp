// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/app-client/sessionrulesfixture.h"

#include <QtCore/QRegularExpression>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = Problem::Kind;

/// A manager that leads elsewhere than before: nothing goes there until the person says so.
class tst_ChangedServer : public QObject, private SessionRulesFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aChangedServerIsAskedAboutBeforeThePasswordIsSent()
    {
        SessionRules rules;
        static_cast<void>(rules.signIn(request(), Endpoint{u"10.0.0.9"_s, 8000}, now()));
        const auto effects = rules.serverFound(m_address, now());
        QVERIFY(!has<ConnectToServer>(effects));
        const auto problem = in<Idle>(rules).problem.value();
        QCOMPARE(problem.kind, Kind::ServerChanged);
        QCOMPARE(problem.endpoint, m_server);
        QCOMPARE(problem.former, (Endpoint{u"10.0.0.9"_s, 8000}));
        QCOMPARE(rules.acceptChangedServer(now()), SessionEffects{ConnectToServer{m_server}});
        QVERIFY(rules.acceptChangedServer(now()).empty());
    }

    void aServerThatMovesWhileAwayIsAskedAboutToo()
    {
        SessionRules rules;
        reachWaiting(rules);
        static_cast<void>(rules.retryNow(now()));
        static_cast<void>(rules.serverFound({u"10.0.0.66"_s, 8000}, now()));
        QCOMPARE(in<Waiting>(rules).problem.kind, Kind::ServerChanged);
        QVERIFY(!rules.nextDeadline());
        const auto effects = rules.acceptChangedServer(now());
        QCOMPARE(effects, (SessionEffects{ConnectToServer{{u"10.0.0.66"_s, 8000}}}));
        QVERIFY(in<Connecting>(rules).attempt.lostAt);
    }

    void whatIsAnotherServer_data()
    {
        QTest::addColumn<QString>("ip");
        QTest::addColumn<quint16>("port");
        QTest::addColumn<bool>("asked");
        QTest::newRow("the same") << u"10.0.0.5"_s << quint16(8000) << false;
        QTest::newRow("another computer") << u"10.0.0.6"_s << quint16(8000) << true;
        QTest::newRow("another program on it") << u"10.0.0.5"_s << quint16(9999) << true;
        QTest::newRow("this computer") << u"127.0.0.1"_s << quint16(8000) << true;
    }
    void whatIsAnotherServer()
    {
        QFETCH(const QString, ip);
        QFETCH(const quint16, port);
        QFETCH(const bool, asked);
        SessionRules rules;
        static_cast<void>(rules.signIn(request(), m_server, now()));
        const auto effects = rules.serverFound({ip, port}, now());
        QCOMPARE(has<ConnectToServer>(effects), !asked);
        QCOMPARE(reported(effects).has_value(), asked);
    }

    void aKeptPasswordIsMeantForItsServerAlone()
    {
        SessionRules rules;
        SignInRequest kept = request();
        kept.keptFor = Endpoint{u"10.0.0.9"_s, 8000};
        static_cast<void>(rules.signIn(kept, {}, now())); // nothing else is known of this manager
        QCOMPARE(reported(rules.serverFound(m_address, now())).value().former, *kept.keptFor);
        static_cast<void>(rules.signIn(kept, m_server, now())); // typed ones have gone there since
        QCOMPARE(reported(rules.serverFound(m_address, now())).value().kind, Kind::ServerChanged);
    }

    void nothingIsSentWhileTheQuestionIsOpen()
    {
        SessionRules rules;
        reachWaiting(rules);
        static_cast<void>(rules.retryNow(now()));
        static_cast<void>(rules.serverFound({u"10.0.0.66"_s, 8000}, now()));
        pass(24h);
        QVERIFY(rules.tick(now(), middle).empty());
        // Looked up once more, for the old server may be back: asked again where it is not.
        QCOMPARE(rules.retryNow(now()), SessionEffects{LookUpServer{m_manager}});
        QVERIFY(rules.acceptChangedServer(now()).empty());
        QVERIFY(!has<ConnectToServer>(rules.serverFound({u"10.0.0.66"_s, 8000}, now())));
        static_cast<void>(rules.retryNow(now()));
        QVERIFY(has<ConnectToServer>(rules.serverFound(m_address, now())));
    }
};

QTEST_APPLESS_MAIN(tst_ChangedServer)
#include "tst_changedserver.moc"
