// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <utility>

namespace roundtable {

/// \brief Lets so many lines pass in any stretch of so long, and counts what it holds back: whoever causes lines faster than
///        that cannot fill the log with them.
class LogLimiter {
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    LogLimiter(std::size_t lines, std::chrono::seconds stretch) : m_lines(lines), m_stretch(stretch) { }

    /// True where one more line may be written; what may not is counted.
    [[nodiscard]] bool admit(TimePoint now)
    {
        while (!m_written.empty() && now - m_written.front() >= m_stretch)
            m_written.pop_front();
        if (m_written.size() >= m_lines) {
            ++m_leftOut;
            return false;
        }
        m_written.push_back(now);
        return true;
    }

    [[nodiscard]] bool hasLeftOut() const { return m_leftOut > 0; }
    /// How many were left out since this was asked last.
    [[nodiscard]] std::int64_t takeLeftOut() { return std::exchange(m_leftOut, 0); }

private:
    std::size_t m_lines;
    std::chrono::seconds m_stretch;
    std::deque<TimePoint> m_written; ///< within the last stretch
    std::int64_t m_leftOut = 0;
};

} // namespace roundtable
