// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/messagesplitter.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>

namespace roundtable::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int timeFieldSize = 2 + 15;
constexpr int fieldHeaderSize = 2;
constexpr int longestCharacter = 4; ///< UTF-8 bytes of one code point

/// UTF-8 bytes of well-formed UTF-16.
int byteCount(QStringView text)
{
    int count = 0;
    for (const QChar c : text) {
        if (c.isSurrogate())
            count += 2; // half of a pair that takes four
        else
            count += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 ? 2 : 3;
    }
    return count;
}

/// What a message may hold: no control character but tab and line feed, no lone surrogate.
QString carriable(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(QChar(u'\r'), QChar(u'\n'));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const bool control = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        if (pair)
            ++i;
        else if (control || c.isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

/// One past the last code point that fits into \a limit bytes, at least one code point.
qsizetype endOfCodePoints(QStringView text, int limit)
{
    qsizetype end = 0;
    int bytes = 0;
    while (end < text.size()) {
        const qsizetype length = text[end].isHighSurrogate() ? 2 : 1;
        bytes += byteCount(text.sliced(end, length));
        if (bytes > limit && end > 0)
            break;
        end += length;
    }
    return end;
}

/// One past the last grapheme that fits into \a limit bytes; inside a grapheme only where the first one is too long.
qsizetype endOfGraphemes(QStringView text, int limit)
{
    const qsizetype hardEnd = endOfCodePoints(text, limit);
    if (hardEnd == text.size())
        return hardEnd;
    // One more code point tells whether a grapheme ends here.
    const qsizetype window = std::min(text.size(), hardEnd + 2);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), window);
    finder.setPosition(hardEnd);
    if (finder.isAtBoundary())
        return hardEnd;
    const qsizetype boundary = finder.toPreviousBoundary();
    return boundary > 0 ? boundary : hardEnd;
}

struct Cut {
    qsizetype end; ///< of the part
    qsizetype next; ///< where the following part starts
};

Cut cut(QStringView text, int limit)
{
    constexpr int lookBack = 60; // bytes
    const qsizetype end = endOfGraphemes(text, limit);
    if (end == text.size() || text[end].isSpace())
        return {end, end};
    for (qsizetype at = end - 1; at > 0 && byteCount(text.sliced(at, end - at)) <= lookBack; --at) {
        if (text[at].isSpace())
            return {at, at + 1};
    }
    return {end, end};
}

} // namespace

int MessageLimits::textLimit() const
{
    const int left = payload - timeFieldSize - 2 * fieldHeaderSize - nameSize;
    return std::clamp(left, longestCharacter, fieldLimit);
}

QStringList splitMessage(const QString &text, const MessageLimits &limits)
{
    const QString whole = carriable(text);
    QStringView rest = QStringView(whole).trimmed();
    QStringList parts;
    while (!rest.isEmpty()) {
        const Cut place = cut(rest, limits.textLimit());
        parts.append(rest.first(place.end).toString());
        rest = rest.sliced(place.next).trimmed();
    }
    return parts;
}

} // namespace roundtable::client
