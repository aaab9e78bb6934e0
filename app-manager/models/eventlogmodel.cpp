// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/models/eventlogmodel.h"

#include "app-manager/graph/clocktext.h"
#include "app-manager/models/eventappearance.h"

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

EventLogModel::EventLogModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void EventLogModel::append(const EventRecord &record)
{
    beginInsertRows({}, 0, 0);
    m_rows.push_front({++m_lastId, record, sentence(record.event)});
    endInsertRows();
    if (m_rows.size() <= mostRows)
        return;
    beginRemoveRows({}, mostRows, mostRows);
    m_rows.pop_back();
    endRemoveRows();
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(static_cast<std::size_t>(index.row()));
    const EventKind kind = row.record.event.kind;
    const QDateTime local = row.record.at.toLocalTime();
    switch (role) {
    case Qt::DisplayRole: return row.sentence;
    case TimeRole: return clockText(local.time(), QLocale(), ClockDigits::Seconds);
    case IconRole: return iconName(kind);
    case ToneRole: return QVariant::fromValue(tone(kind));
    case SubjectRole: return QVariant::fromValue(subject(kind));
    case ProblemRole: return severity(kind) == EventSeverity::Warning || severity(kind) == EventSeverity::Error;
    case IdRole: return QVariant::fromValue(row.id);
    //: In the event log: let the starter that was refused take the place of the one connected
    case ActionRole: return kind == EventKind::SecondStarterRefused && row.record.event.address ? tr("Replace") : QString();
    case Qt::ToolTipRole: return QLocale().toString(local, QLocale::LongFormat).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        //: Spoken by a screen reader: time, event
        return tr("%1: %2").arg(clockText(local.time(), QLocale(), ClockDigits::Seconds), row.sentence);
    default: return {};
    }
}

QModelIndex EventLogModel::indexOf(quint64 id) const
{
    // Ids go down by one from row to row.
    if (id > m_lastId || m_lastId - id >= m_rows.size())
        return {};
    return index(static_cast<int>(m_lastId - id));
}

QList<EventMark> EventLogModel::marks() const
{
    QList<EventMark> marks;
    for (const Row &row : m_rows) {
        const QString label = markLabel(row.record.event);
        if (label.isEmpty())
            continue;
        const EventKind kind = row.record.event.kind;
        marks.append({.id = row.id,
                      .time = std::chrono::milliseconds(row.record.at.toMSecsSinceEpoch()),
                      .icon = iconName(kind),
                      .label = label,
                      .tone = tone(kind)});
    }
    return marks;
}

QString EventLogModel::line(int row) const
{
    const Row &chosen = m_rows.at(static_cast<std::size_t>(row));
    return chosen.record.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u"  "_s + chosen.sentence;
}

} // namespace roundtable::manager
