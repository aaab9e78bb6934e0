// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/ber/bertag.h"
#include "protocol/ber/generalizedtime.h"
#include "protocol/ber/utf8text.h"
#include "protocol/wireerror.h"

#include <optional>

namespace roundtable::ber {

/// \brief Appends tag-length-value fields to a packet; the inverse of Reader. The first fault sticks.
///
/// \wire    INTEGER in the width its structure names; ENUMERATED in one byte; texts up to 255 bytes
/// \errors  TextTooLong, BadUtf8 (a NUL, or bytes that never were UTF-8)
/// \spec    Chat Protocol v3, 5.2.2 to 5.2.4
class Writer {
public:
    /// Fields go to the end of \a packet. Fault offsets count from \a packetStart.
    Writer(QByteArray &packet, qsizetype packetStart) : m_packet(packet), m_start(packetStart) { }

    void integer16(quint16 value);
    void integer32(quint32 value);
    void enumerated(quint8 value);
    /// No structure of version 3 has one; the specification defines it.
    void null();
    void text(const Utf8Text &text);
    void time(const GeneralizedTime &time);

    [[nodiscard]] const std::optional<WireError> &error() const { return m_error; }

private:
    void field(Tag tag, QByteArrayView value);

    QByteArray &m_packet;
    qsizetype m_start;
    std::optional<WireError> m_error;
};

} // namespace roundtable::ber
