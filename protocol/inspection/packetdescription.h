// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/wireerror.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QLatin1String>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

/// Packets taken apart for people to look at. Nothing here decides what becomes of one.
namespace roundtable::inspection {

/// The two that a client speaks.
enum class SubProtocol : quint8 {
    ChatMessage, ///< with the chat server, chapter 6
    ClientConnection, ///< with the manager, chapter 8
};

/// \brief A stretch of a packet that means one thing: a value of the header, or a field of the payload.
///
/// \units   offsets in bytes from the first byte of the packet
struct PacketField {
    enum class Form : quint8 {
        Value, ///< bytes without tag and length: the header
        TagLengthValue,
    };
    Form form = Form::Value;
    QLatin1String name; ///< as the specification writes it, "payload_len"; empty where it has no such field
    qsizetype offset = 0;
    qsizetype size = 0; ///< of what is there, tag and length included
    qsizetype valueOffset = 0;
    qsizetype valueSize = 0; ///< of what is there
    std::optional<quint8> tag;
    std::optional<quint8> declaredLength;
    QString value; ///< what the bytes say, fit to be shown in one line; never a password
    bool isPassword = false;

    /// It promises more bytes than there are.
    [[nodiscard]] bool isCut() const
    {
        return form == Form::TagLengthValue && (!declaredLength || valueSize < *declaredLength);
    }

    friend bool operator==(const PacketField &, const PacketField &) = default;
};

/// \brief A packet field by field, also a broken one: the fields go as far as its bytes make sense.
struct PacketDescription {
    QLatin1String name; ///< "CHT_Send"; empty for a type that the specification does not have
    QLatin1String section; ///< where the specification has it, "6.4.1"
    QList<PacketField> fields; ///< in order, without a gap
    std::optional<quint16> sender; ///< sender_id of the header
    std::optional<WireError> fault; ///< what the decoder of this program says of it
    qsizetype missing = 0; ///< bytes it takes at least until the packet is whole; 0 with a whole or a broken one

    /// The field \a offset lies in, -1 where none does.
    [[nodiscard]] qsizetype fieldAt(qsizetype offset) const;
};

/// \brief Takes one packet apart. Total: any bytes will do.
/// \spec Chat Protocol v3, 5.2, 6.2 to 6.4, 8.2
[[nodiscard]] PacketDescription describePacket(SubProtocol protocol, QByteArrayView packet);

/// \brief Where the password begins that \a packet carries; its size where it carries none.
///
/// In a packet whose type carries one but whose fields are in disorder, everything that may be it.
[[nodiscard]] qsizetype passwordOffset(SubProtocol protocol, QByteArrayView packet);

/// Writes an asterisk over each byte of a password. Lengths stay: the packet still adds up.
void maskPassword(SubProtocol protocol, QByteArray &packet);

/// "UTF8String"; empty for a tag that the specification does not have. \spec 5.2.3 Tag Encoding
[[nodiscard]] QLatin1String tagName(quint8 tag);

/// "0C 03 00 06": as the specification writes bytes.
[[nodiscard]] QString hexText(QByteArrayView bytes);

} // namespace roundtable::inspection
