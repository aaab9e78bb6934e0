// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>
#include <QtCore/QtGlobal>

namespace roundtable {

/// What can be wrong with bytes from a peer, or with a value that is to become bytes.
enum class WireFault : quint8 {
    UnknownType, ///< the packet type byte is none of this sub-protocol's
    UnsupportedVersion, ///< the version byte is not 3 where 3 is demanded
    PayloadTooLong, ///< payload_len is larger than any legal packet's
    WrongTag, ///< a field of another type stands here
    WrongLength, ///< a field of this type cannot be that long
    MissingField, ///< the payload ends inside or before a field
    TrailingBytes, ///< bytes are left after the last field
    ValueOutOfRange, ///< a number does not fit its field, or an enumeration has no such value
    BadUtf8, ///< overlong, surrogate, above U+10FFFF, cut short, or NUL
    BadTime, ///< not YYYYMMDDhhmmssZ, or no such instant in the calendar
    BadAddress, ///< not a dotted IPv4 quad
    BadPort, ///< not a decimal port number 1..65535
    TextTooLong, ///< encode only: more than 255 bytes of UTF-8
};

/// \brief One fault and where it stands, enough to log it and to stay in step with the stream.
struct WireError {
    WireFault fault = WireFault::UnknownType;
    qsizetype offset = 0; ///< in bytes from the first byte of the packet
    /// Bytes to drop from the first byte of the packet on, to reach the next one. 0: the extent of this packet
    /// cannot be trusted, the stream is lost and the connection must be closed.
    qsizetype extent = 0;

    friend bool operator==(const WireError &, const WireError &) = default;
};

/// "WrongTag", the name of the enumerator: for logs and test output, never for people.
[[nodiscard]] QLatin1String name(WireFault fault);

/// "WrongTag at byte 6": for logs.
[[nodiscard]] QString describe(const WireError &error);

} // namespace roundtable
