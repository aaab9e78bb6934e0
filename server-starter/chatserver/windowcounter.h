// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/chatserver/chatserver.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <list>

namespace roundtable::starter {

/// \brief How often something happened under a key since a window of time opened with its first occurrence.
///
/// Holds a bounded number of keys: the one whose window opened first makes room for a new one.
class WindowCounter {
public:
    WindowCounter(std::chrono::seconds window, qsizetype capacity) : m_window(window), m_capacity(capacity) { }

    [[nodiscard]] int count(const QByteArray &key, TimePoint now) const;
    /// Returns the new count.
    int increment(const QByteArray &key, TimePoint now);
    void forget(const QByteArray &key);

    [[nodiscard]] qsizetype size() const { return m_byKey.size(); }

private:
    struct Window {
        QByteArray key;
        TimePoint opened;
        int count = 0;
    };
    using Windows = std::list<Window>;

    [[nodiscard]] bool isOver(const Window &window, TimePoint now) const { return now - window.opened >= m_window; }
    void dropOldest();

    std::chrono::seconds m_window;
    qsizetype m_capacity;
    Windows m_windows; ///< the one that opened first in front
    QHash<QByteArray, Windows::iterator> m_byKey;
};

} // namespace roundtable::starter
