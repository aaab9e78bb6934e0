// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/sessionrules.h"
#include "tests/support/fakeclock.h"

#include <QtTest/QTest>

#include <algorithm>

namespace roundtable::client {

/// \brief What tests of the session's rules share: two clocks that go by hand, a manager with its server, and the way to each state.
struct SessionRulesFixture {
    static constexpr double middle = 0.5; ///< no jitter
    const Endpoint m_manager{QStringLiteral("lab-srv"), 8080};
    const clientconnection::ServerAddress m_address{QStringLiteral("10.0.0.5"), 8000};
    const Endpoint m_server{QStringLiteral("10.0.0.5"), 8000};
    test::FakeClock m_clock;
    QDateTime m_wall{QDate(2025, 3, 20), QTime(14, 7), Qt::UTC};

    [[nodiscard]] Moment now() const { return {m_wall, m_clock.now()}; }
    void pass(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_wall = m_wall.addMSecs(time.count());
    }
    [[nodiscard]] SignInRequest request(bool create = false) const
    {
        return {SignInRequest::Via::Manager, m_manager, QStringLiteral("dana"), QStringLiteral("secret"), create};
    }
    [[nodiscard]] static chatmessage::Frame frame(const chatmessage::Packet &packet) { return {chatmessage::serverId, packet}; }
    [[nodiscard]] static chatmessage::Login login() { return {Utf8Text(u"dana"), Utf8Text(u"secret")}; }
    [[nodiscard]] static Problem lost()
    {
        Problem problem;
        problem.kind = Problem::Kind::ConnectionLost;
        return problem;
    }

    template <typename Effect>
    [[nodiscard]] static bool has(const SessionEffects &effects)
    {
        return std::any_of(effects.begin(), effects.end(), [](const auto &e) { return std::holds_alternative<Effect>(e); });
    }
    [[nodiscard]] static std::optional<Problem> reported(const SessionEffects &effects)
    {
        for (const auto &effect : effects) {
            if (const auto *report = std::get_if<ReportProblem>(&effect))
                return report->problem;
        }
        return std::nullopt;
    }
    template <typename State>
    [[nodiscard]] static const State &in(const SessionRules &rules)
    {
        return std::get<State>(rules.state());
    }

    /// From the click to SigningIn.
    void reachSigningIn(SessionRules &rules, bool create = false) const
    {
        static_cast<void>(rules.signIn(request(create), {}, now()));
        static_cast<void>(rules.serverFound(m_address, now()));
        static_cast<void>(rules.connected(now()));
        QVERIFY(std::holds_alternative<SigningIn>(rules.state()));
    }
    void reachOnline(SessionRules &rules) const
    {
        reachSigningIn(rules);
        static_cast<void>(rules.received(frame(chatmessage::LoginSuccess{chatmessage::UserId(7)}), now(), middle));
        QVERIFY(std::holds_alternative<Online>(rules.state()));
    }
    void reachWaiting(SessionRules &rules) const
    {
        reachOnline(rules);
        static_cast<void>(rules.disconnected(lost(), now(), middle));
        QVERIFY(std::holds_alternative<Waiting>(rules.state()));
    }
};

} // namespace roundtable::client
