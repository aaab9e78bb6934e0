// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/wireerror.h"
#include "server-starter/accounts/accountresults.h"
#include "server-starter/chatserver/chatlimits.h"
#include "server-starter/chatserver/effects.h"
#include "server-starter/chatserver/statistics.h"

#include <chrono>
#include <memory>
#include <optional>

namespace roundtable::starter {

/// Monotonic; the rules never ask a clock, they are told.
using TimePoint = std::chrono::steady_clock::time_point;

/// \brief The rules of the chat room: who may do what, and what everybody gets to see.
///
/// No socket, no clock, no thread, no store. Every call returns the effects that the host has to carry out in order.
///
/// \errors  every case of the specification's error codes, as SendTo with a SYS_Error; never an exception
/// \spec    Chat Protocol v3, 6.3 to 6.5
class ChatServer {
public:
    explicit ChatServer(const ChatLimits &limits = {});
    ~ChatServer();

    struct Connected {
        SessionId session{};
        Effects effects; ///< SYS_Error 21 and Close where a limit is reached; the session does not exist then
    };
    /// \a peer is whatever tells one computer from another (the address as bytes). \a exempt peers are not throttled,
    /// but counted like all others.
    [[nodiscard]] Connected connected(const QByteArray &peer, bool exempt, TimePoint now);
    /// The peer has gone, or the host has cut it off: Leave, where it was a member. Not needed after Close.
    [[nodiscard]] Effects disconnected(SessionId session, TimePoint now);

    /// Only while acceptsPackets().
    [[nodiscard]] Effects receive(SessionId session, const chatmessage::Frame &frame, TimePoint now);
    /// The stream is in step behind the packet, unless error.extent is 0.
    [[nodiscard]] Effects receiveMalformed(SessionId session, const WireError &error, TimePoint now);
    /// A packet was begun and not finished in time.
    [[nodiscard]] Effects packetTimedOut(SessionId session, TimePoint now);

    /// False while an answer is being worked on or held back: later packets of this session have to wait unread.
    [[nodiscard]] bool acceptsPackets(SessionId session) const;

    [[nodiscard]] Effects passwordChecked(SessionId session, const LoginResult &result, TimePoint now);
    [[nodiscard]] Effects accountCreated(SessionId session, CreateResult result, TimePoint now);
    /// Whoever is logged in to an account that is none of these any more has to go.
    [[nodiscard]] Effects accountsChanged(const AccountIds &usable);

    /// When tick() has something to do, if ever.
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    /// Held answers that are due, sessions that never logged in.
    [[nodiscard]] Effects tick(TimePoint now);

    /// From here on logins and creates get 21 and newcomers are refused; what was accepted is still delivered.
    void beginShutdown();

    /// Limits that may change while running; sessions keep what they have.
    void setLimits(const ChatLimits &limits);

    [[nodiscard]] Statistics statistics() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace roundtable::starter
