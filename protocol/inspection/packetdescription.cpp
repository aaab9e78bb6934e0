// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/inspection/packetdescription.h"

#include "protocol/ber/bertag.h"
#include "protocol/ber/generalizedtime.h"
#include "protocol/ber/utf8text.h"
#include "protocol/chatmessage/chatcodec.h"
#include "protocol/clientconnection/connectioncodec.h"
#include "protocol/escapedtext.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <array>
#include <initializer_list>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::inspection {

namespace {

using ConnectionType = clientconnection::PacketType;
using chatmessage::PacketType;

constexpr char mask = '*';
constexpr qsizetype onlineFlagAt = 2;
constexpr qsizetype longestInteger = 8;

/// What the specification says of a packet type.
struct Structure {
    quint8 type;
    QLatin1String name;
    std::array<QLatin1String, 3> fields; ///< of the payload
};

constexpr std::array chatStructures{
    Structure{quint8(PacketType::Success), "SYS_Success"_L1, {"packet_type"_L1}},
    Structure{quint8(PacketType::Error), "SYS_Error"_L1, {"code"_L1, "message"_L1}},
    Structure{quint8(PacketType::Login), "ACC_Login"_L1, {"username"_L1, "password"_L1}},
    Structure{quint8(PacketType::LoginSuccess), "ACC_Login_Success"_L1, {"id"_L1}},
    Structure{quint8(PacketType::Logout), "ACC_Logout"_L1, {"username"_L1, "password"_L1}},
    Structure{quint8(PacketType::Create), "ACC_Create"_L1, {"username"_L1, "password"_L1}},
    Structure{quint8(PacketType::Send), "CHT_Send"_L1, {"timestamp"_L1, "content"_L1, "username"_L1}},
};
constexpr std::array connectionStructures{
    Structure{quint8(ConnectionType::GetIp), "CLIENT_GetIp"_L1, {}},
    Structure{quint8(ConnectionType::ReturnIp), "MAN_ReturnIp"_L1, {"activeServerIp"_L1, "activeServerPort"_L1}},
};
constexpr Structure noStructure{};

const Structure &structureOf(SubProtocol protocol, QByteArrayView packet)
{
    const auto find = [&](const auto &structures) -> const Structure & {
        const auto type = static_cast<quint8>(packet.isEmpty() ? 0 : packet.front());
        const auto found = std::find_if(structures.begin(), structures.end(), [&](const Structure &s) { return s.type == type; });
        return packet.isEmpty() || found == structures.end() ? noStructure : *found;
    };
    return protocol == SubProtocol::ChatMessage ? find(chatStructures) : find(connectionStructures);
}

bool carriesPassword(SubProtocol protocol, QByteArrayView packet)
{
    const Structure &structure = structureOf(protocol, packet);
    return std::find(structure.fields.begin(), structure.fields.end(), "password"_L1) != structure.fields.end();
}

quint64 bigEndian(QByteArrayView bytes)
{
    quint64 number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<quint8>(byte);
    return number;
}

QString quoted(QByteArrayView bytes)
{
    const QString text = Utf8Text::fromBytes(bytes.toByteArray()).toString();
    return u'"' + escapedText(text) + u'"';
}

/// The value of a field by its own tag: what stands there, not what should.
QString valueText(quint8 tag, QByteArrayView value)
{
    switch (ber::Tag(tag)) {
    case ber::Tag::Integer:
    case ber::Tag::Enumerated:
        if (!value.isEmpty() && value.size() <= longestInteger)
            return QString::number(bigEndian(value));
        break;
    case ber::Tag::Utf8String:
        if (isStrictUtf8(value))
            return quoted(value);
        break;
    case ber::Tag::GeneralizedTime:
        if (const auto time = GeneralizedTime::fromWire(value))
            return time->toDateTime().toString(u"yyyy-MM-dd hh:mm:ss 'UTC'"_s);
        break;
    case ber::Tag::Null:
        break;
    }
    return hexText(value);
}

/// With what a number stands for: the text of an error code, the packet that a success answers.
QString meaningOf(const PacketField &field, QByteArrayView packet)
{
    const quint64 number = bigEndian(packet.sliced(field.valueOffset, field.valueSize));
    QLatin1String meaning;
    if (field.name == "code"_L1) {
        meaning = chatmessage::standardText(chatmessage::ErrorCode(number));
    } else if (field.name == "packet_type"_L1) {
        const auto type = static_cast<char>(number);
        meaning = structureOf(SubProtocol::ChatMessage, QByteArrayView(&type, 1)).name;
    }
    return meaning.isEmpty() ? field.value : QString(field.value % u" – "_s % meaning);
}

class Describer {
public:
    Describer(SubProtocol protocol, QByteArrayView packet)
        : m_protocol(protocol), m_packet(packet), m_structure(structureOf(protocol, packet)),
          m_secretFrom(passwordOffset(protocol, packet))
    {
        m_description.name = m_structure.name;
        if (!m_structure.name.isEmpty())
            m_description.section = protocol == SubProtocol::ChatMessage ? "6.4.1"_L1 : "8.3"_L1;
        if (protocol == SubProtocol::ChatMessage)
            describeChat();
        else
            describeConnection();
    }

    [[nodiscard]] PacketDescription result() && { return std::move(m_description); }

private:
    template <typename Step>
    void judge(const Step &step)
    {
        if (const auto *more = std::get_if<NeedMoreBytes>(&step))
            m_description.missing = more->atLeast - m_packet.size();
        else if (const auto *error = std::get_if<WireError>(&step))
            m_description.fault = *error;
    }

