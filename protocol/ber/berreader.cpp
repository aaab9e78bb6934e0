// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/ber/berreader.h"

namespace roundtable::ber {

namespace {
constexpr qsizetype maxIntegerLength = 8;
}

quint64 Reader::integer(quint64 maximum)
{
    const QByteArrayView value = field(Tag::Integer);
    if (m_error)
        return 0;
    if (value.isEmpty() || value.size() > maxIntegerLength) {
        fail(WireFault::WrongLength, m_lastField + 1);
        return 0;
    }
    quint64 number = 0;
    for (const char byte : value)
        number = number << 8 | static_cast<quint8>(byte);
    if (number > maximum) {
        reject(WireFault::ValueOutOfRange);
        return 0;
    }
    return number;
}

quint8 Reader::enumerated(AcceptedTags tags)
{
    const QByteArrayView value = tags == AcceptedTags::IntegerToo ? field(Tag::Enumerated, Tag::Integer) : field(Tag::Enumerated);
    if (m_error)
        return 0;
    if (value.size() != 1) {
        fail(WireFault::WrongLength, m_lastField + 1);
        return 0;
    }
    return static_cast<quint8>(value.front());
}

void Reader::null()
{
    const QByteArrayView value = field(Tag::Null);
    if (!value.isEmpty())
        fail(WireFault::WrongLength, m_lastField + 1);
}

Utf8Text Reader::text()
{
    const QByteArrayView value = field(Tag::Utf8String);
    if (m_error)
        return {};
    if (!isStrictUtf8(value)) {
        reject(WireFault::BadUtf8);
        return {};
    }
    return Utf8Text::fromBytes(value.toByteArray());
}

GeneralizedTime Reader::time()
{
    const QByteArrayView value = field(Tag::GeneralizedTime);
    if (m_error)
        return {};
    if (value.size() != GeneralizedTime::size) {
        fail(WireFault::WrongLength, m_lastField + 1);
        return {};
    }
    const auto time = GeneralizedTime::fromWire(value);
    if (!time)
        reject(WireFault::BadTime);
    return time.value_or(GeneralizedTime());
}

void Reader::reject(WireFault fault)
{
    fail(fault, m_lastField + fieldHeaderSize);
}

std::optional<WireError> Reader::finish() const
{
    if (!m_error && !atEnd())
        return WireError{WireFault::TrailingBytes, m_offset + m_position, 0};
    return m_error;
}

QByteArrayView Reader::field(Tag tag, std::optional<Tag> alternative)
{
    if (m_error)
        return {};
    m_lastField = m_position;
    const QByteArrayView rest = m_payload.sliced(m_position);
    if (rest.isEmpty()) {
        fail(WireFault::MissingField, m_position);
        return {};
    }
    const Tag found{static_cast<quint8>(rest.front())};
    if (found != tag && found != alternative) {
        fail(WireFault::WrongTag, m_position);
        return {};
    }
    const qsizetype length = rest.size() < fieldHeaderSize ? maxFieldLength : static_cast<quint8>(rest[1]);
    if (rest.size() < fieldHeaderSize + length) {
        fail(WireFault::MissingField, m_payload.size());
        return {};
    }
    m_position += fieldHeaderSize + length;
    return rest.sliced(fieldHeaderSize, length);
}

void Reader::fail(WireFault fault, qsizetype position)
{
    if (!m_error)
        m_error = WireError{fault, m_offset + position, 0};
}

} // namespace roundtable::ber
