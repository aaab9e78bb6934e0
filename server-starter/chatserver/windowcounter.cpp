// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/chatserver/windowcounter.h"

namespace roundtable::starter {

int WindowCounter::count(const QByteArray &key, TimePoint now) const
{
    const auto found = m_byKey.constFind(key);
    if (found == m_byKey.constEnd() || isOver(**found, now))
        return 0;
    return (*found)->count;
}

int WindowCounter::increment(const QByteArray &key, TimePoint now)
{
    while (!m_windows.empty() && isOver(m_windows.front(), now))
        dropOldest();
    if (const auto found = m_byKey.constFind(key); found != m_byKey.constEnd())
        return ++(*found)->count;
    if (m_byKey.size() >= m_capacity)
        dropOldest();
    m_byKey.insert(key, m_windows.insert(m_windows.end(), {key, now, 1}));
    return 1;
}

void WindowCounter::forget(const QByteArray &key)
{
    const auto found = m_byKey.constFind(key);
    if (found == m_byKey.constEnd())
        return;
    m_windows.erase(*found);
    m_byKey.erase(found);
}

void WindowCounter::dropOldest()
{
    m_byKey.remove(m_windows.front().key);
    m_windows.pop_front();
}

} // namespace roundtable::starter
