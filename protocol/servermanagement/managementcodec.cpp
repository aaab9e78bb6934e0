// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/servermanagement/managementcodec.h"

#include "protocol/ber/berreader.h"
#include "protocol/ber/berwriter.h"
#include "protocol/ber/decimalport.h"

#include <QtCore/QtEndian>

namespace roundtable::servermanagement {

namespace {

constexpr quint8 lastManagerResponse = 9;
constexpr quint8 unusedType = 11;

Online readOnline(ber::Reader &reader)
{
    if (reader.atEnd())
        return {};
    const Utf8Text text = reader.text();
    const auto port = portFromText(text);
    if (!port)
        reader.reject(WireFault::BadPort);
    return {port};
}

/// Nothing where the type is none of the protocol's.
std::optional<Packet> readPayload(quint8 type, ber::Reader &reader)
{
    switch (PacketType(type)) {
    case PacketType::Diagnostic:
        return Diagnostic{quint16(reader.integer(0xFFFF)), quint32(reader.integer(0xFFFFFFFF))};
    case PacketType::Online:
        return readOnline(reader);
    case PacketType::Offline:
        return Offline{};
    case PacketType::Start:
        return Start{};
    case PacketType::Stop:
        return Stop{};
    }
    return std::nullopt;
}

struct PayloadWriter {
    QByteArray &packet;

    std::optional<WireError> operator()(const Diagnostic &diagnostic)
    {
        ber::Writer writer = begin(PacketType::Diagnostic);
        writer.integer16(diagnostic.userCountOnline);
        writer.integer32(diagnostic.messagePerSession);
        return writer.error();
    }
    std::optional<WireError> operator()(const Online &online)
    {
        ber::Writer writer = begin(PacketType::Online);
        if (online.clientPort == quint16(0))
            return WireError{WireFault::BadPort, headerSize, 0};
        if (online.clientPort)
            writer.text(textFromPort(*online.clientPort));
        return writer.error();
    }
    std::optional<WireError> operator()(const Offline &) { return begin(PacketType::Offline).error(); }
    std::optional<WireError> operator()(const Start &) { return begin(PacketType::Start).error(); }
    std::optional<WireError> operator()(const Stop &) { return begin(PacketType::Stop).error(); }
    std::optional<WireError> operator()(const Ignored &) { return WireError{WireFault::UnknownType, 0, 0}; }

private:
    ber::Writer begin(PacketType type)
    {
        packet.append(static_cast<char>(type));
        packet.append(static_cast<char>(protocolVersion));
        packet.resize(headerSize);
        return ber::Writer(packet, 0);
    }
};

} // namespace

DecodeStep<Frame> decode(QByteArrayView bytes)
{
    if (bytes.size() < headerSize)
        return NeedMoreBytes{headerSize};
    const auto type = static_cast<quint8>(bytes[0]);
    const auto version = static_cast<quint8>(bytes[1]);
    const qsizetype size = headerSize + qFromBigEndian<quint16>(bytes.data() + 2);
    if (size > maxPacketSize)
        return WireError{WireFault::PayloadTooLong, 2, size};
    if (bytes.size() < size)
        return NeedMoreBytes{size};
    if (type <= lastManagerResponse || type == unusedType)
        return Decoded<Frame>{{Ignored{type}, version}, size};

    ber::Reader reader(bytes.sliced(headerSize, size - headerSize), headerSize);
    const auto packet = readPayload(type, reader);
    if (!packet)
        return WireError{WireFault::UnknownType, 0, size};
    if (auto error = reader.finish()) {
        error->extent = size;
        return *error;
    }
    return Decoded<Frame>{{*packet, version}, size};
}

bool isSkippable(const WireError &error)
{
    return error.fault == WireFault::UnknownType && error.extent > 0;
}

Result<QByteArray, WireError> encode(const Frame &frame)
{
    QByteArray packet;
    if (const auto error = std::visit(PayloadWriter{packet}, frame.packet))
        return *error;
    qToBigEndian(quint16(packet.size() - headerSize), packet.data() + 2);
    return packet;
}

} // namespace roundtable::servermanagement
