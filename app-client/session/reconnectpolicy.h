// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>

namespace roundtable::client {

/// \brief How long to wait before a lost session is tried to be won back: 1, 2, 4, 8, 15, then 30 s for ever, ±20 %.
///
/// The jitter keeps the clients of one room from coming back all in the same instant.
/// \a attempt counts from 1; 0 <= \a random < 1.
[[nodiscard]] std::chrono::milliseconds reconnectDelay(int attempt, double random);

} // namespace roundtable::client
