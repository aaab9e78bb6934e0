// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/ber/utf8text.h"

#include <QtCore/QStringDecoder>

namespace roundtable {

namespace {

bool isContinuation(char c) { return (static_cast<quint8>(c) & 0xC0) == 0x80; }

/// Length of the well-formed sequence at the front (Unicode 15, table 3-7), 0 where there is none.
qsizetype sequenceLength(QByteArrayView bytes)
{
    const auto at = [&](qsizetype i) { return static_cast<quint8>(bytes[i]); };
    const quint8 lead = at(0);
    if (lead < 0x80)
        return lead == 0 ? 0 : 1;
    const qsizetype length = lead >= 0xC2 && lead <= 0xDF ? 2 : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    if (length == 0 || bytes.size() < length)
        return 0;
    for (qsizetype i = 1; i < length; ++i) {
        if (!isContinuation(bytes[i]))
            return 0;
    }
    const quint8 second = at(1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second > 0x9F;
    const bool tooLarge = lead == 0xF4 && second > 0x8F;
    return overlong || surrogate || tooLarge ? 0 : length;
}

} // namespace

bool isStrictUtf8(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype length = sequenceLength(bytes);
        if (length == 0)
            return false;
        bytes = bytes.sliced(length);
    }
    return true;
}

QString Utf8Text::toString() const
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(m_bytes);
}

} // namespace roundtable
