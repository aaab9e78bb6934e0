// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/spelling/spellchecker.h"

#include "app-client/spelling/spellingworker.h"

namespace roundtable::client {

SpellChecker::SpellChecker(const QStringList &folders, const QString &personalPath, QObject *parent)
    : QObject(parent)
    , m_worker(new SpellingWorker(folders, personalPath))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SpellingWorker::languagesKnown, this, &SpellChecker::languagesKnown);
    connect(m_worker, &SpellingWorker::checked, this, &SpellChecker::checked);
    connect(m_worker, &SpellingWorker::suggested, this, &SpellChecker::suggested);
    connect(m_worker, &SpellingWorker::failed, this, &SpellChecker::failed);
    connect(m_worker, &SpellingWorker::personalWordsKnown, this, [this](const QSet<QString> &words) {
        m_personal = words;
        Q_EMIT judgementChanged();
    });
    m_thread.setObjectName(QStringLiteral("spelling"));
}

SpellChecker::~SpellChecker()
{
    if (!m_thread.isRunning()) {
        delete m_worker; // it has never left
        return;
    }
    // Behind everything that is queued.
    post([](SpellingWorker &) { QThread::currentThread()->quit(); });
    m_thread.wait();
}

bool SpellChecker::isAvailable()
{
    return canCheckSpelling();
}

template <typename Task>
void SpellChecker::post(Task task)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, task = std::move(task)] { task(*worker); }, Qt::QueuedConnection);
}

void SpellChecker::start()
{
    if (m_thread.isRunning())
        return;
    m_thread.start(QThread::LowPriority);
    post([languages = m_languages](SpellingWorker &worker) { worker.use(languages, QLocale()); });
}

void SpellChecker::setUp(bool enabled, const QStringList &languages)
{
    enabled = enabled && isAvailable();
    if (enabled == m_enabled && languages == m_languages)
        return;
    m_enabled = enabled;
    m_languages = languages;
    if (m_thread.isRunning())
        post([languages](SpellingWorker &worker) { worker.use(languages, QLocale()); });
    Q_EMIT judgementChanged();
}

void SpellChecker::findLanguages()
{
    if (m_thread.isRunning())
        post([languages = m_languages](SpellingWorker &worker) { worker.use(languages, QLocale()); });
    else
        start();
}

void SpellChecker::check(const QStringList &words)
{
    if (!m_enabled || words.isEmpty())
        return;
    start();
    post([words](SpellingWorker &worker) { worker.check(words); });
}

void SpellChecker::suggest(const QString &word)
{
    if (!m_enabled)
        return;
    start();
    post([word](SpellingWorker &worker) { worker.suggest(word); });
}

void SpellChecker::setPersonal(const QString &word, bool known)
{
    start();
    post([word, known](SpellingWorker &worker) { worker.setPersonal(word, known); });
}

} // namespace roundtable::client