    void describeChat()
    {
        judge(chatmessage::decode(m_packet, chatmessage::AcceptedVersions::Any));
        addTypeAndVersion("packet_type"_L1);
        if (addValue("sender_id"_L1, 2)) {
            const PacketField &field = m_description.fields.constLast();
            m_description.sender = static_cast<quint16>(bigEndian(m_packet.sliced(field.offset, field.size)));
        }
        addValue("payload_len"_L1, 2);
        addFields();
    }

    void describeConnection()
    {
        judge(clientconnection::decode(m_packet));
        addTypeAndVersion("messageType"_L1);
        if (m_packet.size() > onlineFlagAt) {
            addValue("serverOnline"_L1, 1);
            PacketField &flag = m_description.fields.last();
            flag.value += flag.value == u"0"_s ? u" – FALSE"_s : u" – TRUE"_s;
        }
        addFields();
    }

    void addTypeAndVersion(QLatin1String typeName)
    {
        if (addValue(typeName, 1) && !m_structure.name.isEmpty())
            m_description.fields.last().value += u" – "_s % m_structure.name;
        addValue("version"_L1, 1);
    }

    bool addValue(QLatin1String name, qsizetype size)
    {
        const qsizetype there = std::min(size, m_packet.size() - m_at);
        if (there <= 0)
            return false;
        PacketField field;
        field.name = name;
        field.offset = field.valueOffset = m_at;
        field.size = field.valueSize = there;
        const QByteArrayView bytes = m_packet.sliced(m_at, there);
        field.value = there == size ? QString::number(bigEndian(bytes)) : hexText(bytes);
        m_description.fields.append(field);
        m_at += there;
        return there == size;
    }

    void addFields()
    {
        for (std::size_t index = 0; m_at < m_packet.size(); ++index) {
            PacketField field;
            field.form = PacketField::Form::TagLengthValue;
            if (index < m_structure.fields.size())
                field.name = m_structure.fields[index];
            field.offset = m_at;
            const QByteArrayView rest = m_packet.sliced(m_at);
            field.tag = static_cast<quint8>(rest[0]);
            if (rest.size() >= ber::fieldHeaderSize) {
                field.declaredLength = static_cast<quint8>(rest[1]);
                field.valueSize = std::min<qsizetype>(*field.declaredLength, rest.size() - ber::fieldHeaderSize);
            }
            field.size = std::min(rest.size(), ber::fieldHeaderSize + field.valueSize);
            field.valueOffset = m_at + std::min(rest.size(), ber::fieldHeaderSize);
            fillValue(field);
            m_at += field.size;
            m_description.fields.append(field);
        }
    }

    void fillValue(PacketField &field) const
    {
        field.isPassword = field.valueOffset + field.valueSize > m_secretFrom;
        if (field.isPassword)
            return;
        const QByteArrayView value = m_packet.sliced(field.valueOffset, field.valueSize);
        field.value = field.isCut() ? hexText(value) : valueText(*field.tag, value);
        if (!field.isCut() && value.size() == 1)
            field.value = meaningOf(field, m_packet);
    }

    SubProtocol m_protocol;
    QByteArrayView m_packet;
    const Structure &m_structure;
    qsizetype m_secretFrom;
    qsizetype m_at = 0;
    PacketDescription m_description;
};

} // namespace

qsizetype PacketDescription::fieldAt(qsizetype offset) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [offset](const PacketField &field) {
        return offset >= field.offset && offset < field.offset + field.size;
    });
    return found == fields.end() ? -1 : found - fields.begin();
}

PacketDescription describePacket(SubProtocol protocol, QByteArrayView packet)
{
    return Describer(protocol, packet).result();
}

qsizetype passwordOffset(SubProtocol protocol, QByteArrayView packet)
{
    if (!carriesPassword(protocol, packet) || packet.size() <= chatmessage::headerSize)
        return packet.size();
    const QByteArrayView payload = packet.sliced(chatmessage::headerSize);
    const bool beginsWithText = ber::Tag(static_cast<quint8>(payload[0])) == ber::Tag::Utf8String;
    if (!beginsWithText)
        return chatmessage::headerSize;
    if (payload.size() < ber::fieldHeaderSize)
        return packet.size();
    // The second field's own tag and length tell nothing and are worth seeing.
    const qsizetype second = ber::fieldHeaderSize + static_cast<quint8>(payload[1]);
    return std::min(packet.size(), chatmessage::headerSize + second + ber::fieldHeaderSize);
}

void maskPassword(SubProtocol protocol, QByteArray &packet)
{
    const qsizetype from = passwordOffset(protocol, packet);
    std::fill(packet.begin() + from, packet.end(), mask);
}

QLatin1String tagName(quint8 tag)
{
    switch (ber::Tag(tag)) {
    case ber::Tag::Integer:
        return "INTEGER"_L1;
    case ber::Tag::Null:
        return "NULL"_L1;
    case ber::Tag::Enumerated:
        return "ENUMERATED"_L1;
    case ber::Tag::Utf8String:
        return "UTF8String"_L1;
    case ber::Tag::GeneralizedTime:
        return "GeneralizedTime"_L1;
    }
    return {};
}

QString hexText(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex(' ')).toUpper();
}

} // namespace roundtable::inspection
