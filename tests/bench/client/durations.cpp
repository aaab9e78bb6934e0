// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/bench/client/durations.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace roundtable::bench {

double Durations::percentile(double share) const
{
    if (m_values.empty())
        return 0;
    std::vector<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const auto place = size_t(std::ceil(share * double(sorted.size())));
    return sorted[std::clamp<size_t>(place, 1, sorted.size()) - 1];
}

void print(const char *what, const Durations &durations, const char *bar)
{
    std::printf("%-46s p50 %8.2f  p95 %8.2f  p99 %8.2f  max %8.2f ms  %s\n", what, durations.percentile(0.5),
                durations.percentile(0.95), durations.percentile(0.99), durations.percentile(1), bar);
    std::fflush(stdout);
}

void print(const char *what, double milliseconds, const char *bar)
{
    std::printf("%-46s     %8.2f ms  %s\n", what, milliseconds, bar);
    std::fflush(stdout);
}

void printRatio(const char *what, double measured, double yardstick)
{
    std::printf("%-46s     %8.2f ms  ratio %.2f\n", what, yardstick, yardstick > 0 ? measured / yardstick : 0);
    std::fflush(stdout);
}

} // namespace roundtable::bench
