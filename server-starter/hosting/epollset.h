// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/hosting/filedescriptor.h"

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

#include <array>
#include <memory>
#include <span>
#include <sys/epoll.h>

namespace roundtable::starter {

/// \brief Many descriptors that cost Qt's event loop no more than one: it watches the set, and only those that are ready
///        are ever looked at.
///
/// Level-triggered: what is not dealt with is reported again.
class EpollSet : public QObject {
    Q_OBJECT

public:
    explicit EpollSet(QObject *parent = nullptr);

    /// False where the system gave no set; nothing else works then.
    [[nodiscard]] bool isValid() const { return m_set.isOpen(); }

    /// \a events are EPOLLIN and EPOLLOUT in any combination; EPOLLERR and EPOLLHUP are always reported.
    [[nodiscard]] bool add(int descriptor, quint32 events, void *token);
    void modify(int descriptor, quint32 events, void *token);
    void remove(int descriptor);

    /// Those that are ready now, never more than one round's worth. Valid until the next call.
    [[nodiscard]] std::span<const epoll_event> ready();

Q_SIGNALS:
    /// ready() would return something.
    void activated();

private:
    static constexpr std::size_t eventsPerRound = 1024;

    FileDescriptor m_set;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::array<epoll_event, eventsPerRound> m_events;
};

} // namespace roundtable::starter
