// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/epollset.h"

namespace roundtable::starter {

EpollSet::EpollSet(QObject *parent) : QObject(parent), m_set(::epoll_create1(EPOLL_CLOEXEC))
{
    if (!m_set.isOpen())
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_set.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &EpollSet::activated);
}

bool EpollSet::add(int descriptor, quint32 events, void *token)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = token;
    return ::epoll_ctl(m_set.get(), EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void EpollSet::modify(int descriptor, quint32 events, void *token)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = token;
    ::epoll_ctl(m_set.get(), EPOLL_CTL_MOD, descriptor, &event);
}

void EpollSet::remove(int descriptor)
{
    ::epoll_ctl(m_set.get(), EPOLL_CTL_DEL, descriptor, nullptr);
}

std::span<const epoll_event> EpollSet::ready()
{
    const int count = ::epoll_wait(m_set.get(), m_events.data(), int(m_events.size()), 0);
    return {m_events.data(), std::size_t(count > 0 ? count : 0)};
}

} // namespace roundtable::starter
