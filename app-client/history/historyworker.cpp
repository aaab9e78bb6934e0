// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/history/historyworker.h"

#include <algorithm>
#include <chrono>

namespace roundtable::client {

using namespace std::chrono_literals;

namespace {

RoomContents nothingIn(const Room &room)
{
    RoomContents contents;
    contents.room = room;
    return contents;
}

} // namespace

HistoryWorker::HistoryWorker(const QString &path) : m_path(path), m_commit(this)
{
    constexpr auto gatherFor = 100ms;
    m_commit.setSingleShot(true);
    m_commit.setInterval(gatherFor);
    connect(&m_commit, &QTimer::timeout, this, &HistoryWorker::commit);
}

void HistoryWorker::openRoom(const Room &room)
{
    m_room = room;
    if (m_export) {
        const QString path = m_export->file->fileName();
        cancelExport();
        Q_EMIT exportFinished(path, QStringLiteral("Another conversation was opened meanwhile"));
    }
    commit();
    if (!isReady()) {
        Q_EMIT roomOpened(nothingIn(room));
        return;
    }
    const auto contents = m_database->openRoom(room);
    if (!contents)
        Q_EMIT failed(contents.error().detail);
    Q_EMIT roomOpened(contents ? *contents : nothingIn(room));
}

void HistoryWorker::loadBefore(quint64 beforeId, int count)
{
    const auto page = isReady() ? m_database->before(beforeId, count) : HistoryDatabase::Page{};
    reportError();
    Q_EMIT pageLoaded(page.entries, page.olderExist);
}

void HistoryWorker::search(quint64 ticket, const QString &text)
{
    const QList<quint64> hits = isReady() ? m_database->search(text) : QList<quint64>();
    const int messages = isReady() ? m_database->messageCount() : 0;
    reportError();
    Q_EMIT searchFinished(ticket, hits, messages);
}

void HistoryWorker::exportRoom(const QString &path, ExportFormat format)
{
    cancelExport();
    if (!isReady()) {
        Q_EMIT exportFinished(path, QStringLiteral("The history cannot be read"));
        return;
    }
    m_export.emplace(Export{std::make_unique<QSaveFile>(path), HistoryExport(m_room, format), 0, m_database->count(), 0});
    QSaveFile &file = *m_export->file;
    const QByteArray head = m_export->content.begin();
    if (file.open(QIODevice::WriteOnly) && file.write(head) == head.size())
        exportNext();
    else
        endExport();
}

void HistoryWorker::exportNext()
{
    constexpr int rowsAtOnce = 2000;
    if (!m_export)
        return; // given up
    const QList<TimelineEntry> entries = m_database->after(m_export->lastId, rowsAtOnce);
    // What is said while it is written comes at its end as long as there is more; it ends all the same.
    const bool isLast = entries.size() < rowsAtOnce || m_export->rows >= m_export->total;
    const QByteArray bytes = m_export->content.next(entries) + (isLast ? m_export->content.end() : QByteArray());
    const bool written = m_export->file->write(bytes) == bytes.size();
    m_export->rows += int(entries.size());
    if (!entries.isEmpty())
        m_export->lastId = idOf(entries.last());
    Q_EMIT exportProgressed(m_export->rows, std::max(m_export->total, m_export->rows));
    if (!written || isLast)
        endExport();
    else
        QMetaObject::invokeMethod(this, &HistoryWorker::exportNext, Qt::QueuedConnection);
}

void HistoryWorker::endExport()
{
    QSaveFile &file = *m_export->file;
    reportError();
    // A file that is not whole must not take the place of one that is.
    const bool whole = file.isOpen() && !m_failing && file.commit();
    const QString path = file.fileName();
    const QString error = whole ? QString() : m_failing ? QStringLiteral("The history cannot be read") : file.errorString();
    m_export.reset();
    Q_EMIT exportFinished(path, error);
}

void HistoryWorker::cancelExport()
{
    m_export.reset();
}

void HistoryWorker::clearRoom()
{
    write([](HistoryDatabase &database) { database.clear(); });
    openRoom(m_room); // with what is left
}

void HistoryWorker::finish()
{
    m_commit.stop();
    cancelExport();
    commit();
    m_database.reset();
    m_unusable = true;
}

bool HistoryWorker::isReady()
{
    if (m_database)
        return true;
    if (m_unusable)
        return false;
    auto database = std::make_unique<HistoryDatabase>();
    const auto access = HistoryDatabase::possibleAccess(m_path);
    if (const auto error = database->open(m_path, access)) {
        m_unusable = true;
        Q_EMIT failed(error->detail);
        return false;
    }
    m_database = std::move(database);
    if (access == HistoryDatabase::Access::ReadOnly)
        Q_EMIT failed(QStringLiteral("%1 may be read but not written").arg(m_path));
    return true;
}

void HistoryWorker::beginWriting()
{
    if (m_writing)
        return;
    m_writing = m_database->beginTransaction();
    if (m_writing)
        m_commit.start();
}

void HistoryWorker::commit()
{
    if (!m_writing)
        return;
    m_writing = false;
    m_database->commit();
    reportError();
}

void HistoryWorker::reportError()
{
    if (!m_database)
        return;
    const auto error = m_database->takeError();
    if (error && !m_failing)
        Q_EMIT failed(error->detail);
    m_failing = error.has_value();
}

} // namespace roundtable::client
