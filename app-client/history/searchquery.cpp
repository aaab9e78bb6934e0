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
    QString condition = u"room = ? AND kind = 0"_s;
    if (!indexedWords().isEmpty())
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

std::vector<std::pair<int, int>> SearchQuery::matchesIn(const QString &text) const
{
    std::vector<std::pair<int, int>> places;
    for (const QString &word : m_words) {
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            places.emplace_back(int(at), int(word.size()));
    }
    std::sort(places.begin(), places.end());
    std::vector<std::pair<int, int>> apart;
    for (const auto &[position, length] : places) {
        if (apart.empty() || position >= apart.back().first + apart.back().second)
            apart.emplace_back(position, length);
    }
    return apart;
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
