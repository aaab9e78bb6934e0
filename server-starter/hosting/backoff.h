// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <chrono>

namespace roundtable::starter {

/// \brief How long to wait before the next try: 0.25 s doubling to 5 s, shortened at random by up to a quarter, so that
///        many who lost the same peer do not come back in step.
class Backoff {
public:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds first{250};
    static constexpr Milliseconds longest{5000};

    /// \a random lies in 0..1.
    [[nodiscard]] Milliseconds next(double random)
    {
        const Milliseconds delay = m_next;
        m_next = std::min(m_next * 2, longest);
        const double share = 1.0 - 0.25 * std::clamp(random, 0.0, 1.0);
        return Milliseconds(static_cast<Milliseconds::rep>(static_cast<double>(delay.count()) * share));
    }

    /// All is well again.
    void reset() { m_next = first; }

private:
    Milliseconds m_next = first;
};

} // namespace roundtable::starter
