// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/chatserver/chatserver.h"

#include <optional>
#include <set>
#include <utility>

namespace roundtable::starter {

/// \brief When which of many has to be looked at. Who waits for nothing is not in it and costs nothing.
template <typename Item>
class DeadlineQueue {
public:
    /// Of one item, from \a before to \a after; TimePoint::max() stands for never.
    void move(Item item, TimePoint before, TimePoint after)
    {
        if (before != TimePoint::max())
            m_entries.erase({before, item});
        if (after != TimePoint::max())
            m_entries.insert({after, item});
    }

    /// TimePoint::max() where nobody waits.
    [[nodiscard]] TimePoint earliest() const
    {
        return m_entries.empty() ? TimePoint::max() : m_entries.begin()->first;
    }

    /// The first of those that are due; it stays until it is moved.
    [[nodiscard]] std::optional<Item> due(TimePoint now) const
    {
        if (earliest() > now)
            return std::nullopt;
        return m_entries.begin()->second;
    }

private:
    std::set<std::pair<TimePoint, Item>> m_entries;
};

} // namespace roundtable::starter
