// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

#include <algorithm>

namespace roundtable::manager {

/// \brief What is known of one stretch of time: how low, how high, and enough to tell the mean.
///
/// \units   slot: time since 1970 in whole steps of the ring that holds the bucket; count: seconds or reports that went in
struct SampleBucket {
    qint64 slot = -1;
    double sum = 0;
    quint32 count = 0;
    float low = 0;
    float high = 0;
    float last = 0;

    void add(double value)
    {
        const auto narrow = static_cast<float>(value);
        low = count == 0 ? narrow : std::min(low, narrow);
        high = count == 0 ? narrow : std::max(high, narrow);
        last = narrow;
        sum += value;
        ++count;
    }

    /// Another value of a second that is counted already.
    void amend(double value)
    {
        if (count == 0) {
            add(value);
            return;
        }
        last = static_cast<float>(value);
        low = std::min(low, last);
        high = std::max(high, last);
    }

    friend bool operator==(const SampleBucket &, const SampleBucket &) = default;
};

} // namespace roundtable::manager
