// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/decodestep.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <optional>
#include <variant>

namespace roundtable {

/// \brief Bytes cut anywhere in, whole frames and faults out, always in step with the stream.
///
/// Whole frames are decoded where they stand; only the beginning of an unfinished frame is copied and kept. What must be
/// skipped is counted, never stored. So a peer makes us hold less than one legal packet.
///
/// \tparam Frame   the sub-protocol's frame
/// \tparam decode  DecodeStep<Frame>(QByteArrayView), total
template <typename Frame, auto decode>
class StreamDecoder {
public:
    using Item = std::variant<Frame, WireError>;

    /// Takes bytes from the front of \a input until one frame or fault is complete; nothing where the bytes ran out,
    /// and then \a input is empty. After a fault of extent 0 the stream is lost: call no more.
    [[nodiscard]] std::optional<Item> next(QByteArrayView &input)
    {
        m_faulty.clear();
        skip(input);
        while (!input.isEmpty()) {
            const bool inPlace = m_begun.isEmpty();
            if (!inPlace)
                take(input);
            const QByteArrayView bytes = inPlace ? input : QByteArrayView(m_begun);
            auto step = decode(bytes);
            if (const auto *more = std::get_if<NeedMoreBytes>(&step)) {
                m_needed = more->atLeast;
                if (inPlace)
                    take(input);
                continue;
            }
            const auto *error = std::get_if<WireError>(&step);
            auto *decoded = std::get_if<Decoded<Frame>>(&step);
            m_toSkip = error ? error->extent : decoded->size;
            if (inPlace) {
                if (error)
                    m_faulty = QByteArray::fromRawData(input.data(), m_toSkip > 0 ? std::min(input.size(), m_toSkip) : input.size());
                skip(input);
            } else {
                m_toSkip = std::max<qsizetype>(m_toSkip - m_begun.size(), 0);
                if (error)
                    m_faulty = std::move(m_begun);
                m_begun = QByteArray();
                skip(input);
            }
            if (error)
                return Item(*error);
            return Item(std::move(decoded->frame));
        }
        return std::nullopt;
    }

    /// True between the first and the last byte of a packet: the time in which a peer can be too slow.
    [[nodiscard]] bool isInsidePacket() const { return !m_begun.isEmpty() || m_toSkip > 0; }
    /// The packet next() has just found a fault in, as far as it is there. Good until the next call, and as long as its input is.
    [[nodiscard]] QByteArrayView faultyBytes() const { return m_faulty; }
    [[nodiscard]] qsizetype bytesHeld() const { return m_begun.size(); }
    /// What that takes of the memory: as much as the packet's own length, once its header has come.
    [[nodiscard]] qsizetype bytesReserved() const { return m_begun.capacity(); }

private:
    /// Moves what the frame still lacks from the input to the frame begun.
    void take(QByteArrayView &input)
    {
        m_begun.reserve(m_needed); // and not what doubling would take
        const qsizetype count = std::min(input.size(), m_needed - m_begun.size());
        m_begun.append(input.first(count));
        input = input.sliced(count);
    }
    void skip(QByteArrayView &input)
    {
        const qsizetype count = std::min(input.size(), m_toSkip);
        input = input.sliced(count);
        m_toSkip -= count;
    }

    QByteArray m_begun; ///< the unfinished frame's bytes
    qsizetype m_needed = 0; ///< what it takes to decode again, counted from the frame's first byte
    qsizetype m_toSkip = 0;
    QByteArray m_faulty; ///< its own bytes where it was begun earlier, else a look at those of the input
};

} // namespace roundtable
