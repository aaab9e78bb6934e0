// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/messagetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

/// More marks than any orthography needs on one letter; a pile of hundreds would paint over the lines above.
constexpr int maxMarksPerLetter = 4;

constexpr char16_t wordJoiner = u'\u2060'; // no width, no break

bool isOverride(char16_t unit)
{
    return (unit >= 0x202A && unit <= 0x202E) && unit != 0x202C;
}

char16_t shownUnit(char16_t unit)
{
    if (unit == u'\n' || unit == 0x2028 || unit == 0x2029)
        return char16_t(QChar::LineSeparator);
    if (unit == u'\t')
        return u' ';
    if (unit < 0x20)
        return char16_t(0x2400 + unit);
    if (unit == 0x7F)
        return 0x2421;
    if ((unit >= 0x80 && unit < 0xA0) || isOverride(unit))
        return char16_t(QChar::ReplacementCharacter);
    return unit;
}

constexpr char16_t joiner = 0x200D;
constexpr char16_t keycap = 0x20E3;
/// "Show the character before as a picture." It has done its work when emoji have a font of their own.
constexpr char16_t pictureSelector = 0xFE0F;

/// In the middle of a sequence the selector makes Qt 6.4 look for another font, and the sequence falls apart; one more joiner, which
/// emoji fonts have, does not.
char16_t insteadOfSelector(QStringView after)
{
    const bool inSequence = !after.isEmpty() && (after.front() == joiner || after.front() == keycap);
    return inSequence ? joiner : wordJoiner;
}

bool isMark(char32_t letter)
{
    const auto category = QChar::category(letter);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// A sentence goes on after an address: what closes it is not part of the address.
int lengthWithoutPunctuation(QStringView address)
{
    while (!address.isEmpty()) {
        const QChar last = address.back();
        const bool closes = u".,;:!?'\"*>"_s.contains(last);
        const bool unopened = (last == u')' && address.count(u')') > address.count(u'('))
            || (last == u']' && address.count(u']') > address.count(u'['));
        if (!closes && !unopened)
            break;
        address.chop(1);
    }
    return int(address.size());
}

} // namespace

QString shownText(const QString &text)
{
    QString shown = text;
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t letter = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        marks = isMark(letter) ? marks + 1 : 0;
        const bool tooMany = marks > maxMarksPerLetter;
        if (letter == pictureSelector)
            shown[i] = insteadOfSelector(QStringView(text).sliced(i + 1));
        else
            shown[i] = tooMany ? wordJoiner : shownUnit(text[i].unicode());
        if (pair) {
            ++i;
            if (tooMany)
                shown[i] = wordJoiner;
        }
    }
    return shown;
}

QString shownLine(const QString &text)
{
    QString shown = shownText(text);
    return shown.replace(QChar::LineSeparator, QChar(0x2424));
}

QString shownName(const QString &name)
{
    const auto isUnseen = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; };
    return std::all_of(name.begin(), name.end(), isUnseen) ? QCoreApplication::translate("roundtable::client::MessageText", "(no name)")
                                                          : shownLine(name);
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

QList<LinkSpan> linksIn(const QString &text)
{
    static const QRegularExpression address(
        u"(?<![\\w])(?:https?://|mailto:)[^\\s\\x{0000}-\\x{0020}<>\"\\x{2028}\\x{2029}\\x{202a}-\\x{202e}]+"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<LinkSpan> links;
    for (auto matches = address.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const int start = int(match.capturedStart());
        const TextSpan span{start, lengthWithoutPunctuation(match.capturedView())};
        const QUrl target(text.sliced(span.start, span.length), QUrl::StrictMode);
        const bool mail = target.scheme() == "mailto"_L1;
        if (target.isValid() && (mail ? target.path().contains(u'@') : !target.host().isEmpty()))
            links.append({span, target});
    }
    return links;
}

QList<TextSpan> occurrencesIn(const QString &text, const QString &words)
{
    QList<TextSpan> found;
    const QStringList sought = words.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : sought) {
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            found.append({int(at), int(word.size())});
    }
    std::sort(found.begin(), found.end(), [](const TextSpan &one, const TextSpan &other) { return one.start < other.start; });
    QList<TextSpan> apart;
    for (const TextSpan &span : std::as_const(found)) {
        if (apart.isEmpty() || span.start >= apart.last().end())
            apart.append(span);
    }
    return apart;
}

} // namespace roundtable::client
