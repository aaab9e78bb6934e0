// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/history/historyexport.h"
#include "app-client/history/roomcontents.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

namespace roundtable::client {

/// \brief The local history: SQLite in a thread of its own. Every function returns at once; answers come as signals.
///
/// Writes are gathered and committed together. One store per profile; the room that is open is the one that functions
/// without a room speak of. Answers come in the order of the questions.
class MessageStore final : public QObject {
    Q_OBJECT

public:
    /// \a path ":memory:" keeps everything in memory.
    explicit MessageStore(const QString &path, QObject *parent = nullptr);
    /// Writes what is queued, then ends the thread.
    ~MessageStore() override;

    /// roomOpened() follows, with empty contents where the file cannot be read.
    void openRoom(const Room &room);
    /// Rows older than \a beforeId, at most \a count; pageLoaded() follows.
    void loadBefore(quint64 beforeId, int count);
    void append(const TimelineEntry &entry);
    void update(const TimelineEntry &entry);
    void remove(quint64 id);
    /// What was written up to here goes to the disk now, and not together with what comes next.
    void flush();
    void saveDraft(const QString &text);
    void saveFormerServer(const QString &server);
    void saveConnectedUntil(const QDateTime &moment);

    /// Words and parts of words, any case, newest hit first; searchFinished() follows with the same \a ticket.
    void search(quint64 ticket, const QString &text);
    /// Writes everything in the open room to \a path, whole or not at all; exportFinished() follows, after exportProgressed() many
    /// times where there is much.
    void exportRoom(const QString &path, ExportFormat format);
    /// Deletes everything in the open room but what waits to be sent; roomOpened() follows.
    void clearRoom();

Q_SIGNALS:
    void roomOpened(const roundtable::client::RoomContents &contents);
    void pageLoaded(const QList<roundtable::client::TimelineEntry> &entries, bool olderExist);
    /// \a hits are ids, newest first; \a messages is how many were searched.
    void searchFinished(quint64 ticket, const QList<quint64> &hits, int messages);
    void exportProgressed(int rows, int total);
    /// \a error is empty where it worked, else the system's words.
    void exportFinished(const QString &path, const QString &error);
    /// The disk is full, the file is damaged …; \a detail in the system's words. The conversation goes on without.
    void storeFailed(const QString &detail);

private:
    template <typename Task>
    void post(Task task);

    QThread m_thread;
    class HistoryWorker *m_worker; ///< lives in m_thread, which deletes it
};

} // namespace roundtable::client
