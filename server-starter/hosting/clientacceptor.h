// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/chatserver/chatserver.h"
#include "server-starter/hosting/epollset.h"
#include "server-starter/hosting/listensocket.h"

#include <functional>
#include <optional>

namespace roundtable::starter {

/// \brief Lets clients in, some at a time, and never spins when the process has no descriptor left.
///
/// Then a descriptor kept in reserve is given up, so that those who wait are told SYS_Error 21 one after the other,
/// and accepting pauses.
class ClientAcceptor {
public:
    /// Clients come in through \a epoll, under the token nullptr.
    explicit ClientAcceptor(EpollSet &epoll);

    [[nodiscard]] std::optional<ListenError> listen(const QHostAddress &address, quint16 port);
    /// The port is free again when this returns.
    void close();
    [[nodiscard]] bool isListening() const { return m_socket.has_value(); }
    [[nodiscard]] quint16 port() const { return m_socket ? m_socket->port() : 0; }

    enum class Outcome : quint8 { Served, NoDescriptorLeft, Broken };
    [[nodiscard]] Outcome acceptWaiting(const std::function<void(ListenSocket::Accepted)> &admit);
    /// Answers and closes those who wait, as far as one round goes, and pauses.
    void refuseWaiting(TimePoint now);
    /// TimePoint::max() where nothing pauses.
    [[nodiscard]] TimePoint resumesAt() const { return m_resumesAt; }
    void resumeIfDue(TimePoint now);

private:
    EpollSet &m_epoll;
    std::optional<ListenSocket> m_socket;
    FileDescriptor m_reserve; ///< to give up when there is no other
    TimePoint m_resumesAt = TimePoint::max();
};

} // namespace roundtable::starter
