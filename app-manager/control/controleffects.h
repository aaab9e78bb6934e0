// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controlevent.h"

#include <variant>
#include <vector>

namespace roundtable::manager {

/// One starter's connection, as the rules know it. Given in order, never again.
enum class StarterId : quint64 {};

/// SVR_Start to the starter.
struct SendStart {
    friend bool operator==(const SendStart &, const SendStart &) = default;
};
/// SVR_Stop to the starter.
struct SendStop {
    friend bool operator==(const SendStop &, const SendStop &) = default;
};
/// The newcomer is the one starter from here on, trusted or held.
struct AcceptStarter {
    StarterId starter{};
    friend bool operator==(const AcceptStarter &, const AcceptStarter &) = default;
};
/// End this connection: a newcomer that is not wanted, or the starter so far. The rules have forgotten it.
struct CloseStarter {
    StarterId starter{};
    friend bool operator==(const CloseStarter &, const CloseStarter &) = default;
};
/// The trusted and refused addresses have changed and are to be kept.
struct KeepTrust {
    friend bool operator==(const KeepTrust &, const KeepTrust &) = default;
};
/// A line for the event log.
struct Log {
    Event event;
    friend bool operator==(const Log &, const Log &) = default;
};

using Effect = std::variant<SendStart, SendStop, AcceptStarter, CloseStarter, KeepTrust, Log>;

/// \brief What the rules decided, to be carried out in this order.
using Effects = std::vector<Effect>;

} // namespace roundtable::manager
