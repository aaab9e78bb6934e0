// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/ber/decimalport.h"

#include <algorithm>

namespace roundtable {

std::optional<quint16> portFromText(const Utf8Text &text)
{
    constexpr qsizetype maxDigits = 5;
    const QByteArray &digits = text.bytes();
    const bool onlyDigits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits.isEmpty() || digits.size() > maxDigits || !onlyDigits)
        return std::nullopt;
    bool fits = false;
    const quint16 port = digits.toUShort(&fits);
    if (!fits || port == 0)
        return std::nullopt;
    return port;
}

Utf8Text textFromPort(quint16 port)
{
    return Utf8Text::fromBytes(QByteArray::number(port));
}

} // namespace roundtable
