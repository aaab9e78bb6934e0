// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/inspector/packettext.h"

#include "protocol/ber/bertag.h"
#include "protocol/escapedtext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

using inspection::hexText;
using inspection::PacketDescription;
using inspection::PacketField;
using inspection::SubProtocol;

constexpr qsizetype remarkColumn = 36;
constexpr qsizetype longestSummary = 200;

/// What can stand between double quotes in the notation and be read at a glance.
bool isPlainText(QByteArrayView bytes)
{
    return !bytes.isEmpty() && std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte >= ' ' && byte <= '~' && byte != '"'; });
}

QString notationOf(const PacketField &field, QByteArrayView packet)
{
    const auto head = packet.sliced(field.offset, field.valueOffset - field.offset);
    const auto value = packet.sliced(field.valueOffset, field.valueSize);
    const bool isText = field.form == PacketField::Form::TagLengthValue && isPlainText(value)
        && (ber::Tag(*field.tag) == ber::Tag::Utf8String || ber::Tag(*field.tag) == ber::Tag::GeneralizedTime);
    QStringList parts;
    if (!head.isEmpty())
        parts.append(hexText(head));
    if (isText)
        parts.append(u'"' + QString::fromLatin1(value) + u'"');
    else if (!value.isEmpty())
        parts.append(hexText(value));
    return parts.join(u' ');
}

} // namespace

QString PacketText::name(const PacketRecord &record, const PacketDescription &description)
{
    if (std::holds_alternative<ConnectionOpened>(record.what))
        return tr("Connected");
    if (const auto *ended = std::get_if<ConnectionEnded>(&record.what))
        return endSentence(ended->end);
    if (!description.name.isEmpty())
        return description.name;
    const auto type = static_cast<quint8>(record.packet()->piece.bytes.front());
    //: of a packet: its number in decimal and in hexadecimal
    return tr("Unknown type %1 (%2)").arg(type).arg(hexText(record.packet()->piece.bytes.first(1)));
}

QString PacketText::endSentence(const ChannelEnd &end)
{
    using Cause = ChannelEnd::Cause;
    switch (end.cause) {
    case Cause::ClosedByUs:
        return tr("Closed by this program");
    case Cause::ClosedByPeer:
        return tr("Closed by the other side");
    case Cause::HostNotFound:
        return tr("No such computer");
    case Cause::ConnectionRefused:
        return tr("Connection refused");
    case Cause::Unreachable:
        return tr("Cannot be reached");
    case Cause::TimedOut:
        return tr("No answer in time");
    case Cause::ConnectionReset:
        return tr("Broken off by the network");
    case Cause::ProtocolBroken:
        return tr("Closed: out of step");
    case Cause::SystemFailure:
        return tr("Failed");
    }
    Q_UNREACHABLE();
}

QString PacketText::summary(const PacketRecord &record, const PacketDescription &description)
{
    if (!record.packet()) {
        const auto *ended = std::get_if<ConnectionEnded>(&record.what);
        return ended && !ended->end.detail.isEmpty() ? escapedText(ended->end.detail, longestSummary) : record.peer;
    }
    QStringList words;
    for (const PacketField &field : description.fields) {
        const bool isTime = field.tag && ber::Tag(*field.tag) == ber::Tag::GeneralizedTime;
        if (field.form == PacketField::Form::TagLengthValue && !isTime && !field.isPassword)
            words.append(field.value);
        else if (field.name == "serverOnline"_L1)
            words.append(field.value);
    }
    return escapedText(words.join(u" · "_s), longestSummary);
}

QString PacketText::way(const PacketRecord &record)
{
    const bool manager = record.protocol == SubProtocol::ClientConnection;
    const PacketCrossed *packet = record.packet();
    if (!packet)
        return manager ? tr("Connection to the manager") : tr("Connection to the chat server");
    if (packet->direction == PacketDirection::Sent)
        return manager ? tr("Sent to the manager") : tr("Sent to the chat server");
    return manager ? tr("Received from the manager") : tr("Received from the chat server");
}

