// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/ber/generalizedtime.h"
#include "protocol/ber/utf8text.h"
#include "protocol/chatmessage/chaterrorcode.h"
#include "protocol/version.h"

#include <optional>
#include <variant>

/// The Chat Message protocol, between client and chat server. \spec Chat Protocol v3, chapter 6
namespace roundtable::chatmessage {

/// \spec 6.3.4 Enumerated values
enum class PacketType : quint8 {
    Success = 0x00,
    Error = 0x01,
    Login = 0x0A,
    LoginSuccess = 0x0B,
    Logout = 0x0C,
    Create = 0x0D,
    Send = 0x14,
};

/// Given by the server to an account, 1..65535. 0 in a header stands for the server, or for nobody yet.
enum class UserId : quint16 {};
inline constexpr UserId serverId{0};

/// \brief "Your request was carried out."
///
/// \wire    00 03 | sender 2 | length 2 | 0A 01 type of the request
/// \errors  decode: WrongTag, WrongLength, MissingField, TrailingBytes
/// \spec    6.4.1 SYS_Success
struct Success {
    quint8 requestType = 0; ///< any byte; as a rule PacketType::Create

    friend bool operator==(const Success &, const Success &) = default;
};

/// \brief "Your request was refused, for this reason."
///
/// \wire    01 03 | sender 2 | length 2 | 0A 01 code | 0C n message. Decode also takes 02 01 code.
/// \units   n in UTF-8 bytes 0..255
/// \errors  decode: WrongTag, WrongLength, MissingField, TrailingBytes, BadUtf8; encode: TextTooLong, BadUtf8
/// \spec    6.4.1 SYS_Error, 6.4.2
struct Error {
    ErrorCode code{};
    Utf8Text message;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The error packet with the text that the specification gives its code.
[[nodiscard]] Error standardError(ErrorCode code);

/// \brief A client asks to take part under an existing account.
///
/// \wire    0A 03 | sender 2 | length 2 | 0C n username | 0C n password
/// \units   n in UTF-8 bytes 0..255, not characters
/// \errors  decode: WrongTag, MissingField, TrailingBytes, BadUtf8; encode: TextTooLong, BadUtf8
/// \spec    6.4.1 ACC_Login; 6.5 pairing
struct Login {
    Utf8Text username;
    Utf8Text password;

    friend bool operator==(const Login &, const Login &) = default;
};

/// \brief The answer to a Login that was accepted.
///
/// \wire    0B 03 | sender 2 | 00 04 | 02 02 id
/// \errors  decode: WrongTag, WrongLength, MissingField, TrailingBytes, ValueOutOfRange (above 65535)
/// \spec    6.4.1 ACC_Login_Success
struct LoginSuccess {
    UserId id{};

    friend bool operator==(const LoginSuccess &, const LoginSuccess &) = default;
};

/// \brief The end of a session. Never answered.
///
/// \wire    0C 03 | sender 2 | length 2 | 0C n username | 0C n password; or no payload at all, as every real client sends
/// \errors  as Login
/// \spec    6.4.1 ACC_Logout; 6.5 "No Response"
struct Logout {
    struct Credentials {
        Utf8Text username;
        Utf8Text password;

        friend bool operator==(const Credentials &, const Credentials &) = default;
    };
    std::optional<Credentials> credentials;

    friend bool operator==(const Logout &, const Logout &) = default;
};

/// \brief A client asks for a new account.
///
/// \wire    0D 03 | sender 2 | length 2 | 0C n username | 0C n password
/// \units   n in UTF-8 bytes 0..255, not characters
/// \errors  as Login
/// \spec    6.4.1 ACC_Create; 6.5 pairing
struct Create {
    Utf8Text username;
    Utf8Text password;

    friend bool operator==(const Create &, const Create &) = default;
};

/// \brief One line of conversation, from a client and then to every client.
///
/// \wire    14 03 | sender 2 | length 2 | 18 0F time | 0C n content | 0C n username
/// \units   time in whole seconds, UTC, by the sender's clock; n in UTF-8 bytes 0..255, not characters
/// \errors  decode: WrongTag, WrongLength, MissingField, TrailingBytes, BadTime, BadUtf8; encode: TextTooLong, BadUtf8
/// \spec    6.4.1 CHT_Send; 6.5 pairing
struct Send {
    GeneralizedTime timestamp;
    Utf8Text content;
    Utf8Text username;

    friend bool operator==(const Send &, const Send &) = default;
};

using Packet = std::variant<Success, Error, Login, LoginSuccess, Logout, Create, Send>;

[[nodiscard]] PacketType typeOf(const Packet &packet);

/// \brief A packet and what its header says of it.
///
/// \wire    type 1 | version 1 | sender 2 | payload length 2 | payload
/// \spec    6.2.1 Header Structure
struct Frame {
    UserId sender = serverId;
    Packet packet;
    /// As it came; encode() always writes 3.
    quint8 version = protocolVersion;

    friend bool operator==(const Frame &, const Frame &) = default;
};

inline constexpr qsizetype headerSize = 6;
/// Of the longest legal packet, a Send with two texts of 255 bytes.
inline constexpr qsizetype maxPayloadLength = 17 + 257 + 257;
inline constexpr qsizetype maxPacketSize = headerSize + maxPayloadLength;

} // namespace roundtable::chatmessage
