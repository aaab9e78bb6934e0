// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controlevent.h"
#include "app-manager/graph/eventmark.h"

#include <QtCore/QAbstractListModel>

#include <deque>

namespace roundtable::manager {

/// \brief The event log, newest first, at most the newest 10,000. Also answers lineRole.
class EventLogModel final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int mostRows = mostEventsKept;

    enum Role {
        TimeRole = Qt::UserRole, ///< as people here write it
        IconRole, ///< QString, its name
        ToneRole, ///< roundtable::Tone
        SubjectRole, ///< EventSubject
        ProblemRole, ///< bool: a warning or an error
        IdRole, ///< quint64, of this row for as long as it is kept
        ActionRole, ///< QString, empty where there is nothing to do
    };

    explicit EventLogModel(QObject *parent = nullptr);

    void append(const EventRecord &record);
    /// Puts what happened before the program began under what is there already; \a records oldest first.
    void restore(const QList<EventRecord> &records);
    /// Events of other days say their date with the time.
    void setToday(const QDate &today);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] const EventRecord &record(int row) const { return m_rows.at(static_cast<std::size_t>(row)).record; }
    [[nodiscard]] QModelIndex indexOf(quint64 id) const;
    /// What is drawn in the graphs.
    [[nodiscard]] QList<EventMark> marks() const;
private:
    struct Row {
        EventRecord record;
        QString sentence;
        bool isPast = false; ///< from before the program began: there is nothing to do about it
    };

    [[nodiscard]] QString timeText(const QDateTime &at) const;
    /// Ids go down by one from row to row; older rows than the first one may still come.
    [[nodiscard]] quint64 idOf(int row) const { return m_newestId - static_cast<quint64>(row); }

    std::deque<Row> m_rows;
    quint64 m_newestId = mostRows;
    QDate m_today;
};

} // namespace roundtable::manager
