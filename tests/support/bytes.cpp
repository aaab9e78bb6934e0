// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/bytes.h"

namespace roundtable::test {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

} // namespace

QByteArray bytes(QByteArrayView notation)
{
    QByteArray result;
    for (qsizetype i = 0; i < notation.size(); ++i) {
        const char c = notation[i];
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r')
            continue;
        if (c == '#') {
            while (i + 1 < notation.size() && notation[i + 1] != '\n')
                ++i;
        } else if (c == '"') {
            const qsizetype end = notation.indexOf('"', i + 1);
            if (end < 0)
                qFatal("bytes(): a quote is not closed");
            result.append(notation.sliced(i + 1, end - i - 1));
            i = end;
        } else {
            const int high = hexDigit(c);
            const int low = i + 1 < notation.size() ? hexDigit(notation[i + 1]) : -1;
            if (high < 0 || low < 0)
                qFatal("bytes(): '%c' at %lld is no byte", c, static_cast<long long>(i));
            result.append(static_cast<char>(high << 4 | low));
            ++i;
        }
    }
    return result;
}

QByteArray hex(QByteArrayView bytes)
{
    return bytes.toByteArray().toHex(' ').toUpper();
}

} // namespace roundtable::test
