// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/chatmessage/chatcodec.h"

#include "protocol/ber/berreader.h"
#include "protocol/ber/berwriter.h"
#include "protocol/overloaded.h"

#include <QtCore/QtEndian>

namespace roundtable::chatmessage {

namespace {

bool isKnownType(quint8 type)
{
    switch (PacketType(type)) {
    case PacketType::Success:
    case PacketType::Error:
    case PacketType::Login:
    case PacketType::LoginSuccess:
    case PacketType::Logout:
    case PacketType::Create:
    case PacketType::Send:
        return true;
    }
    return false;
}

/// Older revisions have the same header, so the extent of their packets can be trusted.
bool hasTrustedExtent(quint8 version)
{
    return version == 1 || version == 2;
}

/// A TLS ClientHello (16 03 01..04, length 2, 01) reads as a packet of an unknown type in version 3, but ends elsewhere.
bool isTlsHello(QByteArrayView header)
{
    constexpr char clientHello = 0x01;
    return header[0] == 0x16 && header[1] == 0x03 && header[2] >= 0x01 && header[2] <= 0x04 && header[5] == clientHello;
}

// The braces below read the fields strictly in the order of the structure.
Packet readPayload(PacketType type, ber::Reader &reader)
{
    switch (type) {
    case PacketType::Success:
        return Success{reader.enumerated()};
    case PacketType::Error:
        return Error{ErrorCode{reader.enumerated(ber::Reader::AcceptedTags::IntegerToo)}, reader.text()};
    case PacketType::Login:
        return Login{reader.text(), reader.text()};
    case PacketType::LoginSuccess:
        return LoginSuccess{UserId(reader.integer(0xFFFF))};
    case PacketType::Logout:
        if (reader.atEnd())
            return Logout{};
        return Logout{Logout::Credentials{reader.text(), reader.text()}};
    case PacketType::Create:
        return Create{reader.text(), reader.text()};
    case PacketType::Send:
        return Send{reader.time(), reader.text(), reader.text()};
    }
    Q_UNREACHABLE();
}

void writePayload(const Packet &packet, ber::Writer &writer)
{
    std::visit(Overloaded{
                   [&](const Success &p) { writer.enumerated(p.requestType); },
                   [&](const Error &p) {
                       writer.enumerated(quint8(p.code));
                       writer.text(p.message);
                   },
                   [&](const Login &p) {
                       writer.text(p.username);
                       writer.text(p.password);
                   },
                   [&](const LoginSuccess &p) { writer.integer16(quint16(p.id)); },
                   [&](const Logout &p) {
                       if (!p.credentials)
                           return;
                       writer.text(p.credentials->username);
                       writer.text(p.credentials->password);
                   },
                   [&](const Create &p) {
                       writer.text(p.username);
                       writer.text(p.password);
                   },
                   [&](const Send &p) {
                       writer.time(p.timestamp);
                       writer.text(p.content);
                       writer.text(p.username);
                   },
               },
               packet);
}

} // namespace

Error standardError(ErrorCode code)
{
    return {code, Utf8Text::fromBytes(standardText(code).latin1())};
}

PacketType typeOf(const Packet &packet)
{
    return std::visit(Overloaded{
                          [](const Success &) { return PacketType::Success; },
                          [](const Error &) { return PacketType::Error; },
                          [](const Login &) { return PacketType::Login; },
                          [](const LoginSuccess &) { return PacketType::LoginSuccess; },
                          [](const Logout &) { return PacketType::Logout; },
                          [](const Create &) { return PacketType::Create; },
                          [](const Send &) { return PacketType::Send; },
                      },
                      packet);
}

DecodeStep<Frame> decode(QByteArrayView bytes, AcceptedVersions versions)
{
    if (bytes.size() < headerSize)
        return NeedMoreBytes{headerSize};
    const auto type = static_cast<quint8>(bytes[0]);
    const auto version = static_cast<quint8>(bytes[1]);
    const UserId sender{qFromBigEndian<quint16>(bytes.data() + 2)};
    const qsizetype size = headerSize + qFromBigEndian<quint16>(bytes.data() + 4);

    const bool versionAccepted = versions == AcceptedVersions::Any || version == protocolVersion;
    if (!versionAccepted && !hasTrustedExtent(version))
        return WireError{WireFault::UnsupportedVersion, 1, 0};
    if (isTlsHello(bytes))
        return WireError{WireFault::UnknownType, 0, 0};
    if (size > maxPacketSize)
        return WireError{WireFault::PayloadTooLong, 4, size};
    if (bytes.size() < size)
        return NeedMoreBytes{size};
    if (!versionAccepted)
        return WireError{WireFault::UnsupportedVersion, 1, size};
    if (!isKnownType(type))
        return WireError{WireFault::UnknownType, 0, size};

    ber::Reader reader(bytes.sliced(headerSize, size - headerSize), headerSize);
    Packet packet = readPayload(PacketType(type), reader);
    if (auto error = reader.finish()) {
        error->extent = size;
        return *error;
    }
    return Decoded<Frame>{{sender, std::move(packet), version}, size};
}

Result<QByteArray, WireError> encode(const Frame &frame)
{
    QByteArray packet;
    if (const auto error = appendTo(packet, frame))
        return *error;
    return packet;
}

std::optional<WireError> appendTo(QByteArray &bytes, const Frame &frame)
{
    const qsizetype start = bytes.size();
    bytes.append(static_cast<char>(typeOf(frame.packet)));
    bytes.append(static_cast<char>(protocolVersion));
    bytes.resize(start + headerSize);

    ber::Writer writer(bytes, start);
    writePayload(frame.packet, writer);
    if (writer.error()) {
        bytes.truncate(start);
        return writer.error();
    }
    char *const header = bytes.data() + start;
    qToBigEndian(quint16(frame.sender), header + 2);
    qToBigEndian(quint16(bytes.size() - start - headerSize), header + 4);
    return std::nullopt;
}

} // namespace roundtable::chatmessage
