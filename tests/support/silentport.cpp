// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/silentport.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roundtable::test {

SilentPort::SilentPort() : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *const generic = static_cast<sockaddr *>(static_cast<void *>(&address));
    socklen_t size = sizeof address;
    if (::bind(m_descriptor, generic, size) != 0 || ::getsockname(m_descriptor, generic, &size) != 0)
        qFatal("No port of 127.0.0.1 can be bound");
    m_port = ntohs(address.sin_port);
}

SilentPort::~SilentPort()
{
    release();
}

void SilentPort::release()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace roundtable::test
