// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/ber/generalizedtime.h"

#include <algorithm>

namespace roundtable {

namespace {

struct Parts {
    int year, month, day, hour, minute, second;
};

int number(QByteArrayView digits)
{
    int value = 0;
    for (const char digit : digits)
        value = value * 10 + (digit - '0');
    return value;
}

Parts parts(QByteArrayView text)
{
    return {number(text.sliced(0, 4)), number(text.sliced(4, 2)), number(text.sliced(6, 2)),
            number(text.sliced(8, 2)), number(text.sliced(10, 2)), number(text.sliced(12, 2))};
}

bool isInstant(const Parts &p)
{
    const bool leapSecond = p.second == 60 && p.hour == 23 && p.minute == 59;
    return QDate::isValid(p.year, p.month, p.day) && (QTime::isValid(p.hour, p.minute, p.second) || leapSecond);
}

} // namespace

std::optional<GeneralizedTime> GeneralizedTime::fromWire(QByteArrayView text)
{
    if (text.size() != size || text.back() != 'Z')
        return std::nullopt;
    const QByteArrayView digits = text.chopped(1);
    if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    if (!isInstant(parts(text)))
        return std::nullopt;
    GeneralizedTime time;
    std::copy(text.begin(), text.end(), time.m_text.begin());
    return time;
}

std::optional<GeneralizedTime> GeneralizedTime::fromDateTime(const QDateTime &instant)
{
    return fromWire(instant.toUTC().toString(u"yyyyMMddHHmmss'Z'").toLatin1());
}

QDateTime GeneralizedTime::toDateTime() const
{
    const Parts p = parts(wire());
    return QDateTime(QDate(p.year, p.month, p.day), QTime(p.hour, p.minute), Qt::UTC).addSecs(p.second);
}

} // namespace roundtable
