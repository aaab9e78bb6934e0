// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/history/historyworker.h"

#include <QtCore/QSaveFile>

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

void HistoryWorker::search(quint64 ticket, const QString &text, int maximum)
{
    const auto found = isReady() ? m_database->search(text, maximum) : HistoryDatabase::Hits{};
    reportError();
    Q_EMIT searchFinished(ticket, found.hits, found.total);
}

void HistoryWorker::exportRoom(const QString &path, ExportFormat format)
{
    if (!isReady()) {
        Q_EMIT exportFinished(path, QStringLiteral("The history cannot be read"));
        return;
    }
    const QByteArray content = HistoryExport::render(m_room, m_database->all(), format);
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    reportError();
    Q_EMIT exportFinished(path, written ? QString() : file.errorString());
}

void HistoryWorker::clearRoom()
{
    write([](HistoryDatabase &database) { database.clear(); });
    openRoom(m_room); // with what is left
}

void HistoryWorker::finish()
{
    m_commit.stop();
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
    if (const auto error = database->open(m_path)) {
        m_unusable = true;
        Q_EMIT failed(error->detail);
        return false;
    }
    m_database = std::move(database);
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
