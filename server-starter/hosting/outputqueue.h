// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/chatserver/chatserver.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <vector>

namespace roundtable::starter {

/// \brief What the system did not take at once. The buffers are shared with every other client that lags behind.
class OutputQueue {
public:
    /// Queues \a bytes from \a offset on.
    void append(const QByteArray &bytes, qsizetype offset, TimePoint now);

    enum class Progress : quint8 { Drained, WouldBlock, Broken };
    /// Hands the front of the queue to the system, several buffers in one call.
    [[nodiscard]] Progress writeTo(int descriptor);

    [[nodiscard]] bool isEmpty() const { return m_chunks.empty(); }
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }
    /// When the oldest unsent byte was queued. Only where there is one.
    [[nodiscard]] TimePoint oldest() const { return m_chunks[m_head].since; }
    void clear();

private:
    struct Chunk {
        QByteArray bytes;
        qsizetype offset = 0;
        TimePoint since;
    };
    void drop(qsizetype count);

    std::vector<Chunk> m_chunks;
    std::size_t m_head = 0; ///< chunks before this one are sent
    qsizetype m_bytes = 0;
};

/// Writes the two pieces to \a descriptor in one call. Bytes taken, 0 where the system would block, -1 where the connection
/// is broken.
[[nodiscard]] qsizetype writePieces(int descriptor, QByteArrayView first, QByteArrayView second);

} // namespace roundtable::starter
