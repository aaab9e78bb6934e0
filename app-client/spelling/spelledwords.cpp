// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/spelling/spelledwords.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

constexpr int fewestLetters = 3; // "ok", "hm"; and in a slip there is little else they could be

bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c.isSurrogate() || c == u'\'' || c == u'’';
}

/// What stands around a word in a sentence.
bool isPunctuation(QChar c)
{
    return u".,;:!?…-–—'’\"“”„‚‘()«»*"_s.contains(c);
}

/// \a token without spaces, of a sentence or of a program?
bool looksLikeCode(QStringView token)
{
    while (!token.isEmpty() && isPunctuation(token.front()))
        token = token.sliced(1);
    while (!token.isEmpty() && isPunctuation(token.back()))
        token.chop(1);
    // Between words of a sentence there may be a hyphen, a dash, an ellipsis or an apostrophe; nothing else.
    return std::any_of(token.begin(), token.end(), [](QChar c) {
        return c.isNumber() || (!isLetter(c) && !u"-–—…'’"_s.contains(c) && c.category() != QChar::Other_Format);
    });
}

/// HTTP, TLVs, camelCase: a capital behind the first letter.
bool hasInnerCapital(QStringView word)
{
    return std::any_of(word.begin() + 1, word.end(), [](QChar c) { return c.isUpper(); });
}

void addWords(QList<TextSpan> &words, const QString &text, const TextSpan &token)
{
    const QStringView part = QStringView(text).sliced(token.start, token.length);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, part.data(), part.size());
    qsizetype start = -1;
    for (qsizetype at = 0; at >= 0; at = finder.toNextBoundary()) {
        const auto reasons = finder.boundaryReasons();
        if (start >= 0 && reasons.testFlag(QTextBoundaryFinder::EndOfItem)) {
            const QStringView word = part.sliced(start, at - start);
            if (word.size() >= fewestLetters && std::all_of(word.begin(), word.end(), isLetter) && !hasInnerCapital(word))
                words.append({token.start + int(start), int(word.size())});
            start = -1;
        }
        if (reasons.testFlag(QTextBoundaryFinder::StartOfItem))
            start = at;
    }
}

} // namespace

QList<TextSpan> spelledWordsIn(const QString &text)
{
    static const QRegularExpression code(u"`[^`\\n]*`"_s);
    static const QRegularExpression tokens(u"\\S+"_s);
    QList<TextSpan> skipped;
    const QList<LinkSpan> links = linksIn(text);
    for (const LinkSpan &link : links)
        skipped.append(link.span);
    for (auto found = code.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        skipped.append({int(match.capturedStart()), int(match.capturedLength())});
    }
    const auto isSkipped = [&skipped](const TextSpan &token) {
        return std::any_of(skipped.begin(), skipped.end(),
                           [&](const TextSpan &span) { return token.start < span.end() && span.start < token.end(); });
    };

    QList<TextSpan> words;
    for (auto found = tokens.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const TextSpan token{int(match.capturedStart()), int(match.capturedLength())};
        if (!isSkipped(token) && !looksLikeCode(match.capturedView()))
            addWords(words, text, token);
    }
    return words;
}

} // namespace roundtable::client
