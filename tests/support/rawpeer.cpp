// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/rawpeer.h"

#include <QtTest/QTest>

#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roundtable::test {

namespace {

constexpr qsizetype readSize = 256 * 1024;

void setOption(int descriptor, int level, int option, int value)
{
    ::setsockopt(descriptor, level, option, &value, sizeof value);
}

sockaddr *generic(sockaddr_in &address)
{
    return static_cast<sockaddr *>(static_cast<void *>(&address));
}

int connectedToLoopback(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (descriptor >= 0 && ::connect(descriptor, generic(address), sizeof address) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

bool waitUntil(const auto &holds, RawPeer::Milliseconds atMost)
{
    return QTest::qWaitFor(holds, int(atMost.count()));
}

} // namespace

RawPeer::RawPeer(quint16 port) : m_descriptor(connectedToLoopback(port))
{
    watch();
}

std::unique_ptr<RawPeer> RawPeer::adopt(int descriptor)
{
    std::unique_ptr<RawPeer> peer(new RawPeer);
    peer->m_descriptor = descriptor;
    peer->watch();
    return peer;
}

RawPeer::~RawPeer()
{
    release();
}

quint16 RawPeer::localPort() const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(m_descriptor, generic(address), &size);
    return ntohs(address.sin_port);
}

void RawPeer::watch()
{
    if (m_descriptor < 0) {
        m_atEnd = true;
        return;
    }
    setOption(m_descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { readOnce(); });
}

bool RawPeer::send(const QByteArray &bytes)
{
    QByteArrayView rest = bytes;
    while (!rest.isEmpty()) {
        const ssize_t sent = ::send(m_descriptor, rest.data(), size_t(rest.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) {
            rest = rest.sliced(sent);
            continue;
        }
        if (sent < 0 && errno != EAGAIN && errno != EINTR)
            return false;
        // The other end reads in this very thread.
        pollfd writable{m_descriptor, POLLOUT, 0};
        if (!waitUntil([&] { return ::poll(&writable, 1, 0) > 0; }, patience))
            return false;
    }
    return true;
}

bool RawPeer::send(const QList<QByteArray> &pieces)
{
    for (const QByteArray &piece : pieces) {
        if (!send(piece))
            return false;
        QCoreApplication::processEvents();
    }
    return true;
}

void RawPeer::endSending()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void RawPeer::close()
{
    release();
}

void RawPeer::reset()
{
    const linger atOnce{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    release();
}

void RawPeer::stopReading()
{
    m_notifier->setEnabled(false);
}

void RawPeer::goOnReading()
{
    m_notifier->setEnabled(true);
}

bool RawPeer::isBrokenOff() const
{
    pollfd state{m_descriptor, 0, 0};
    return ::poll(&state, 1, 0) == 1 && (state.revents & POLLERR) != 0;
}

void RawPeer::setReceiveBuffer(int bytes)
{
    setOption(m_descriptor, SOL_SOCKET, SO_RCVBUF, bytes);
}

QByteArray RawPeer::takeReceived()
{
    m_reads.clear();
    return std::exchange(m_received, {});
}

int RawPeer::segmentsReceived() const
{
    tcp_info info{};
    socklen_t size = sizeof info;
    ::getsockopt(m_descriptor, IPPROTO_TCP, TCP_INFO, &info, &size);
    return int(info.tcpi_data_segs_in);
}

bool RawPeer::waitForBytes(qsizetype count, Milliseconds atMost)
{
    return waitUntil([&] { return m_received.size() >= count || m_atEnd; }, atMost) && m_received.size() >= count;
}

bool RawPeer::waitFor(const QByteArray &expected, Milliseconds atMost)
{
    return waitForBytes(expected.size(), atMost) && m_received == expected;
}

bool RawPeer::waitForEnd(Milliseconds atMost)
{
    return waitUntil([this] { return m_atEnd; }, atMost);
}

void RawPeer::readOnce()
{
    QByteArray piece(readSize, Qt::Uninitialized);
    const ssize_t count = ::recv(m_descriptor, piece.data(), size_t(piece.size()), MSG_DONTWAIT);
    if (count > 0) {
        piece.truncate(count);
        m_received += piece;
        m_reads += piece;
        return;
    }
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    m_wasReset = count < 0;
    m_atEnd = true;
    m_notifier->setEnabled(false);
}

void RawPeer::release()
{
    if (m_descriptor < 0)
        return;
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater();
    }
    ::close(m_descriptor);
    m_descriptor = -1;
    m_atEnd = true;
}

} // namespace roundtable::test
