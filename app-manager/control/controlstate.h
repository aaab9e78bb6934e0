// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/ipaddress.h"
#include "app-manager/control/moment.h"

#include <optional>
#include <variant>

namespace roundtable::manager {

/// What the operator wants.
enum class Desired : quint8 {
    Off,
    On,
    OffWhenEmpty, ///< new clients are told "offline", the server stops when the last person has left
};

/// Why the server is not where the operator wants it.
enum class FaultReason : quint8 {
    StartNotAnswered, ///< 10 s after SVR_Start there was no SVR_Online
    StartRefused, ///< the starter answered SVR_Start with SVR_Offline
    StopNotAnswered, ///< 10 s after SVR_Stop there was no SVR_Offline
    RestartedTooOften, ///< three starts in two minutes did not keep it up
};

struct NoStarter {
    QDateTime since;
    friend bool operator==(const NoStarter &, const NoStarter &) = default;
};
/// A starter from an address not seen before: not started, not advertised, until the operator decides.
struct Held {
    QDateTime since;
    IpAddress address;
    friend bool operator==(const Held &, const Held &) = default;
};
struct Offline {
    QDateTime since;
    std::optional<TimePoint> restartAt; ///< the server went away by itself and is about to be started again
    friend bool operator==(const Offline &, const Offline &) = default;
};
struct Starting {
    QDateTime since;
    TimePoint deadline;
    friend bool operator==(const Starting &, const Starting &) = default;
};
struct Online {
    QDateTime since;
    quint16 port = 0; ///< of the chat server: from SVR_Online, else the configured one
    bool stale = false; ///< no report for a while. Silence is not death: clients are still sent there
    friend bool operator==(const Online &, const Online &) = default;
};
struct Stopping {
    QDateTime since;
    TimePoint deadline;
    friend bool operator==(const Stopping &, const Stopping &) = default;
};
struct Fault {
    QDateTime since;
    FaultReason reason = FaultReason::StartNotAnswered;
    friend bool operator==(const Fault &, const Fault &) = default;
};

/// What is known about the server.
using Observed = std::variant<NoStarter, Held, Offline, Starting, Online, Stopping, Fault>;

/// The connected starter, trusted or held.
struct StarterDetails {
    IpAddress address;
    QDateTime since;
    std::optional<quint8> version; ///< as in its packets; nothing before the first one

    friend bool operator==(const StarterDetails &, const StarterDetails &) = default;
};

/// What is remembered about the starter that was here last.
struct LastStarter {
    IpAddress address;
    QDateTime leftAt; ///< invalid: not known

    friend bool operator==(const LastStarter &, const LastStarter &) = default;
};

/// How much the chat server is used, by its own account.
struct UsageReport {
    quint16 users = 0; ///< distinct accounts online
    quint32 messages = 0; ///< relayed since the server started
    Moment at;

    friend bool operator==(const UsageReport &, const UsageReport &) = default;
};

/// \brief What is wanted and what is known, in one value. The window shows it, look-ups are answered from it.
struct ControlState {
    Desired desired = Desired::Off;
    bool keepRunning = true; ///< start the server again when it or the starter comes back
    Observed observed = NoStarter{};
    std::optional<StarterDetails> starter;
    std::optional<LastStarter> lastStarter;
    std::optional<UsageReport> report; ///< the latest of this server session
    /// True while an asked-for start waits for a starter to arrive or to be trusted.
    bool startWaitsForStarter = false;

    /// True where clients are sent to the server.
    [[nodiscard]] bool isAdvertised() const
    {
        return std::holds_alternative<Online>(observed) && desired != Desired::OffWhenEmpty;
    }

    friend bool operator==(const ControlState &, const ControlState &) = default;
};

} // namespace roundtable::manager
