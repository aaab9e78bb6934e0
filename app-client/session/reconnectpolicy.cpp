// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/reconnectpolicy.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace roundtable::client {

using namespace std::chrono_literals;

std::chrono::milliseconds reconnectDelay(int attempt, double random)
{
    constexpr std::array<std::chrono::milliseconds, 6> delays{1s, 2s, 4s, 8s, 15s, 30s};
    constexpr double spread = 0.2;

    const auto step = std::clamp<size_t>(size_t(std::max(attempt, 1)), 1, delays.size()) - 1;
    const double factor = 1.0 - spread + 2 * spread * std::clamp(random, 0.0, 1.0);
    return std::chrono::milliseconds(std::llround(double(delays[step].count()) * factor));
}

} // namespace roundtable::client
