// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/chatserver/chatserver.h"

#include <variant>

namespace roundtable::starter {

/// Connected, and nobody yet or nobody any more.
struct Anonymous {};

/// Logged in: what identifies the sender of a message is the connection, never what the packet says.
struct Online {
    chatmessage::UserId userId{};
    Utf8Text name; ///< as the account was created
};

/// The accounts are asked who this is.
struct LoggingIn {
    QByteArray account; ///< what failures are counted under
    TimePoint since;
    std::optional<Online> before; ///< the login that goes on if this one fails
};

/// The accounts are asked for a new one.
struct Creating {};

/// The answer is known and has to wait.
struct AnswerHeld {
    chatmessage::ErrorCode answer{};
    TimePoint due;
    std::optional<Online> before;
};

using SessionState = std::variant<Anonymous, LoggingIn, Creating, AnswerHeld, Online>;

/// \brief One connection, and who it stands for.
struct Session {
    SessionId id{};
    QByteArray peer;
    bool exempt = false; ///< from throttling
    bool hasLoggedIn = false; ///< at least once: the time allowed for that has stopped
    TimePoint connectedAt;
    SessionState state; ///< changed by SessionTable alone, which keeps count

    /// The login that stands, also while another one is tried; null where there is none.
    [[nodiscard]] const Online *online() const;
    /// False while the accounts are asked or an answer is held.
    [[nodiscard]] bool isIdle() const { return std::holds_alternative<Anonymous>(state) || std::holds_alternative<Online>(state); }
};

} // namespace roundtable::starter
