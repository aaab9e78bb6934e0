// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/outputqueue.h"

#include <array>
#include <cerrno>
#include <span>
#include <sys/socket.h>
#include <sys/uio.h>

namespace roundtable::starter {

namespace {

constexpr std::size_t chunksPerWrite = 64;
constexpr std::size_t sentChunksKept = 64;

iovec piece(QByteArrayView bytes)
{
    // The system only reads through this pointer, but its declaration serves recvmsg as well.
    return {const_cast<char *>(bytes.data()), std::size_t(bytes.size())};
}

ssize_t sendOnce(int descriptor, std::span<iovec> pieces)
{
    constexpr int flags = MSG_NOSIGNAL | MSG_DONTWAIT;
    // The common case has the cheaper call.
    if (pieces.size() == 1)
        return ::send(descriptor, pieces[0].iov_base, pieces[0].iov_len, flags);
    msghdr message{};
    message.msg_iov = pieces.data();
    message.msg_iovlen = pieces.size();
    return ::sendmsg(descriptor, &message, flags);
}

qsizetype sendPieces(int descriptor, std::span<iovec> pieces)
{
    for (;;) {
        const ssize_t count = sendOnce(descriptor, pieces);
        if (count >= 0)
            return count;
        if (errno == EAGAIN || errno == EWOULDBLOCK || errno == ENOBUFS || errno == ENOMEM)
            return 0;
        if (errno != EINTR)
            return -1;
    }
}

} // namespace

qsizetype writePieces(int descriptor, QByteArrayView first, QByteArrayView second)
{
    std::array<iovec, 2> pieces{};
    std::size_t count = 0;
    for (const QByteArrayView bytes : {first, second}) {
        if (!bytes.isEmpty())
            pieces[count++] = piece(bytes);
    }
    return sendPieces(descriptor, std::span(pieces).first(count));
}

void OutputQueue::append(const QByteArray &bytes, qsizetype offset, TimePoint now)
{
    if (offset >= bytes.size())
        return;
    m_chunks.push_back({bytes, offset, now});
    m_bytes += bytes.size() - offset;
}

OutputQueue::Progress OutputQueue::writeTo(int descriptor)
{
    while (!isEmpty()) {
        std::array<iovec, chunksPerWrite> pieces{};
        std::size_t count = 0;
        qsizetype offered = 0;
        for (std::size_t i = m_head; i < m_chunks.size() && count < pieces.size(); ++i) {
            const QByteArrayView rest = QByteArrayView(m_chunks[i].bytes).sliced(m_chunks[i].offset);
            pieces[count++] = piece(rest);
            offered += rest.size();
        }
        const qsizetype taken = sendPieces(descriptor, std::span(pieces).first(count));
        if (taken < 0)
            return Progress::Broken;
        drop(taken);
        if (taken < offered)
            return Progress::WouldBlock;
    }
    return Progress::Drained;
}

void OutputQueue::clear()
{
    m_chunks = {};
    m_head = 0;
    m_bytes = 0;
}

void OutputQueue::drop(qsizetype count)
{
    m_bytes -= count;
    while (count > 0) {
        Chunk &front = m_chunks[m_head];
        const qsizetype rest = front.bytes.size() - front.offset;
        if (count < rest) {
            front.offset += count;
            break;
        }
        count -= rest;
        front.bytes = {};
        ++m_head;
    }
    if (m_head == m_chunks.size()) {
        clear();
    } else if (m_head >= sentChunksKept && m_head * 2 >= m_chunks.size()) {
        m_chunks.erase(m_chunks.begin(), m_chunks.begin() + std::ptrdiff_t(m_head));
        m_head = 0;
    }
}

} // namespace roundtable::starter
