// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/models/eventlogmodel.h"

#include "app-manager/graph/clocktext.h"
#include "app-manager/models/eventappearance.h"
#include "app-manager/models/rowfiltermodel.h"

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

EventLogModel::EventLogModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void EventLogModel::append(const EventRecord &record)
{
    beginInsertRows({}, 0, 0);
    m_rows.push_front({record, sentence(record.event)});
    ++m_newestId;
    endInsertRows();
    if (m_rows.size() <= mostRows)
        return;
    beginRemoveRows({}, mostRows, mostRows);
    m_rows.pop_back();
    endRemoveRows();
}

void EventLogModel::restore(const QList<EventRecord> &records)
{
    const auto room = static_cast<qsizetype>(mostRows) - rowCount();
    const qsizetype count = std::min(records.size(), room);
    if (count <= 0)
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(count) - 1);
    for (qsizetype i = 0; i < count; ++i) {
        const EventRecord &record = records.at(records.size() - 1 - i);
        m_rows.push_back({record, sentence(record.event), true});
    }
    endInsertRows();
}

void EventLogModel::setToday(const QDate &today)
{
    if (std::exchange(m_today, today) != today && !m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {TimeRole, Qt::AccessibleTextRole});
}

QString EventLogModel::timeText(const QDateTime &at) const
{
    const QDateTime local = at.toLocalTime();
    const QString time = clockText(local.time(), QLocale(), ClockDigits::Seconds);
    if (!m_today.isValid() || local.date() == m_today)
        return time;
    //: Date and time of an event of another day
    return tr("%1 %2").arg(QLocale().toString(local.date(), QLocale::ShortFormat), time);
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
    case TimeRole: return timeText(row.record.at);
    case lineRole: return QString(local.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u"  "_s + row.sentence);
    case IconRole: return iconName(kind);
    case ToneRole: return QVariant::fromValue(tone(kind));
    case SubjectRole: return QVariant::fromValue(subject(kind));
    case ProblemRole: return severity(kind) == EventSeverity::Warning || severity(kind) == EventSeverity::Error;
    case IdRole: return QVariant::fromValue(idOf(index.row()));
    //: In the event log: let the starter that was refused take the place of the one connected
    case ActionRole: return kind == EventKind::SecondStarterRefused && row.record.event.address && !row.isPast ? tr("Replace") : QString();
    // The row may be too short for the sentence. Said to be rich text, so that nobody guesses: what is in it is escaped.
    case Qt::ToolTipRole:
        return QString(u"<p>"_s + QLocale().toString(local, QLocale::LongFormat).toHtmlEscaped() + u"<br/>"_s + row.sentence.toHtmlEscaped()
                       + u"</p>"_s);
    case Qt::AccessibleTextRole:
        //: Spoken by a screen reader: time, event
        return tr("%1: %2").arg(timeText(row.record.at), row.sentence);
    default: return {};
    }
}

QModelIndex EventLogModel::indexOf(quint64 id) const
{
    if (id > m_newestId || m_newestId - id >= m_rows.size())
        return {};
    return index(static_cast<int>(m_newestId - id));
}

QList<EventMark> EventLogModel::marks() const
{
    QList<EventMark> marks;
    for (int row = 0; row < rowCount(); ++row) {
        const EventRecord &record = this->record(row);
        const QString label = markLabel(record.event);
        if (label.isEmpty())
            continue;
        marks.append({.id = idOf(row),
                      .time = record.axisTime.value_or(std::chrono::milliseconds(record.at.toMSecsSinceEpoch())),
                      .icon = iconName(record.event.kind),
                      .label = label,
                      .tone = tone(record.event.kind)});
    }
    return marks;
}

} // namespace roundtable::manager
