// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/ber/bertag.h"
#include "protocol/ber/generalizedtime.h"
#include "protocol/ber/utf8text.h"
#include "protocol/wireerror.h"

#include <optional>

namespace roundtable::ber {

/// \brief A cursor over the tag-length-value fields of one payload.
///
/// The first fault sticks: later reads return empty values and finish() reports it. So a packet is read in one go and
/// judged once.
///
/// \wire    tag 1 | length 1, 0..255, never a BER long form | value
/// \errors  WrongTag, WrongLength, MissingField, TrailingBytes, ValueOutOfRange, BadUtf8, BadTime
/// \spec    Chat Protocol v3, 5.2.2 to 5.2.4
class Reader {
public:
    /// \a payloadOffset is where the payload starts in its packet: faults are counted from the packet's first byte.
    Reader(QByteArrayView payload, qsizetype payloadOffset) : m_payload(payload), m_offset(payloadOffset) { }

    /// Unsigned, 1..8 bytes, leading zeros allowed, at most \a maximum.
    [[nodiscard]] quint64 integer(quint64 maximum);
    enum class AcceptedTags : quint8 {
        EnumeratedOnly,
        IntegerToo, ///< two real servers write an ENUMERATED under the tag of INTEGER
    };
    /// Exactly one byte.
    [[nodiscard]] quint8 enumerated(AcceptedTags tags = AcceptedTags::EnumeratedOnly);
    /// No structure of version 3 has one; the specification defines it.
    void null();
    [[nodiscard]] Utf8Text text();
    [[nodiscard]] GeneralizedTime time();

    /// Marks the field read last as wrong, where its meaning rather than its encoding is (a port that is no port).
    void reject(WireFault fault);

    [[nodiscard]] bool atEnd() const { return m_position == m_payload.size(); }
    /// The first fault; TrailingBytes where there was none and bytes are left. WireError::extent is not set.
    [[nodiscard]] std::optional<WireError> finish() const;

private:
    QByteArrayView field(Tag tag, std::optional<Tag> alternative = std::nullopt);
    void fail(WireFault fault, qsizetype position);

    QByteArrayView m_payload;
    qsizetype m_offset;
    qsizetype m_position = 0;
    qsizetype m_lastField = 0;
    std::optional<WireError> m_error;
};

} // namespace roundtable::ber
