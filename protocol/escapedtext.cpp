// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/escapedtext.h"

#include <QtCore/QList>

namespace roundtable {

namespace {

bool isHarmless(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi controls, zero-width characters, tags
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

} // namespace

QString escapedText(QStringView text, qsizetype longest)
{
    QString result;
    qsizetype bytes = 0;
    for (const char32_t c : text.toUcs4()) {
        const QString piece = isHarmless(c) ? QString::fromUcs4(&c, 1) : QStringLiteral("\\u{%1}").arg(uint(c), 0, 16);
        bytes += piece.toUtf8().size();
        if (bytes > longest)
            return result + QStringLiteral("…");
        result += piece;
    }
    return result;
}

} // namespace roundtable
