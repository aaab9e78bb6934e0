// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/history/historydatabase.h"
#include "app-client/history/historyexport.h"

#include <QtCore/QObject>
#include <QtCore/QSaveFile>
#include <QtCore/QTimer>

namespace roundtable::client {

/// \brief The history's end of the thread: opens the file when it is first asked for, and commits writes together.
class HistoryWorker final : public QObject {
    Q_OBJECT

public:
    explicit HistoryWorker(const QString &path);

    void openRoom(const Room &room);
    void loadBefore(quint64 beforeId, int count);
    void search(quint64 ticket, const QString &text);
    /// A piece at a time, so that what is said meanwhile is written too.
    void exportRoom(const QString &path, ExportFormat format);
    void clearRoom();
    /// Inside a transaction that ends soon.
    template <typename Change>
    void write(Change change)
    {
        if (!isReady())
            return;
        beginWriting();
        change(*m_database);
        reportError();
    }
    /// Ends the transaction, if one has begun.
    void commit();
    /// Commits, and lets go of the file.
    void finish();

Q_SIGNALS:
    void roomOpened(const roundtable::client::RoomContents &contents);
    void pageLoaded(const QList<roundtable::client::TimelineEntry> &entries, bool olderExist);
    void searchFinished(quint64 ticket, const QList<quint64> &hits, int messages);
    void exportProgressed(int rows, int total);
    void exportFinished(const QString &path, const QString &error);
    void failed(const QString &detail);

private:
    struct Export {
        std::unique_ptr<QSaveFile> file;
        HistoryExport content;
        int rows = 0;
        int total = 0;
        quint64 lastId = 0;
    };

    [[nodiscard]] bool isReady();
    void exportNext();
    void cancelExport();
    void endExport();
    void beginWriting();
    void reportError();

    QString m_path;
    Room m_room;
    std::unique_ptr<HistoryDatabase> m_database;
    QTimer m_commit;
    std::optional<Export> m_export;
    bool m_unusable = false; ///< said once, then the conversation goes on without a history
    bool m_writing = false;
    bool m_failing = false; ///< a full disk is told once, not for every message
};

} // namespace roundtable::client
