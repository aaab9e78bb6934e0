// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/sessionrules.h"
#include "tests/support/fakeclock.h"

#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using chatmessage::UserId;
using Kind = Problem::Kind;

/// A manager that leads elsewhere than before: nothing goes there until the person says so.
class tst_ChangedServer : public QObject {
    Q_OBJECT

    static constexpr double middle = 0.5; ///< no jitter
    const Endpoint m_manager{u"lab-srv"_s, 8080};
    const clientconnection::ServerAddress m_address{u"10.0.0.5"_s, 8000};
    const Endpoint m_server{u"10.0.0.5"_s, 8000};
    test::FakeClock m_clock;
    QDateTime m_wall{QDate(2025, 3, 20), QTime(14, 7), Qt::UTC};

    Moment now() const { return {m_wall, m_clock.now()}; }
    void pass(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_wall = m_wall.addMSecs(time.count());
    }
    SignInRequest request() const { return {SignInRequest::Via::Manager, m_manager, u"dana"_s, u"secret"_s}; }
    static chatmessage::Frame frame(const chatmessage::Packet &packet) { return {chatmessage::serverId, packet}; }
    static Problem lost() { return {Kind::ConnectionLost, {}, {}, {}, {}, {}, 0, {}, {}, {}}; }
    template <typename Effect>
    static bool has(const SessionEffects &effects)
    {
        return std::any_of(effects.begin(), effects.end(), [](const auto &e) { return std::holds_alternative<Effect>(e); });
    }
    static std::optional<Problem> reported(const SessionEffects &effects)
    {
        for (const auto &effect : effects) {
            if (const auto *report = std::get_if<ReportProblem>(&effect))
                return report->problem;
        }
        return std::nullopt;
    }
    template <typename State>
    static const State &in(const SessionRules &rules)
    {
        return std::get<State>(rules.state());
    }
    void reachWaiting(SessionRules &rules)
    {
        static_cast<void>(rules.signIn(request(), {}, now()));
        static_cast<void>(rules.serverFound(m_address, now()));
        static_cast<void>(rules.connected(now()));
        static_cast<void>(rules.received(frame(chatmessage::LoginSuccess{UserId(7)}), now(), middle));
        static_cast<void>(rules.disconnected(lost(), now(), middle));
        QVERIFY(std::holds_alternative<Waiting>(rules.state()));
    }

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
