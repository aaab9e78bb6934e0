// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/diagnostics/samplebucket.h"

#include <QtCore/QList>

namespace roundtable::manager {

/// \brief What one pixel column of a graph stands for.
struct SampleColumn {
    enum class State : quint8 {
        NoReports, ///< nobody told us anything about this time
        Reports,
        Awaited, ///< younger than the last report, and the next one is not late yet
    };

    State state = State::NoReports;
    double sum = 0;
    quint32 count = 0;
    float low = 0;
    float high = 0;
    float last = 0;

    [[nodiscard]] double mean() const { return count == 0 ? 0 : sum / count; }

    void add(const SampleBucket &bucket)
    {
        low = count == 0 ? bucket.low : std::min(low, bucket.low);
        high = count == 0 ? bucket.high : std::max(high, bucket.high);
        last = bucket.last;
        sum += bucket.sum;
        count += bucket.count;
        state = State::Reports;
    }

    friend bool operator==(const SampleColumn &, const SampleColumn &) = default;
};

using SampleColumns = QList<SampleColumn>;

} // namespace roundtable::manager
