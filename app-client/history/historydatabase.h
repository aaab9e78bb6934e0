// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/history/roomcontents.h"
#include "protocol/result.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <functional>
#include <memory>

class QLockFile;

namespace roundtable::client {

/// Why the history cannot be read or written, in the system's words.
struct HistoryError {
    QString detail;

    friend bool operator==(const HistoryError &, const HistoryError &) = default;
};

/// \brief The history file: SQLite, with a full-text index over three-letter pieces, so that parts of words are found.
///
/// Belongs to the thread that opens it. The file and its folder are the person's alone (0600, 0700). A room that another
/// window of this computer has open already is read, but left to that window to write.
class HistoryDatabase {
public:
    static constexpr int pageSize = 200;

    HistoryDatabase();
    ~HistoryDatabase();
    HistoryDatabase(const HistoryDatabase &) = delete;
    HistoryDatabase &operator=(const HistoryDatabase &) = delete;

    enum class Access : quint8 { ReadAndWrite, ReadOnly };

    /// \a path ":memory:" keeps everything in memory. ReadOnly: what is there is shown and searched, nothing is kept.
    [[nodiscard]] std::optional<HistoryError> open(const QString &path, Access access = Access::ReadAndWrite);
    /// ReadOnly for a file that is there and may be read but not written, as on a disk that is mounted so.
    [[nodiscard]] static Access possibleAccess(const QString &path);
    [[nodiscard]] Result<RoomContents, HistoryError> openRoom(const Room &room);

    struct Page {
        QList<TimelineEntry> entries; ///< oldest first
        bool olderExist = false;
    };
    /// \a beforeId 0: the newest.
    [[nodiscard]] Page before(quint64 beforeId, int count);
    /// The next \a count rows after \a afterId, oldest first; 0: from the beginning.
    [[nodiscard]] QList<TimelineEntry> after(quint64 afterId, int count);
    /// All rows of the room.
    [[nodiscard]] int count();

    /// The ids of the messages that hold every word of \a text, newest first.
    [[nodiscard]] QList<quint64> search(const QString &text);
    [[nodiscard]] int messageCount();

    void put(const TimelineEntry &entry); ///< new, or in place of the one with the same id
    void remove(quint64 id);
    /// Everything in the open room but what waits to be sent, and overwrites it in the file.
    void clear();
    void setDraft(const QString &text);
    void setFormerServer(const QString &server);
    void setConnectedUntil(const QDateTime &moment);

    [[nodiscard]] bool beginTransaction();
    /// What cannot be committed is dropped, so that the next transaction can begin.
    void commit();

    /// The first thing that failed since the last call.
    [[nodiscard]] std::optional<HistoryError> takeError();

private:
    [[nodiscard]] bool execute(const QString &statement);
    [[nodiscard]] bool execute(QSqlQuery &query);
    [[nodiscard]] bool createSchema();
    [[nodiscard]] std::optional<int> schemaVersion();
    [[nodiscard]] bool claimRoom(const Room &room);
    [[nodiscard]] QList<TimelineEntry> read(QSqlQuery &query);
    [[nodiscard]] int number(const QString &question);
    void setRoomColumn(QLatin1String column, const QVariant &value);
    void fail(const QString &detail);

    QString m_connection;
    QString m_path;
    Access m_access = Access::ReadAndWrite;
    QSqlDatabase m_database;
    std::optional<QSqlQuery> m_put; ///< prepared once: the one statement that runs for every message
    std::unique_ptr<QLockFile> m_roomLock;
    std::optional<HistoryError> m_error;
    qint64 m_room = 0; ///< key of the open room, 0: none
    bool m_writable = false;
};

} // namespace roundtable::client
