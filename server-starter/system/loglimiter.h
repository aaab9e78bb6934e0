// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <optional>

namespace roundtable::starter {

/// \brief Lets so many lines pass in a second, and counts what it holds back.
class LogLimiter {
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    static constexpr int linesPerSecond = 10;

    /// How many lines were left out before this one; nothing where this one is left out, too.
    [[nodiscard]] std::optional<int> admit(TimePoint now)
    {
        if (now - m_second >= std::chrono::seconds(1)) {
            m_second = now;
            m_lines = 0;
        }
        if (m_lines == linesPerSecond) {
            ++m_leftOut;
            return std::nullopt;
        }
        ++m_lines;
        const int leftOut = m_leftOut;
        m_leftOut = 0;
        return leftOut;
    }

private:
    TimePoint m_second{};
    int m_lines = 0;
    int m_leftOut = 0;
};

} // namespace roundtable::starter
