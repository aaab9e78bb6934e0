// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/timelineentry.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <utility>
#include <vector>

namespace roundtable::client {

/// \brief Whose conversation: one server, as the person asked for it, and one name there.
struct Room {
    QString server; ///< "lab-srv:8080"
    QString user;

    friend bool operator==(const Room &, const Room &) = default;
};

/// What a room holds when it is opened.
struct RoomContents {
    QList<TimelineEntry> newest; ///< oldest first
    bool olderExist = false;
    QList<MessageEntry> undelivered; ///< own messages that wait, in the order of writing
    QString draft;
    QString formerServer; ///< the chat server's address when the room was last signed in to; empty: never
    QDateTime connectedUntil; ///< invalid: never
    quint64 lastId = 0; ///< of the whole store
};

/// A message that holds what was searched for.
struct SearchHit {
    MessageEntry message;
    std::vector<std::pair<int, int>> matches; ///< where in the text: position and length, in QChars

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// \brief The local history: SQLite in a thread of its own. Every function returns at once; answers come as signals.
///
/// Writes are gathered and committed together. One store per profile; the room that is open is the one that functions
/// without a room speak of.
class MessageStore final : public QObject {
    Q_OBJECT

public:
    /// \a path ":memory:" keeps everything in memory.
    explicit MessageStore(const QString &path, QObject *parent = nullptr);
    /// Writes what is queued, then ends the thread.
    ~MessageStore() override;

    void openRoom(const Room &room);
    /// Rows older than \a beforeId, at most \a count; pageLoaded() follows.
    void loadBefore(quint64 beforeId, int count);
    void append(const TimelineEntry &entry);
    void update(const TimelineEntry &entry);
    void remove(quint64 id);
    void saveDraft(const QString &text);
    void saveFormerServer(const QString &address);
    void saveConnectedUntil(const QDateTime &moment);

    /// Words and parts of words, any case, newest hit first; searchFinished() follows with the same \a ticket.
    void search(quint64 ticket, const QString &text, int maximum);
    /// Everything in the open room, oldest first, for the export; allLoaded() follows.
    void loadAll();

Q_SIGNALS:
    void roomOpened(const roundtable::client::RoomContents &contents);
    void pageLoaded(const QList<roundtable::client::TimelineEntry> &entries, bool olderExist);
    void searchFinished(quint64 ticket, const QList<roundtable::client::SearchHit> &hits, int total);
    void allLoaded(const QList<roundtable::client::TimelineEntry> &entries);
    /// The disk is full, the file is damaged …; \a detail in the system's words. The conversation goes on without.
    void storeFailed(const QString &detail);

private:
    class Worker;
    QThread m_thread;
    Worker *m_worker; ///< lives in m_thread
};

} // namespace roundtable::client

Q_DECLARE_METATYPE(roundtable::client::RoomContents)
Q_DECLARE_METATYPE(roundtable::client::SearchHit)
