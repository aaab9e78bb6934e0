// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/inspection/packetdescription.h"

namespace roundtable::inspection {

/// \brief Bytes cut anywhere in, packets out as the bytes they are, broken ones too: for looking on beside a channel.
///
/// Cuts where the channel's own decoder cuts. Passwords are masked in what comes out, and what was held is overwritten.
class PacketCutter {
public:
    /// Of a longer packet only the beginning is kept: nothing legal is longer.
    static constexpr qsizetype maxKept = 1024;

    struct Piece {
        QByteArray bytes; ///< its beginning, maxKept at most
        qsizetype size = 0; ///< how long it was on the wire
        bool isWhole = true; ///< false: the stream ended within it, or was lost

        friend bool operator==(const Piece &, const Piece &) = default;
    };

    explicit PacketCutter(SubProtocol protocol) : m_protocol(protocol) { }
    ~PacketCutter() { forget(); }
    Q_DISABLE_COPY_MOVE(PacketCutter)

    /// What \a bytes complete.
    [[nodiscard]] QList<Piece> take(QByteArrayView bytes);
    /// The stream has ended: what it had begun, if anything.
    [[nodiscard]] std::optional<Piece> finish();

private:
    /// How long the packet begun is, or how many bytes it takes to know; 0: it cannot be known.
    struct Extent {
        qsizetype size = 0;
        bool isKnown = false;
    };
    [[nodiscard]] Extent extent() const;
    void keep(QByteArrayView bytes);
    [[nodiscard]] Piece release(bool isWhole);
    void forget();

    SubProtocol m_protocol;
    QByteArray m_begun;
    qsizetype m_size = 0; ///< of what was begun, with what is not kept
    Extent m_extent; ///< of what was begun
};

} // namespace roundtable::inspection
