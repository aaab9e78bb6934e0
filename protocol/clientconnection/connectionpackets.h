// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/version.h"

#include <QtCore/QString>

#include <optional>
#include <variant>

/// The Client Connection protocol, between client and manager. \spec Chat Protocol v3, chapter 8
namespace roundtable::clientconnection {

/// \spec 8.3 ConnectionPacketType Values
enum class PacketType : quint8 {
    GetIp = 0x00,
    ReturnIp = 0x01,
};

/// \brief "Where is the chat server?" \wire 00 03 \spec 8.3 CLIENT_GetIp
struct GetIp {
    friend bool operator==(const GetIp &, const GetIp &) = default;
};

/// Where a chat server can be reached.
struct ServerAddress {
    QString ip; ///< a dotted IPv4 quad, "127.0.0.1"
    quint16 port = 0; ///< 1..65535

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

/// \brief The manager's answer: the active chat server's address, or that there is none.
///
/// \wire    01 03 01 | 0C n ip | 0C n port; or 01 03 00 | 0C 00 | 0C 00
/// \errors  decode: WrongTag, BadUtf8, BadAddress, BadPort; encode: BadAddress, BadPort
/// \spec    8.2.1; 8.3 MAN_ReturnIp
struct ReturnIp {
    std::optional<ServerAddress> activeServer; ///< nothing: offline

    friend bool operator==(const ReturnIp &, const ReturnIp &) = default;
};

using Packet = std::variant<GetIp, ReturnIp>;

/// \brief A packet and the version it claims. \wire type 1 | version 1 | fields, without any length
struct Frame {
    Packet packet;
    /// As it came, any byte is let pass; encode() always writes 3.
    quint8 version = protocolVersion;

    friend bool operator==(const Frame &, const Frame &) = default;
};

inline constexpr qsizetype requestSize = 2;
/// Three bytes in front, two fields.
inline constexpr qsizetype maxPacketSize = 3 + 257 + 257;

} // namespace roundtable::clientconnection
