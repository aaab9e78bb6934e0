// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/ber/berwriter.h"

#include <QtCore/QtEndian>

#include <array>

namespace roundtable::ber {

namespace {

template <typename Number>
std::array<char, sizeof(Number)> bigEndian(Number value)
{
    std::array<char, sizeof(Number)> bytes;
    qToBigEndian(value, bytes.data());
    return bytes;
}

} // namespace

void Writer::integer16(quint16 value)
{
    const auto bytes = bigEndian(value);
    field(Tag::Integer, {bytes.data(), qsizetype(bytes.size())});
}

void Writer::integer32(quint32 value)
{
    const auto bytes = bigEndian(value);
    field(Tag::Integer, {bytes.data(), qsizetype(bytes.size())});
}

void Writer::enumerated(quint8 value)
{
    const char byte = static_cast<char>(value);
    field(Tag::Enumerated, {&byte, 1});
}

void Writer::null()
{
    field(Tag::Null, {});
}

void Writer::text(const Utf8Text &text)
{
    if (m_error)
        return;
    const qsizetype valueAt = m_packet.size() - m_start + fieldHeaderSize;
    if (text.size() > maxFieldLength)
        m_error = WireError{WireFault::TextTooLong, valueAt, 0};
    else if (!isStrictUtf8(text.bytes()))
        m_error = WireError{WireFault::BadUtf8, valueAt, 0};
    else
        field(Tag::Utf8String, text.bytes());
}

void Writer::time(const GeneralizedTime &time)
{
    field(Tag::GeneralizedTime, time.wire());
}

void Writer::field(Tag tag, QByteArrayView value)
{
    if (m_error)
        return;
    m_packet.append(static_cast<char>(tag));
    m_packet.append(static_cast<char>(value.size()));
    m_packet.append(value);
}

} // namespace roundtable::ber
