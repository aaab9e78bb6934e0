// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/username.h"

#include <QtCore/QChar>
#include <QtCore/QList>

#include <algorithm>

namespace roundtable::starter {

namespace {

/// As much as a field holds. There are characters that stand for eighteen: the canonical form is held to it, too, so that
/// nothing that is kept or counted by name grows beyond it.
constexpr qsizetype maxSize = 255;

struct Range {
    char32_t first;
    char32_t last;
};

/// Unicode 15, DerivedCoreProperties: Default_Ignorable_Code_Point. Holds every Bidi_Control, too.
constexpr Range defaultIgnorable[] = {
    {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

bool isRefused(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return std::any_of(std::begin(defaultIgnorable), std::end(defaultIgnorable),
                           [c](const Range &range) { return c >= range.first && c <= range.last; });
    }
}

bool hasRefusedCharacter(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint c) { return isRefused(c); });
}

bool isPrintableAscii(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0x20 && c <= 0x7E; });
}

/// QString folds character by character; going through capitals first makes "ß" what it reads like, "ss".
QString foldedOnce(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded().normalized(QString::NormalizationForm_KC);
}

/// Folding can undo a composition and composing can bring back what folds: repeated until nothing changes.
QString folded(QString text)
{
    constexpr int rounds = 4;
    for (int i = 0; i < rounds; ++i) {
        QString next = foldedOnce(text);
        if (next == text)
            break;
        text = std::move(next);
    }
    return text;
}

} // namespace

std::optional<QByteArray> canonicalName(const Utf8Text &name)
{
    if (name.isEmpty() || name.size() > maxSize)
        return std::nullopt;
    if (isPrintableAscii(name.bytes())) {
        if (name.bytes().startsWith(' ') || name.bytes().endsWith(' '))
            return std::nullopt;
        return name.bytes().toLower();
    }
    const QString text = name.toString();
    if (hasRefusedCharacter(text))
        return std::nullopt;
    const QString canonical = folded(text);
    if (canonical.isEmpty() || canonical.front().isSpace() || canonical.back().isSpace() || hasRefusedCharacter(canonical))
        return std::nullopt;
    QByteArray bytes = canonical.toUtf8();
    if (bytes.size() > maxSize)
        return std::nullopt;
    return bytes;
}

} // namespace roundtable::starter
