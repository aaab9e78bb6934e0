// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/fullport.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roundtable::test {

namespace {

constexpr int attempts = 8;
constexpr int patienceMilliseconds = 50;

/// A connection begun; \a established tells whether it was completed.
int beginConnecting(quint16 port, bool &established)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(descriptor, static_cast<sockaddr *>(static_cast<void *>(&address)), sizeof address);
    pollfd writable{descriptor, POLLOUT, 0};
    established = ::poll(&writable, 1, patienceMilliseconds) > 0;
    return descriptor;
}

} // namespace

FullPort::FullPort()
{
    ::listen(m_bound.descriptor(), 0);
    bool established = true;
    for (int i = 0; i < attempts && established; ++i)
        m_queued.push_back(beginConnecting(port(), established));
    if (established)
        qFatal("The queue of a listening port does not fill");
}

FullPort::~FullPort()
{
    for (const int descriptor : m_queued)
        ::close(descriptor);
}

} // namespace roundtable::test
