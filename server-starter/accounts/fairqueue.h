// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <deque>
#include <optional>

namespace roundtable::starter {

/// \brief First come, first served within a peer; the peers are served in turn, however much one of them wants.
template <typename Item>
class FairQueue {
public:
    void push(const QByteArray &peer, Item item)
    {
        std::deque<Item> &items = m_items[peer];
        if (items.empty())
            m_turns.push_back(peer);
        items.push_back(std::move(item));
    }

    [[nodiscard]] std::optional<Item> pop()
    {
        if (m_turns.empty())
            return std::nullopt;
        const QByteArray peer = std::move(m_turns.front());
        m_turns.pop_front();
        const auto items = m_items.find(peer);
        Item item = std::move(items->front());
        items->pop_front();
        if (items->empty())
            m_items.erase(items);
        else
            m_turns.push_back(peer);
        return item;
    }

    [[nodiscard]] bool isEmpty() const { return m_turns.empty(); }

private:
    QHash<QByteArray, std::deque<Item>> m_items; ///< never empty ones
    std::deque<QByteArray> m_turns;
};

} // namespace roundtable::starter
