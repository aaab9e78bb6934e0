// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QDateTime>

#include <chrono>

namespace roundtable::manager {

/// Monotonic; the rules never ask a clock, they are told.
using TimePoint = std::chrono::steady_clock::time_point;

/// \brief Now, on both clocks: intervals are measured on the one that never jumps, people are shown the other.
struct Moment {
    TimePoint steady;
    QDateTime wall; ///< UTC

    friend bool operator==(const Moment &, const Moment &) = default;
};

} // namespace roundtable::manager
