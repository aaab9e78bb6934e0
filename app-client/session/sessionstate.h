// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/problem.h"
#include "protocol/chatmessage/chatpackets.h"

#include <QtCore/QDateTime>
#include <QtCore/QMetaType>

#include <chrono>
#include <optional>
#include <variant>

namespace roundtable::client {

/// Monotonic: what timers go by.
using SteadyTime = std::chrono::steady_clock::time_point;

/// \brief A moment by both clocks: one for people, one for timers. The rules never ask a clock, they are told.
struct Moment {
    QDateTime wall; ///< UTC
    SteadyTime steady{};
};

/// \brief Which try this is.
struct Attempt {
    int number = 1; ///< counts from 1
    std::optional<QDateTime> lostAt; ///< set where a session was there and is to be won back

    friend bool operator==(const Attempt &, const Attempt &) = default;
};

/// Nobody is signed in. What ended the last try, where something did.
struct Idle {
    std::optional<Problem> problem;

    friend bool operator==(const Idle &, const Idle &) = default;
};

/// The manager is asked where the chat server is.
struct LookingUp {
    Attempt attempt;
    Endpoint manager;

    friend bool operator==(const LookingUp &, const LookingUp &) = default;
};

/// The manager runs, but no chat server does. It is asked again.
struct NoServer {
    Attempt attempt;
    Endpoint manager;
    SteadyTime nextTry{};

    friend bool operator==(const NoServer &, const NoServer &) = default;
};

struct Connecting {
    Attempt attempt;
    Endpoint server;

    friend bool operator==(const Connecting &, const Connecting &) = default;
};

struct SigningIn {
    Attempt attempt;
    Endpoint server;
    bool creating = false; ///< ACC_Create is not answered yet; the sign-in follows

    friend bool operator==(const SigningIn &, const SigningIn &) = default;
};

struct Online {
    chatmessage::UserId userId{};
    QDateTime since;
    Endpoint server;

    friend bool operator==(const Online &, const Online &) = default;
};

/// The connection was lost, or could not be won back; the next try has its time.
struct Waiting {
    Attempt attempt; ///< the one that comes next
    SteadyTime nextTry{};
    Problem problem; ///< why it waits

    friend bool operator==(const Waiting &, const Waiting &) = default;
};

/// Logged out; what is queued still leaves.
struct SigningOut {
    friend bool operator==(const SigningOut &, const SigningOut &) = default;
};

/// \brief Where the session stands. Each state holds what is known in it, so that nothing else can be asked of it.
using SessionState = std::variant<Idle, LookingUp, NoServer, Connecting, SigningIn, Online, Waiting, SigningOut>;

} // namespace roundtable::client

Q_DECLARE_METATYPE(roundtable::client::SessionState)
