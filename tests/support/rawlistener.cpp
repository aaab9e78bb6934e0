// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/rawlistener.h"

#include <QtTest/QTest>

#include <poll.h>
#include <sys/socket.h>

namespace roundtable::test {

RawListener::RawListener()
{
    ::listen(m_bound.descriptor(), SOMAXCONN);
}

bool RawListener::hasWaiting() const
{
    pollfd waiting{m_bound.descriptor(), POLLIN, 0};
    return ::poll(&waiting, 1, 0) > 0;
}

std::unique_ptr<RawPeer> RawListener::next(RawPeer::Milliseconds atMost)
{
    if (!QTest::qWaitFor([this] { return hasWaiting(); }, int(atMost.count())))
        return nullptr;
    return RawPeer::adopt(::accept4(m_bound.descriptor(), nullptr, nullptr, SOCK_CLOEXEC));
}

void RawListener::close()
{
    m_bound.release();
}

} // namespace roundtable::test
