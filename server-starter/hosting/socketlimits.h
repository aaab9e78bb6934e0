// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/hosting/messagerate.h"

namespace roundtable::starter {

/// \brief What one client's connection, and all of them together, may cost.
struct SocketLimits {
    MessageRateLimit rate;
    std::chrono::milliseconds packetTimeout{10'000}; ///< from the first byte of a packet to its last
    std::chrono::milliseconds linger{2'000}; ///< that a closing connection may take to end its own direction
    qsizetype queuedBytes = 512 * 1024; ///< not taken by one client before it is cut off
    std::chrono::milliseconds queuedAge{20'000}; ///< of the oldest of them
    qsizetype queuedBytesOfAll = 256 * 1024 * 1024; ///< beyond, whoever holds most is cut off

    friend bool operator==(const SocketLimits &, const SocketLimits &) = default;
};

} // namespace roundtable::starter