QString PacketText::fault(const PacketRecord &record, const PacketDescription &description)
{
    const PacketCrossed *packet = record.packet();
    if (!packet)
        return {};
    if (description.fault)
        return faultSentence(*description.fault, description);
    if (!packet->piece.isWhole && description.missing > 0)
        return tr("The connection ended inside this packet: at least %n bytes are missing.", nullptr, int(description.missing));
    return {};
}

QString PacketText::faultSentence(const WireError &error, const PacketDescription &description)
{
    const qsizetype index = description.fieldAt(error.offset);
    const PacketField *field = index < 0 ? nullptr : &description.fields[index];
    const auto at = [&error](const QString &sentence) { return tr("Byte %1: %2").arg(error.offset).arg(sentence); };
    switch (error.fault) {
    case WireFault::UnknownType:
        return at(tr("version 3 has no packet of this type here."));
    case WireFault::UnsupportedVersion:
        return at(tr("the version is not 3."));
    case WireFault::PayloadTooLong:
        return at(tr("payload_len is larger than any legal packet’s."));
    case WireFault::WrongTag:
        return at(field && field->tag && inspection::tagName(*field->tag).isEmpty()
                      ? tr("version 3 has no field with this tag.")
                      : tr("a field of another type belongs here."));
    case WireFault::WrongLength:
        return at(tr("a field of this type cannot have this length."));
    case WireFault::MissingField:
        return at(tr("the payload ends before all its fields are complete."));
    case WireFault::TrailingBytes:
        return at(tr("all fields are there, but the payload goes on."));
    case WireFault::ValueOutOfRange:
        return at(tr("the number is too large for this field."));
    case WireFault::BadUtf8:
        return at(tr("the text is not valid UTF-8."));
    case WireFault::BadTime:
        return at(tr("this is no date and time YYYYMMDDhhmmssZ."));
    case WireFault::BadAddress:
        return at(tr("this is no IPv4 address."));
    case WireFault::BadPort:
        return at(tr("this is no port number."));
    case WireFault::TextTooLong:
        return at(tr("the text is longer than 255 bytes."));
    }
    Q_UNREACHABLE();
}

QString PacketText::hex(const PacketRecord &record)
{
    return record.packet() ? hexText(record.packet()->piece.bytes) : QString();
}

QString PacketText::notation(const PacketRecord &record)
{
    const PacketCrossed *packet = record.packet();
    const QByteArray bytes = packet ? packet->piece.bytes : QByteArray();
    const PacketDescription description = inspection::describePacket(record.protocol, bytes);
    QString text = u"# "_s + record.time.toLocalTime().toString(u"yyyy-MM-dd hh:mm:ss.zzz"_s) + u"  "_s + name(record, description)
        + u"  ("_s + way(record) + u", "_s + record.peer + u")\n"_s;
    if (!packet)
        return text;
    if (const QString wrong = fault(record, description); !wrong.isEmpty())
        text += u"# "_s + wrong + u'\n';
    if (packet->piece.size > bytes.size())
        text += u"# "_s + tr("Only the first %1 of %2 bytes are here.").arg(bytes.size()).arg(packet->piece.size) + u'\n';
    const auto addLine = [&text](const QString &line, const QString &remark) {
        text += line.leftJustified(remarkColumn) + u"  # "_s + remark + u'\n';
    };
    // The header in one line, each field of the payload in its own.
    QStringList header;
    QStringList headerRemarks;
    qsizetype next = 0;
    for (; next < description.fields.size() && description.fields[next].form == PacketField::Form::Value; ++next) {
        header.append(notationOf(description.fields[next], bytes));
        headerRemarks.append(description.fields[next].name + u' ' + description.fields[next].value);
    }
    if (!header.isEmpty())
        addLine(header.join(u' '), headerRemarks.join(u", "_s));
    for (; next < description.fields.size(); ++next) {
        const PacketField &field = description.fields[next];
        const QString remark = field.name.isEmpty() ? tr("no such field in version 3") : QString(field.name);
        //: the bytes of a password are replaced
        addLine(notationOf(field, bytes), field.isPassword ? tr("%1, masked").arg(remark) : remark);
    }
    return text;
}

} // namespace roundtable::client
