// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/history/searchquery.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace roundtable::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype indexedLength = 3; ///< code points the trigram index needs

bool isIndexed(const QString &word)
{
    return word.toUcs4().size() >= indexedLength;
}

QString likePattern(QString word)
{
    word.replace(u"\\"_s, u"\\\\"_s).replace(u"%"_s, u"\\%"_s).replace(u"_"_s, u"\\_"_s);
    return u'%' % word % u'%';
}

QString phrase(QString word)
{
    return u'"' % word.replace(u"\""_s, u"\"\""_s) % u'"';
}

} // namespace

SearchQuery::SearchQuery(const QString &text) : m_words(text.simplified().split(u' ', Qt::SkipEmptyParts))
{
    m_words.removeDuplicates();
}

QString SearchQuery::condition() const
{
    // The plus keeps SQLite from going through the whole room where the full-text index knows the few rows.
    const bool indexed = !indexedWords().isEmpty();
    QString condition = (indexed ? u"+room = ? AND kind = 0"_s : u"room = ? AND kind = 0"_s);
    if (indexed)
        condition += u" AND key IN (SELECT rowid FROM entry_texts WHERE entry_texts MATCH ?)"_s;
    for (qsizetype i = 0; i < shortWords().size(); ++i)
        condition += u" AND text LIKE ? ESCAPE '\\'"_s;
    return condition;
}

QVariantList SearchQuery::values() const
{
    QVariantList values;
    QStringList phrases = indexedWords();
    if (!phrases.isEmpty()) {
        std::transform(phrases.begin(), phrases.end(), phrases.begin(), phrase);
        values.append(phrases.join(u" AND "_s));
    }
    const QStringList words = shortWords();
    for (const QString &word : words)
        values.append(likePattern(word));
    return values;
}

QStringList SearchQuery::indexedWords() const
{
    QStringList words;
    std::copy_if(m_words.begin(), m_words.end(), std::back_inserter(words), isIndexed);
    return words;
}

QStringList SearchQuery::shortWords() const
{
    QStringList words;
    std::copy_if(m_words.begin(), m_words.end(), std::back_inserter(words), std::not_fn(isIndexed));
    return words;
}

} // namespace roundtable::client
