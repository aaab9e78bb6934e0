// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/rawlistener.h"

#include <QtTest/QTest>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roundtable::test {

namespace {

struct Bound {
    int descriptor = -1;
    quint16 port = 0;
};

Bound bindToLoopback()
{
    Bound bound{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), 0};
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *const generic = static_cast<sockaddr *>(static_cast<void *>(&address));
    socklen_t size = sizeof address;
    if (::bind(bound.descriptor, generic, size) != 0 || ::getsockname(bound.descriptor, generic, &size) != 0)
        qFatal("No port on 127.0.0.1 can be bound");
    bound.port = ntohs(address.sin_port);
    return bound;
}

} // namespace

RawListener::RawListener()
{
    const Bound bound = bindToLoopback();
    m_descriptor = bound.descriptor;
    m_port = bound.port;
    ::listen(m_descriptor, SOMAXCONN);
}

RawListener::~RawListener()
{
    close();
}

bool RawListener::hasWaiting() const
{
    pollfd waiting{m_descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, 0) > 0;
}

std::unique_ptr<RawPeer> RawListener::next(RawPeer::Milliseconds atMost)
{
    if (!QTest::qWaitFor([this] { return hasWaiting(); }, int(atMost.count())))
        return nullptr;
    return RawPeer::adopt(::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC));
}

void RawListener::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

SilentPort::SilentPort()
{
    const Bound bound = bindToLoopback();
    m_descriptor = bound.descriptor;
    m_port = bound.port;
}

SilentPort::~SilentPort()
{
    ::close(m_descriptor);
}

} // namespace roundtable::test
