// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/clientconnection/connectioncodec.h"

#include "protocol/ber/bertag.h"
#include "protocol/ber/berreader.h"
#include "protocol/ber/berwriter.h"
#include "protocol/ber/decimalport.h"

namespace roundtable::clientconnection {

namespace {

constexpr qsizetype flagAt = 2;
constexpr qsizetype fieldsAt = 3;
constexpr char offlineFlag = 0;
constexpr char onlineFlag = 1;

/// Where the text field that starts at \a start ends; WireError where none can start there.
std::variant<qsizetype, NeedMoreBytes, WireError> endOfText(QByteArrayView bytes, qsizetype start)
{
    if (bytes.size() <= start)
        return NeedMoreBytes{start + 1};
    if (static_cast<quint8>(bytes[start]) != quint8(ber::Tag::Utf8String))
        return WireError{WireFault::WrongTag, start, 0};
    if (bytes.size() < start + ber::fieldHeaderSize)
        return NeedMoreBytes{start + ber::fieldHeaderSize};
    const qsizetype end = start + ber::fieldHeaderSize + static_cast<quint8>(bytes[start + 1]);
    if (bytes.size() < end)
        return NeedMoreBytes{end};
    return end;
}

DecodeStep<Frame> decodeOnline(QByteArrayView bytes, quint8 version)
{
    qsizetype end = fieldsAt;
    for (int field = 0; field < 2; ++field) {
        const auto next = endOfText(bytes, end);
        if (const auto *more = std::get_if<NeedMoreBytes>(&next))
            return *more;
        if (const auto *error = std::get_if<WireError>(&next))
            return *error;
        end = std::get<qsizetype>(next);
    }

    ber::Reader reader(bytes.sliced(fieldsAt, end - fieldsAt), fieldsAt);
    const QString ip = reader.text().toString();
    if (!isDottedQuad(ip))
        reader.reject(WireFault::BadAddress);
    const auto port = portFromText(reader.text());
    if (!port)
        reader.reject(WireFault::BadPort);
    if (const auto error = reader.finish())
        return *error;
    return Decoded<Frame>{{ReturnIp{ServerAddress{ip, *port}}, version}, end};
}

QByteArray header(PacketType type)
{
    QByteArray bytes;
    bytes.append(static_cast<char>(type));
    bytes.append(static_cast<char>(protocolVersion));
    return bytes;
}

} // namespace

DecodeStep<Frame> decode(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return NeedMoreBytes{requestSize};
    const PacketType type{static_cast<quint8>(bytes[0])};
    if (type != PacketType::GetIp && type != PacketType::ReturnIp)
        return WireError{WireFault::UnknownType, 0, 0};
    if (bytes.size() < requestSize)
        return NeedMoreBytes{requestSize};
    const auto version = static_cast<quint8>(bytes[1]);
    if (type == PacketType::GetIp)
        return Decoded<Frame>{{GetIp{}, version}, requestSize};
    if (bytes.size() <= flagAt)
        return NeedMoreBytes{fieldsAt};
    if (bytes[flagAt] == offlineFlag)
        return Decoded<Frame>{{ReturnIp{}, version}, fieldsAt};
    return decodeOnline(bytes, version);
}

Result<QByteArray, WireError> encode(const Frame &frame)
{
    const auto *answer = std::get_if<ReturnIp>(&frame.packet);
    if (!answer)
        return header(PacketType::GetIp);

    QByteArray packet = header(PacketType::ReturnIp);
    packet.append(answer->activeServer ? onlineFlag : offlineFlag);
    ber::Writer writer(packet, 0);
    if (!answer->activeServer) {
        writer.text({});
        writer.text({});
        return packet;
    }
    if (!isDottedQuad(answer->activeServer->ip))
        return WireError{WireFault::BadAddress, fieldsAt, 0};
    if (answer->activeServer->port == 0)
        return WireError{WireFault::BadPort, fieldsAt, 0};
    writer.text(answer->activeServer->ip);
    writer.text(textFromPort(answer->activeServer->port));
    return packet;
}

bool isDottedQuad(QStringView text)
{
    constexpr qsizetype partCount = 4;
    constexpr qsizetype maxDigits = 3;
    const auto parts = text.split(u'.');
    if (parts.size() != partCount)
        return false;
    for (const QStringView part : parts) {
        if (part.isEmpty() || part.size() > maxDigits || (part.size() > 1 && part.front() == u'0'))
            return false;
        for (const QChar digit : part) {
            if (digit < u'0' || digit > u'9')
                return false;
        }
        if (part.toInt() > 255)
            return false;
    }
    return true;
}

} // namespace roundtable::clientconnection
