// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/timelineentry.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QSet>

#include <chrono>
#include <deque>

namespace roundtable::client {

/// \brief The conversation, oldest row first, in the order of arrival. Older rows are paged in at the top.
///
/// Day lines, runs of one sender and the unread line are roles, not rows: inserting at either end changes at most the
/// neighbouring row.
class TimelineModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        EntryRole = Qt::UserRole + 1, ///< TimelineEntry
        StartsDayRole, ///< bool: a line with this row's day stands above it
        StartsRunRole, ///< bool: first of several messages of one sender
        EndsRunRole, ///< bool: last of several messages of one sender
        StartsUnreadRole, ///< bool: the line "New messages" stands above it
        MutedRole, ///< bool: written by somebody who is muted here
        AccessibleTextRole = Qt::AccessibleTextRole, ///< QString: one sentence for a screen reader
    };
    /// Messages of one sender further apart than this begin a new run.
    static constexpr std::chrono::minutes runLength{5};

    explicit TimelineModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /// True while older rows are known to exist; fetchMore() asks for them with olderRequested(), once at a time.
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Without copying, for painting. \a row must exist.
    [[nodiscard]] const TimelineEntry &entry(int row) const { return m_entries[size_t(row)]; }
    [[nodiscard]] std::optional<int> rowOf(quint64 id) const;

    void append(const TimelineEntry &entry);
    void append(const QList<TimelineEntry> &entries);
    /// Rows that are older than all others, oldest first: history, so never unread. In an empty timeline, a gap without an end
    /// among them becomes the open one. \a olderExist: there are still more.
    void prepend(const QList<TimelineEntry> &entries, bool olderExist);
    /// Replaces the message with the same id; nothing happens where there is none.
    void update(const MessageEntry &message);
    void remove(quint64 id);
    void clear();

    /// A gap at the end goes on instead, nothing having been said since: several short sessions leave one line. Returns
    /// the gap that is open now.
    GapEntry openGap(quint64 id, const QDateTime &from);
    /// Ends the gap that is open, if one is. Returns it as it now is.
    std::optional<GapEntry> closeGap(const QDateTime &until);

    /// While the end of the timeline is in front of the reader's eyes, nothing that arrives is unread.
    void setReading(bool reading);
    /// Everything has been seen; the line stays where it is until something new is unread.
    void markRead();
    [[nodiscard]] int unreadCount() const { return m_unreadCount; }
    [[nodiscard]] int unreadMentionCount() const { return m_unreadMentionCount; }

    void setMutedPeople(const QSet<QString> &names);
    /// Where older rows can be had again by olderRequested(): the oldest sixth is let go when there are more than \a rows, but
    /// only while somebody reads at the end. 0, the default, keeps everything.
    void setLimit(int rows) { m_limit = size_t(rows); }

Q_SIGNALS:
    void unreadChanged();
    /// These have come just now: not a page of history.
    void appended(int first, int last);
    /// Answer with prepend(). \a beforeId is the oldest row's id; 0 where there is no row.
    void olderRequested(quint64 beforeId);

private:
    [[nodiscard]] bool startsDay(size_t row) const;
    [[nodiscard]] bool startsRun(size_t row) const;
    [[nodiscard]] bool endsRun(size_t row) const;
    [[nodiscard]] bool isMuted(const TimelineEntry &entry) const;
    [[nodiscard]] QString accessibleText(const TimelineEntry &entry) const;
    void countUnread(const MessageEntry &message);
    void moveUnreadLine(quint64 id);
    void letOldRowsGo();
    void notify(int first, int last, const QList<int> &roles);

    std::deque<TimelineEntry> m_entries;
    QSet<QString> m_mutedPeople;
    quint64 m_unreadLine = 0; ///< id of the row below the line, 0: no line
    quint64 m_openGap = 0;
    int m_unreadCount = 0;
    int m_unreadMentionCount = 0;
    size_t m_limit = 0;
    bool m_reading = false;
    bool m_olderExist = false;
    bool m_olderRequested = false;
};

} // namespace roundtable::client
