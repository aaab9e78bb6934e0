// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/emojitext.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

constexpr char32_t textSelector = 0xFE0E; ///< VS15
constexpr char32_t emojiSelector = 0xFE0F; ///< VS16
constexpr char32_t joiner = 0x200D;
constexpr char32_t enclosingKeycap = 0x20E3;
constexpr char32_t blackFlag = 0x1F3F4;
constexpr char32_t leastSymbol = 0x203C; ///< below it only (c) and (r) can become emoji

struct Range {
    char32_t first;
    char32_t last;
};

/// Emoji_Presentation=Yes of Unicode 15, without the regional indicators.
constexpr std::array presentation{
    Range{0x231A, 0x231B},   Range{0x23E9, 0x23EC},   Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},
    Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},   Range{0x2648, 0x2653},   Range{0x267F, 0x267F},
    Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},   Range{0x26AA, 0x26AB},   Range{0x26BD, 0x26BE},
    Range{0x26C4, 0x26C5},   Range{0x26CE, 0x26CE},   Range{0x26D4, 0x26D4},   Range{0x26EA, 0x26EA},
    Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},   Range{0x26FA, 0x26FA},   Range{0x26FD, 0x26FD},
    Range{0x2705, 0x2705},   Range{0x270A, 0x270B},   Range{0x2728, 0x2728},   Range{0x274C, 0x274C},
    Range{0x274E, 0x274E},   Range{0x2753, 0x2755},   Range{0x2757, 0x2757},   Range{0x2795, 0x2797},
    Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},   Range{0x2B1B, 0x2B1C},   Range{0x2B50, 0x2B50},
    Range{0x2B55, 0x2B55},   Range{0x1F004, 0x1F004}, Range{0x1F0CF, 0x1F0CF}, Range{0x1F18E, 0x1F18E},
    Range{0x1F191, 0x1F19A}, Range{0x1F201, 0x1F201}, Range{0x1F21A, 0x1F21A}, Range{0x1F22F, 0x1F22F},
    Range{0x1F232, 0x1F236}, Range{0x1F238, 0x1F23A}, Range{0x1F250, 0x1F251}, Range{0x1F300, 0x1F320},
    Range{0x1F32D, 0x1F335}, Range{0x1F337, 0x1F37C}, Range{0x1F37E, 0x1F393}, Range{0x1F3A0, 0x1F3CA},
    Range{0x1F3CF, 0x1F3D3}, Range{0x1F3E0, 0x1F3F0}, Range{0x1F3F4, 0x1F3F4}, Range{0x1F3F8, 0x1F43E},
    Range{0x1F440, 0x1F440}, Range{0x1F442, 0x1F4FC}, Range{0x1F4FF, 0x1F53D}, Range{0x1F54B, 0x1F54E},
    Range{0x1F550, 0x1F567}, Range{0x1F57A, 0x1F57A}, Range{0x1F595, 0x1F596}, Range{0x1F5A4, 0x1F5A4},
    Range{0x1F5FB, 0x1F64F}, Range{0x1F680, 0x1F6C5}, Range{0x1F6CC, 0x1F6CC}, Range{0x1F6D0, 0x1F6D2},
    Range{0x1F6D5, 0x1F6D7}, Range{0x1F6DC, 0x1F6DF}, Range{0x1F6EB, 0x1F6EC}, Range{0x1F6F4, 0x1F6FC},
    Range{0x1F7E0, 0x1F7EB}, Range{0x1F7F0, 0x1F7F0}, Range{0x1F90C, 0x1F93A}, Range{0x1F93C, 0x1F945},
    Range{0x1F947, 0x1F9FF}, Range{0x1FA70, 0x1FA7C}, Range{0x1FA80, 0x1FA88}, Range{0x1FA90, 0x1FABD},
    Range{0x1FABF, 0x1FAC5}, Range{0x1FACE, 0x1FADB}, Range{0x1FAE0, 0x1FAE8}, Range{0x1FAF0, 0x1FAF8},
};

bool isPresentedAsEmoji(char32_t c)
{
    const auto after =
        std::upper_bound(presentation.begin(), presentation.end(), c,
                         [](char32_t value, const Range &range) { return value < range.first; });
    return after != presentation.begin() && c <= std::prev(after)->last;
}

