// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/spelling/spellingworker.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include <algorithm>
#include <utility>

namespace roundtable::client {

namespace {

constexpr int mostSuggestions = 7;

} // namespace

SpellingWorker::SpellingWorker(QStringList folders, QString personalPath)
    : m_folders(std::move(folders))
    , m_personalPath(std::move(personalPath))
{
}

void SpellingWorker::use(const QStringList &chosen, const QLocale &locale)
{
    readPersonalWords();
    const QList<SpellingDictionary> dictionaries = installedDictionaries(m_folders);
    QStringList installed;
    for (const SpellingDictionary &dictionary : dictionaries)
        installed.append(dictionary.language);
    m_spellers.clear();
    m_used.clear();
    const QStringList wanted = spellingLanguages(chosen, installed, locale);
    for (const SpellingDictionary &dictionary : dictionaries) {
        if (!wanted.contains(dictionary.language))
            continue;
        if (auto speller = readDictionary(dictionary)) {
            m_spellers.push_back(std::move(speller));
            m_used.append(dictionary.language);
        }
    }
    Q_EMIT languagesKnown(installed, m_used);
}

bool SpellingWorker::isRight(const QString &word) const
{
    return m_spellers.empty() || m_personal.contains(word)
        || std::any_of(m_spellers.begin(), m_spellers.end(), [&](const auto &speller) { return speller->accepts(word); });
}

void SpellingWorker::check(const QStringList &words)
{
    QHash<QString, bool> right;
    for (const QString &word : words)
        right.insert(word, isRight(word));
    Q_EMIT checked(right);
}

void SpellingWorker::suggest(const QString &word)
{
    QStringList all;
    for (const auto &speller : m_spellers) {
        for (const QString &suggestion : speller->suggestions(word)) {
            if (!all.contains(suggestion))
                all.append(suggestion);
        }
    }
    Q_EMIT suggested(word, all.mid(0, mostSuggestions));
}

void SpellingWorker::setPersonal(const QString &word, bool known)
{
    readPersonalWords();
    if (known)
        m_personal.insert(word);
    else
        m_personal.remove(word);
    Q_EMIT personalWordsKnown(m_personal);
    writePersonalWords();
}

void SpellingWorker::readPersonalWords()
{
    if (std::exchange(m_hasPersonal, true) || m_personalPath.isEmpty())
        return;
    QFile file(m_personalPath);
    if (!file.open(QIODevice::ReadOnly))
        return; // nobody has added one yet
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (const QString word = QString::fromUtf8(line).trimmed(); !word.isEmpty())
            m_personal.insert(word);
    }
    Q_EMIT personalWordsKnown(m_personal);
}

void SpellingWorker::writePersonalWords()
{
    if (m_personalPath.isEmpty())
        return;
    QStringList words(m_personal.begin(), m_personal.end());
    words.sort();
    QSaveFile file(m_personalPath);
    const QByteArray content = words.join(u'\n').toUtf8() + '\n';
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(content) == content.size() && file.commit();
    if (!written)
        Q_EMIT failed(file.errorString());
}

} // namespace roundtable::client
