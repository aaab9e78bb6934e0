// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/version.h"

#include <optional>
#include <variant>

/// The Server Management protocol, between server starter and manager. \spec Chat Protocol v3, chapter 7
namespace roundtable::servermanagement {

/// \spec 7.3.4 Enumerated Values. 0 to 9 are manager responses that nobody uses, 11 is unused.
enum class PacketType : quint8 {
    Diagnostic = 0x0A,
    Online = 0x0C,
    Offline = 0x0D,
    Start = 0x14,
    Stop = 0x15,
};

/// \brief How much the chat server is used.
///
/// \wire    0A 03 | 00 0A | 02 02 users | 02 04 messages, always these 14 bytes
/// \units   distinct accounts logged in; messages relayed since the chat server started; both saturate
/// \errors  decode: WrongTag, WrongLength, MissingField, TrailingBytes, ValueOutOfRange
/// \spec    7.4.1 ServerDiagnostics
struct Diagnostic {
    quint16 userCountOnline = 0;
    quint32 messagePerSession = 0;

    friend bool operator==(const Diagnostic &, const Diagnostic &) = default;
};

/// \brief "The chat server is running."
///
/// \wire    0C 03 | length 2 | 0C n "8000"; or no payload, as every other starter sends it
/// \units   n = 1..5 decimal digits
/// \errors  decode: WrongTag, MissingField, TrailingBytes, BadUtf8, BadPort; encode: BadPort
/// \spec    7.4.1 ServerOnline
struct Online {
    std::optional<quint16> clientPort; ///< 1..65535

    friend bool operator==(const Online &, const Online &) = default;
};

/// \brief "The chat server is not running." \wire 0D 03 00 00 \spec 7.3.2 SVR_Offline
struct Offline {
    friend bool operator==(const Offline &, const Offline &) = default;
};

/// \brief Request to start the chat server. \wire 14 03 00 00 \spec 7.3.3 SVR_Start
struct Start {
    friend bool operator==(const Start &, const Start &) = default;
};

/// \brief Request to stop the chat server. \wire 15 03 00 00 \spec 7.3.3 SVR_Stop
struct Stop {
    friend bool operator==(const Stop &, const Stop &) = default;
};

/// \brief A packet of types 0 to 9 or 11, to be ignored with its payload. Cannot be encoded: nobody may send one.
/// \spec 7.3.1 Manager Response; 7.3.4
struct Ignored {
    quint8 type = 0;

    friend bool operator==(const Ignored &, const Ignored &) = default;
};

using Packet = std::variant<Diagnostic, Online, Offline, Start, Stop, Ignored>;

/// \brief A packet and the version its header claims.
///
/// \wire    type 1 | version 1 | payload length 2 | payload
/// \spec    7.2.1 Header Structure
struct Frame {
    Packet packet;
    /// As it came, any byte is let pass; encode() always writes 3.
    quint8 version = protocolVersion;

    friend bool operator==(const Frame &, const Frame &) = default;
};

inline constexpr qsizetype headerSize = 4;
/// Far above any legal packet, far below what could hurt.
inline constexpr qsizetype maxPayloadLength = 4096;
inline constexpr qsizetype maxPacketSize = headerSize + maxPayloadLength;

} // namespace roundtable::servermanagement