bool isRegionalIndicator(char32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool isSkinTone(char32_t c)
{
    return c >= 0x1F3FB && c <= 0x1F3FF;
}

bool isTag(char32_t c)
{
    return c >= 0xE0020 && c <= 0xE007F;
}

bool isKeycapBase(char32_t c)
{
    return (c >= U'0' && c <= U'9') || c == U'#' || c == U'*';
}

bool canBecomeEmoji(char32_t c)
{
    return c == 0xA9 || c == 0xAE || c >= leastSymbol;
}

/// Reads one emoji with everything that belongs to it.
class Scanner {
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    /// How many units the emoji at \a start has; 0 if there is none.
    [[nodiscard]] qsizetype lengthAt(qsizetype start) const
    {
        qsizetype at = element(start);
        while (at > start && codePoint(at) == joiner) {
            const qsizetype next = element(at + 1);
            const qsizetype plain = next > at + 1 ? next : afterJoinedSymbol(at + 1);
            if (plain == at + 1)
                break;
            at = plain;
        }
        return at - start;
    }

    [[nodiscard]] qsizetype after(qsizetype at) const { return at + (codePoint(at) > 0xFFFF ? 2 : 1); }

private:
    [[nodiscard]] char32_t codePoint(qsizetype at) const
    {
        if (at >= m_text.size())
            return 0;
        const QChar unit = m_text.at(at);
        if (unit.isHighSurrogate() && at + 1 < m_text.size() && m_text.at(at + 1).isLowSurrogate())
            return QChar::surrogateToUcs4(unit, m_text.at(at + 1));
        return unit.unicode();
    }

    /// Where the emoji at \a start ends, without what a joiner adds; \a start if there is none.
    [[nodiscard]] qsizetype element(qsizetype start) const
    {
        const char32_t first = codePoint(start);
        if (first == 0)
            return start;
        qsizetype at = after(start);
        const char32_t second = codePoint(at);
        if (isRegionalIndicator(first))
            return isRegionalIndicator(second) ? after(at) : start;
        if (isKeycapBase(first)) {
            const qsizetype cap = second == emojiSelector ? at + 1 : at;
            return codePoint(cap) == enclosingKeycap ? cap + 1 : start;
        }
        const bool isEmoji = (isPresentedAsEmoji(first) && second != textSelector)
            || (canBecomeEmoji(first) && (second == emojiSelector || isSkinTone(second)));
        if (!isEmoji)
            return start;
        if (codePoint(at) == emojiSelector)
            ++at;
        if (isSkinTone(codePoint(at)))
            at = after(at);
        while (first == blackFlag && isTag(codePoint(at)))
            at = after(at);
        return at;
    }

    /// A joined sign may lack its selector (the old form of "woman health worker").
    [[nodiscard]] qsizetype afterJoinedSymbol(qsizetype at) const
    {
        const char32_t c = codePoint(at);
        return c >= leastSymbol && c < 0x3000 ? at + 1 : at;
    }

    QStringView m_text;
};

} // namespace

QList<EmojiRun> emojiRuns(QStringView text)
{
    QList<EmojiRun> runs;
    const Scanner scanner(text);
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = scanner.lengthAt(at);
        if (length == 0) {
            at = scanner.after(at);
            continue;
        }
        if (!runs.isEmpty() && runs.last().start + runs.last().length == at)
            runs.last().length += int(length);
        else
            runs.append({int(at), int(length)});
        at += length;
    }
    return runs;
}

QList<QTextLayout::FormatRange> emojiFormats(QStringView text)
{
    QList<QTextLayout::FormatRange> formats;
    for (const EmojiRun &run : emojiRuns(text))
        formats.append({run.start, run.length, emojiCharFormat()});
    return formats;
}

QTextCharFormat emojiCharFormat()
{
    QTextCharFormat format;
    format.setFontFamilies({u"Noto Color Emoji"_s});
    format.setFontWeight(QFont::Normal); // a synthetic bold smears the pictures
    return format;
}

QFont withEmojiFallback(const QFont &font)
{
    QFont result = font;
    QStringList families = font.families();
    if (families.isEmpty())
        families.append(font.family());
    const QString emoji = u"Noto Color Emoji"_s;
    if (!families.contains(emoji))
        families.append(emoji);
    result.setFamilies(families);
    return result;
}

} // namespace roundtable
