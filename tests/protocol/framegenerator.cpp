// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/protocol/framegenerator.h"

namespace roundtable::test {

namespace {

QByteArray utf8(char32_t c)
{
    return QString::fromUcs4(&c, 1).toUtf8();
}

} // namespace

quint64 FrameGenerator::number(quint64 least, quint64 most)
{
    return std::uniform_int_distribution<quint64>(least, most)(m_random);
}

Utf8Text FrameGenerator::text()
{
    const qsizetype size = qsizetype(number(0, 255));
    QByteArray bytes;
    while (bytes.size() < size) {
        constexpr char32_t lastOfWidth[] = {0x7F, 0x7FF, 0xFFFF, 0x10FFFF};
        const auto c = char32_t(number(1, lastOfWidth[number(0, 3)]));
        const QByteArray character = c >= 0xD800 && c <= 0xDFFF ? utf8(0xFEFF) : utf8(c);
        bytes += bytes.size() + character.size() <= size ? character : QByteArray("x");
    }
    return Utf8Text::fromBytes(bytes);
}

GeneralizedTime FrameGenerator::time()
{
    const QDateTime firstYear({1, 1, 1}, {0, 0}, Qt::UTC);
    const QDateTime lastYear({9999, 12, 31}, {23, 59, 59}, Qt::UTC);
    const QDateTime instant = firstYear.addSecs(qint64(number(0, quint64(firstYear.secsTo(lastYear)))));
    return GeneralizedTime::fromDateTime(instant).value();
}

chatmessage::Frame FrameGenerator::chatFrame()
{
    using namespace chatmessage;
    const UserId sender{quint16(number(0, 0xFFFF))};
    switch (number(0, 7)) {
    case 0:
        return {sender, Success{quint8(number(0, 0xFF))}};
    case 1:
        return {sender, Error{ErrorCode(number(0, 0xFF)), text()}};
    case 2:
        return {sender, Login{text(), text()}};
    case 3:
        return {sender, LoginSuccess{UserId(number(0, 0xFFFF))}};
    case 4:
        return {sender, Logout{}};
    case 5:
        return {sender, Logout{Logout::Credentials{text(), text()}}};
    case 6:
        return {sender, Create{text(), text()}};
    default:
        return {sender, Send{time(), text(), text()}};
    }
}

servermanagement::Frame FrameGenerator::managementFrame()
{
    using namespace servermanagement;
    switch (number(0, 5)) {
    case 0:
        return {Diagnostic{quint16(number(0, 0xFFFF)), quint32(number(0, 0xFFFFFFFF))}};
    case 1:
        return {Online{quint16(number(1, 0xFFFF))}};
    case 2:
        return {Online{}};
    case 3:
        return {Offline{}};
    case 4:
        return {Start{}};
    default:
        return {Stop{}};
    }
}

clientconnection::Frame FrameGenerator::connectionFrame()
{
    using namespace clientconnection;
    switch (number(0, 2)) {
    case 0:
        return {GetIp{}};
    case 1:
        return {ReturnIp{}};
    default:
        const auto part = [this] { return QString::number(number(0, 255)); };
        return {ReturnIp{ServerAddress{QStringList{part(), part(), part(), part()}.join(u'.'), quint16(number(1, 0xFFFF))}}};
    }
}

QByteArray FrameGenerator::damaged(QByteArray packet)
{
    for (quint64 times = number(1, 4); times > 0 && !packet.isEmpty(); --times) {
        const auto at = qsizetype(number(0, quint64(packet.size() - 1)));
        switch (number(0, 3)) {
        case 0:
            packet[at] = static_cast<char>(number(0, 0xFF));
            break;
        case 1:
            packet[at] = static_cast<char>(packet[at] ^ (1 << number(0, 7)));
            break;
        case 2:
            packet.remove(at, 1);
            break;
        default:
            packet.insert(at, packet[at]);
        }
    }
    return packet;
}

} // namespace roundtable::test
