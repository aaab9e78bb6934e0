// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/history/messagestore.h"

#include "app-client/history/historyworker.h"

namespace roundtable::client {

MessageStore::MessageStore(const QString &path, QObject *parent) : QObject(parent), m_worker(new HistoryWorker(path))
{
    qRegisterMetaType<QList<TimelineEntry>>();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &HistoryWorker::roomOpened, this, &MessageStore::roomOpened);
    connect(m_worker, &HistoryWorker::pageLoaded, this, &MessageStore::pageLoaded);
    connect(m_worker, &HistoryWorker::searchFinished, this, &MessageStore::searchFinished);
    connect(m_worker, &HistoryWorker::exportProgressed, this, &MessageStore::exportProgressed);
    connect(m_worker, &HistoryWorker::exportFinished, this, &MessageStore::exportFinished);
    connect(m_worker, &HistoryWorker::failed, this, &MessageStore::storeFailed);
    m_thread.setObjectName(QStringLiteral("history"));
    m_thread.start(QThread::LowPriority);
}

MessageStore::~MessageStore()
{
    // Behind everything that is queued.
    post([](HistoryWorker &worker) {
        worker.finish();
        QThread::currentThread()->quit();
    });
    m_thread.wait();
}

template <typename Task>
void MessageStore::post(Task task)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, task = std::move(task)] { task(*worker); });
}

void MessageStore::openRoom(const Room &room)
{
    post([room](HistoryWorker &worker) { worker.openRoom(room); });
}

void MessageStore::loadBefore(quint64 beforeId, int count)
{
    post([beforeId, count](HistoryWorker &worker) { worker.loadBefore(beforeId, count); });
}

void MessageStore::append(const TimelineEntry &entry)
{
    post([entry](HistoryWorker &worker) {
        worker.write([&](HistoryDatabase &database) { database.put(entry); });
    });
}

void MessageStore::update(const TimelineEntry &entry)
{
    append(entry);
}

void MessageStore::remove(quint64 id)
{
    post([id](HistoryWorker &worker) { worker.write([&](HistoryDatabase &database) { database.remove(id); }); });
}

void MessageStore::flush()
{
    post([](HistoryWorker &worker) { worker.commit(); });
}

void MessageStore::saveDraft(const QString &text)
{
    post([text](HistoryWorker &worker) { worker.write([&](HistoryDatabase &database) { database.setDraft(text); }); });
}

void MessageStore::saveFormerServer(const QString &server)
{
    post([server](HistoryWorker &worker) {
        worker.write([&](HistoryDatabase &database) { database.setFormerServer(server); });
    });
}

void MessageStore::saveConnectedUntil(const QDateTime &moment)
{
    post([moment](HistoryWorker &worker) {
        worker.write([&](HistoryDatabase &database) { database.setConnectedUntil(moment); });
    });
}

void MessageStore::search(quint64 ticket, const QString &text)
{
    post([ticket, text](HistoryWorker &worker) { worker.search(ticket, text); });
}

void MessageStore::exportRoom(const QString &path, ExportFormat format)
{
    post([path, format](HistoryWorker &worker) { worker.exportRoom(path, format); });
}

void MessageStore::clearRoom()
{
    post([](HistoryWorker &worker) { worker.clearRoom(); });
}

} // namespace roundtable::client
