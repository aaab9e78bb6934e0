// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QString>

#include <vector>

namespace roundtable::bench {

/// \brief How long something took, many times.
/// \units milliseconds
class Durations {
public:
    void add(double milliseconds) { m_values.push_back(milliseconds); }
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    /// \a share 0.5 is the median, 1 the longest; 0 where there is nothing.
    [[nodiscard]] double percentile(double share) const;

private:
    std::vector<double> m_values;
};

/// Runs \a job once; in milliseconds.
template <typename Job>
[[nodiscard]] double timeOf(Job job)
{
    QElapsedTimer timer;
    timer.start();
    job();
    constexpr double nanosecondsPerMillisecond = 1e6;
    return double(timer.nsecsElapsed()) / nanosecondsPerMillisecond;
}

/// One line of the report: p50, p95, p99 and the longest, and the bar that one of them is measured against.
void print(const char *what, const Durations &durations, const char *bar = "");
void print(const char *what, double milliseconds, const char *bar = "");
/// A line that is a yardstick's, and how many times as long the measured one took.
void printRatio(const char *what, double measured, double yardstick);

} // namespace roundtable::bench
