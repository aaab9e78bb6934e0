// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QHash>
#include <QtCore/QLocale>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QThread>

namespace roundtable::client {

class SpellingWorker;

/// \brief Says which words are spelled wrongly, without ever making its caller wait: dictionaries are found, read and asked in a
/// thread of its own, which begins with the first question.
class SpellChecker final : public QObject {
    Q_OBJECT

public:
    /// \a personalPath is where words are kept that people add; "" keeps them only while the program runs.
    SpellChecker(const QStringList &folders, const QString &personalPath, QObject *parent = nullptr);
    ~SpellChecker() override;

    /// False where the program was built without Hunspell.
    [[nodiscard]] static bool isAvailable();

    /// \a enabled false: every word is right. \a languages as "en_US"; empty: what fits the locale.
    void setUp(bool enabled, const QStringList &languages);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }

    // Each is answered by its signal
    void findLanguages();
    void check(const QStringList &words);
    void suggest(const QString &word);

    void setPersonal(const QString &word, bool known);
    [[nodiscard]] bool isPersonal(const QString &word) const { return m_personal.contains(word); }

Q_SIGNALS:
    void languagesKnown(const QStringList &installed, const QStringList &used);
    void checked(const QHash<QString, bool> &right);
    void suggested(const QString &word, const QStringList &suggestions);
    /// What was right or wrong may be something else now.
    void judgementChanged();
    void failed(const QString &detail);

private:
    template <typename Task> void post(Task task);
    void start();

    SpellingWorker *m_worker;
    QThread m_thread;
    QSet<QString> m_personal;
    QStringList m_languages;
    bool m_enabled = false;
};

} // namespace roundtable::client
