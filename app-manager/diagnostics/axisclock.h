// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <optional>

namespace roundtable::manager {

/// \brief The clock of the time axis: shows what the wall clock shows, and never goes back.
///
/// It runs with the monotonic clock. When the wall clock is ahead of it, because the computer slept or somebody mended the
/// clock, it jumps there and leaves a gap; when the wall clock was set back it goes on, until the wall clock has caught up.
///
/// \units   wall: time since 1970, UTC
class AxisClock {
public:
    /// A smaller difference is the ordinary mending of a clock by the network; it is followed step by step.
    static constexpr std::chrono::milliseconds tolerated = std::chrono::milliseconds(1500);

    [[nodiscard]] std::chrono::milliseconds at(std::chrono::steady_clock::time_point steady, std::chrono::milliseconds wall);

private:
    std::optional<std::chrono::steady_clock::time_point> m_steady;
    std::chrono::milliseconds m_axis{0};
};

} // namespace roundtable::manager
