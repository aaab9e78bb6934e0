// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>

namespace roundtable::test {

/// \brief A steady clock that stands still until it is told to go on.
///
/// It starts well after the epoch, so that a rule may subtract from now.
class FakeClock {
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    [[nodiscard]] TimePoint now() const { return m_now; }
    /// Returns the new now().
    TimePoint advance(std::chrono::nanoseconds by) { return m_now += by; }

private:
    TimePoint m_now = TimePoint(std::chrono::hours(1000));
};

} // namespace roundtable::test
