// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/chatserver/chatserver.h"

#include <algorithm>

namespace roundtable::starter {

/// \brief How many packets one client may have dealt with: a bucket of \a burst that fills at \a perSecond.
struct MessageRateLimit {
    int perSecond = 20; ///< 0: no limit
    int burst = 100;

    friend bool operator==(const MessageRateLimit &, const MessageRateLimit &) = default;
};

/// \brief One client's bucket, kept as the single instant at which it would be full again.
class MessageRate {
public:
    /// One packet was dealt with.
    void take(const MessageRateLimit &limit, TimePoint now)
    {
        if (limit.perSecond > 0)
            m_fullAt = std::max(m_fullAt, now) + interval(limit);
    }

    /// The next packet may be dealt with from here on; in the past, as a rule.
    [[nodiscard]] TimePoint readyAt(const MessageRateLimit &limit) const
    {
        if (limit.perSecond <= 0)
            return TimePoint::min();
        return m_fullAt - interval(limit) * (std::max(limit.burst, 1) - 1);
    }

private:
    static std::chrono::nanoseconds interval(const MessageRateLimit &limit)
    {
        return std::chrono::nanoseconds(std::chrono::seconds(1)) / limit.perSecond;
    }

    TimePoint m_fullAt{};
};

} // namespace roundtable::starter
