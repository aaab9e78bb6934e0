// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/sessioneffects.h"
#include "app-client/session/sessionstate.h"
#include "app-client/session/signinrequest.h"
#include "protocol/clientconnection/connectionpackets.h"
#include "protocol/wireerror.h"

namespace roundtable::client {

/// \brief The session as rules: what happened and when in, the new state and what is to be done out.
///
/// No socket, no clock, no randomness of its own. Idle → LookingUp → [NoServer: again every 5 s] → Connecting → SigningIn →
/// Online; Online → Waiting → LookingUp again, for the server may have moved. A sign-in that fails goes back to Idle with
/// the problem; a session that was there once is tried to be won back, until a wrong password or the person ends it.
///
/// \spec Chat Protocol v3, 6.5 pairings, 8.1; protocol/README.md on what real servers make of it
class SessionRules {
public:
    static constexpr std::chrono::seconds noServerInterval{5};
    /// A session that lasted this long counts as won; before, the next loss goes on with longer delays.
    static constexpr std::chrono::seconds settledAfter{30};

    struct Timeouts {
        std::chrono::milliseconds connect{5000};
        /// Servers hash passwords slowly and in turn, and hold the answer to a name with many failures back, for up to 16 s.
        std::chrono::milliseconds signIn{30000};
    };
    SessionRules() = default;
    explicit SessionRules(const Timeouts &timeouts) : m_timeouts(timeouts) { }

    [[nodiscard]] const SessionState &state() const { return m_state; }
    [[nodiscard]] const SignInRequest &request() const { return m_request; }

    /// Ends whatever is going on. \a former: where this manager led to the last time, if it ever did.
    [[nodiscard]] SessionEffects signIn(const SignInRequest &request, const std::optional<Endpoint> &former, const Moment &now);
    [[nodiscard]] SessionEffects signOut(const Moment &now);
    [[nodiscard]] SessionEffects cancel();
    [[nodiscard]] SessionEffects retryNow(const Moment &now);
    [[nodiscard]] SessionEffects acceptChangedServer(const Moment &now);

    [[nodiscard]] SessionEffects serverFound(const clientconnection::ServerAddress &address, const Moment &now);
    [[nodiscard]] SessionEffects noServerOnline(const Moment &now);
    [[nodiscard]] SessionEffects lookUpFailed(const Problem &problem, const Moment &now, double random);

    [[nodiscard]] SessionEffects connected(const Moment &now);
    [[nodiscard]] SessionEffects received(const chatmessage::Frame &frame, const Moment &now, double random);
    /// A packet that breaks the protocol.
    [[nodiscard]] SessionEffects malformed(const WireError &error, QByteArrayView packet, const Moment &now, double random);
    /// The connection could not be made, or is gone. \a problem: how that looked from the outside.
    [[nodiscard]] SessionEffects disconnected(const Problem &problem, const Moment &now, double random);

    /// What a SYS_Error means to the person.
    [[nodiscard]] Problem problemOf(const chatmessage::Frame &frame, const chatmessage::Error &error) const;

    /// When tick() has something to do, if ever.
    [[nodiscard]] std::optional<SteadyTime> nextDeadline() const { return m_deadline; }
    [[nodiscard]] SessionEffects tick(const Moment &now, double random);

private:
    [[nodiscard]] SessionEffects startTrying(const Attempt &attempt, const Moment &now);
    [[nodiscard]] SessionEffects connectTo(const Endpoint &server, const Attempt &attempt, const Moment &now);
    [[nodiscard]] SessionEffects logIn(const SigningIn &state, const Moment &now);
    /// The try has failed: Idle, or Waiting where there is a session to win back.
    [[nodiscard]] SessionEffects fail(const Attempt &attempt, const Problem &problem, const Moment &now, double random);
    [[nodiscard]] SessionEffects lose(const Online &session, const Problem &problem, const Moment &now, double random);
    [[nodiscard]] SessionEffects stop(const Problem &problem);
    void enter(SessionState state, std::optional<SteadyTime> deadline = std::nullopt);
    [[nodiscard]] Problem problem(Problem::Kind kind) const;

    Timeouts m_timeouts;
    SessionState m_state;
    std::optional<SteadyTime> m_deadline;
    SignInRequest m_request;
    std::optional<Endpoint> m_trusted; ///< where the password may be sent without asking; nothing: anywhere
    std::optional<Endpoint> m_changedServer; ///< waits for acceptChangedServer()
    Endpoint m_server; ///< the one tried last
    SteadyTime m_onlineSince{};
    int m_attemptsBefore = 0; ///< tries that led to the session that is on
    bool m_accountCreated = false; ///< by this sign-in
};

} // namespace roundtable::client
