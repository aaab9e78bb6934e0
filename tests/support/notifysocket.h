// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QtGlobal>

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace roundtable::test {

/// \brief The service manager's end of $NOTIFY_SOCKET.
class NotifySocket {
public:
    /// \a name as in $NOTIFY_SOCKET: a path, or a name in the abstract namespace behind '@'.
    explicit NotifySocket(const QByteArray &name) : m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
        if (name.startsWith('@'))
            address.sun_path[0] = '\0';
        const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + std::size_t(name.size()));
        if (::bind(m_descriptor, reinterpret_cast<sockaddr *>(&address), size) != 0)
            qFatal("cannot bind the socket");
    }
    ~NotifySocket() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(NotifySocket)

    /// Empty where nothing has come.
    [[nodiscard]] QByteArray next() const
    {
        QByteArray datagram(1024, '\0');
        const ssize_t size = ::recv(m_descriptor, datagram.data(), std::size_t(datagram.size()), 0);
        return datagram.left(size > 0 ? size : 0);
    }

private:
    int m_descriptor;
};

} // namespace roundtable::test
