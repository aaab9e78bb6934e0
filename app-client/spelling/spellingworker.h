// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/spelling/hunspellspeller.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>

#include <vector>

namespace roundtable::client {

/// \brief The checker's end of the thread: finds and reads the dictionaries when they are first needed, and keeps the personal words.
class SpellingWorker final : public QObject {
    Q_OBJECT

public:
    /// \a personalPath "" keeps personal words only while the program runs.
    SpellingWorker(QStringList folders, QString personalPath);

    /// Empty \a chosen: what fits \a locale.
    void use(const QStringList &chosen, const QLocale &locale);
    void check(const QStringList &words);
    void suggest(const QString &word);
    void setPersonal(const QString &word, bool known);

Q_SIGNALS:
    /// What is installed, and which of it is used now.
    void languagesKnown(const QStringList &installed, const QStringList &used);
    void personalWordsKnown(const QSet<QString> &words);
    void checked(const QHash<QString, bool> &right);
    void suggested(const QString &word, const QStringList &suggestions);
    /// Personal words could not be kept; \a detail in the system's words.
    void failed(const QString &detail);

private:
    [[nodiscard]] bool isRight(const QString &word) const;
    void readPersonalWords();
    void writePersonalWords();

    QStringList m_folders;
    QString m_personalPath;
    QSet<QString> m_personal;
    QStringList m_used;
    std::vector<std::unique_ptr<Speller>> m_spellers;
    bool m_hasPersonal = false;
};

} // namespace roundtable::client
