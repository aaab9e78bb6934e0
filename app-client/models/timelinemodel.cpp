// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/models/timelinemodel.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <utility>

namespace roundtable::client {

using namespace Qt::Literals::StringLiterals;

namespace {

const MessageEntry *messageIn(const TimelineEntry &entry) { return std::get_if<MessageEntry>(&entry); }

QDateTime arrival(const TimelineEntry &entry)
{
    const MessageEntry *message = messageIn(entry);
    return message ? message->arrivedAt : std::get<GapEntry>(entry).from;
}

/// The id of the last gap that has no end, 0 where there is none.
quint64 openGapIn(const QList<TimelineEntry> &entries)
{
    const auto place = std::find_if(entries.rbegin(), entries.rend(), [](const TimelineEntry &entry) {
        const auto *gap = std::get_if<GapEntry>(&entry);
        return gap && !gap->until;
    });
    return place == entries.rend() ? 0 : idOf(*place);
}

QString localTime(const QDateTime &moment)
{
    // Without seconds also where the locale's short format has them.
    const QLocale locale;
    return locale.toString(moment.toLocalTime().time(), locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s));
}

} // namespace

TimelineModel::TimelineModel(QObject *parent) : QAbstractListModel(parent) { }

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = size_t(index.row());
    const TimelineEntry &shown = m_entries[row];
    switch (role) {
    case Qt::DisplayRole: {
        const MessageEntry *message = messageIn(shown);
        return message ? message->text : accessibleText(shown);
    }
    case AccessibleTextRole:
        return accessibleText(shown);
    case EntryRole:
        return QVariant::fromValue(shown);
    case StartsDayRole:
        return startsDay(row);
    case StartsRunRole:
        return startsRun(row);
    case EndsRunRole:
        return endsRun(row);
    case StartsUnreadRole:
        return idOf(shown) == m_unreadLine;
    case MutedRole:
        return isMuted(shown);
    default:
        return {};
    }
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},          {EntryRole, "entry"},     {StartsDayRole, "startsDay"},
            {StartsRunRole, "startsRun"},          {EndsRunRole, "endsRun"}, {StartsUnreadRole, "startsUnread"},
            {AccessibleTextRole, "accessibleText"}, {MutedRole, "muted"}};
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_olderExist && !m_olderRequested;
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_olderRequested = true;
    Q_EMIT olderRequested(m_entries.empty() ? 0 : idOf(m_entries.front()));
}

std::optional<int> TimelineModel::rowOf(quint64 id) const
{
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), id,
                                        [](const TimelineEntry &entry, quint64 sought) { return idOf(entry) < sought; });
    if (place == m_entries.end() || idOf(*place) != id)
        return std::nullopt;
    return int(place - m_entries.begin());
}

void TimelineModel::append(const TimelineEntry &entry)
{
    append(QList<TimelineEntry>{entry});
}

void TimelineModel::append(const QList<TimelineEntry> &entries)
{
    if (entries.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(entries.size()) - 1);
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    endInsertRows();
    if (first > 0)
        notify(first - 1, first - 1, {EndsRunRole});

    const int unreadBefore = m_unreadCount;
    for (const TimelineEntry &entry : entries) {
        if (const MessageEntry *message = messageIn(entry))
            countUnread(*message);
    }
    if (m_unreadCount != unreadBefore)
        Q_EMIT unreadChanged();
    Q_EMIT appended(first, rowCount() - 1);
    letOldRowsGo();
}

void TimelineModel::prepend(const QList<TimelineEntry> &entries, bool olderExist)
{
    m_olderExist = olderExist;
    m_olderRequested = false;
    if (entries.isEmpty())
        return;
    const int count = int(entries.size());
    if (m_entries.empty())
        m_openGap = openGapIn(entries);
    beginInsertRows({}, 0, count - 1);
    m_entries.insert(m_entries.begin(), entries.begin(), entries.end());
    endInsertRows();
    if (count < rowCount())
        notify(count, count, {StartsDayRole, StartsRunRole});
}

void TimelineModel::update(const MessageEntry &message)
{
    const auto row = rowOf(message.id);
    if (!row)
        return;
    m_entries[size_t(*row)] = message;
    notify(*row, *row, {});
}

void TimelineModel::remove(quint64 id)
{
    const auto row = rowOf(id);
    if (!row)
        return;
    beginRemoveRows({}, *row, *row);
    m_entries.erase(m_entries.begin() + *row);
    endRemoveRows();
    if (m_unreadLine == id)
        m_unreadLine = *row < rowCount() ? idOf(m_entries[size_t(*row)]) : 0;
    if (m_openGap == id)
        m_openGap = 0;
    notify(std::max(*row - 1, 0), std::min(*row, rowCount() - 1),
           {StartsDayRole, StartsRunRole, EndsRunRole, StartsUnreadRole});
}

void TimelineModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_unreadLine = 0;
    m_openGap = 0;
    m_unreadCount = 0;
    m_unreadMentionCount = 0;
    m_olderExist = false;
    m_olderRequested = false;
    endResetModel();
    Q_EMIT unreadChanged();
}

GapEntry TimelineModel::openGap(quint64 id, const QDateTime &from)
{
    if (auto *last = m_entries.empty() ? nullptr : std::get_if<GapEntry>(&m_entries.back())) {
        m_openGap = last->id;
        last->until.reset();
        notify(rowCount() - 1, rowCount() - 1, {});
        return *last;
    }
    const GapEntry gap{id, from, std::nullopt};
    m_openGap = id;
    append(gap);
    return gap;
}

std::optional<GapEntry> TimelineModel::closeGap(const QDateTime &until)
{
    const auto row = rowOf(m_openGap);
    if (m_openGap == 0 || !row)
        return std::nullopt;
    m_openGap = 0;
    auto &gap = std::get<GapEntry>(m_entries[size_t(*row)]);
    gap.until = until;
    notify(*row, *row, {});
    return gap;
}

void TimelineModel::setReading(bool reading)
{
    m_reading = reading;
    if (reading)
        markRead();
}

void TimelineModel::markRead()
{
    if (m_unreadCount == 0)
        return;
    m_unreadCount = 0;
    m_unreadMentionCount = 0;
    Q_EMIT unreadChanged();
}

void TimelineModel::setMutedPeople(const QSet<QString> &names)
{
    if (names == m_mutedPeople)
        return;
    m_mutedPeople = names;
    notify(0, rowCount() - 1, {MutedRole});
}

bool TimelineModel::startsDay(size_t row) const
{
    const auto day = [this](size_t at) { return arrival(m_entries[at]).toLocalTime().date(); };
    return row == 0 || day(row) != day(row - 1);
}

bool TimelineModel::startsRun(size_t row) const
{
    const MessageEntry *message = messageIn(m_entries[row]);
    const MessageEntry *before = row > 0 ? messageIn(m_entries[row - 1]) : nullptr;
    if (!message || !before)
        return true;
    const bool sameSender = message->author == before->author && message->own == before->own
        && message->nameUnconfirmed == before->nameUnconfirmed;
    const bool soonAfter = before->arrivedAt.msecsTo(message->arrivedAt)
        < std::chrono::duration_cast<std::chrono::milliseconds>(runLength).count();
    return !sameSender || !soonAfter || message->id == m_unreadLine || startsDay(row);
}

bool TimelineModel::endsRun(size_t row) const
{
    return row + 1 == m_entries.size() || startsRun(row + 1);
}

bool TimelineModel::isMuted(const TimelineEntry &entry) const
{
    const MessageEntry *message = messageIn(entry);
    return message && !message->own && m_mutedPeople.contains(message->author);
}

QString TimelineModel::accessibleText(const TimelineEntry &entry) const
{
    if (const auto *gap = std::get_if<GapEntry>(&entry)) {
        if (gap->until && localTime(gap->from) == localTime(*gap->until))
            return tr("Not connected at %1. Messages from that time cannot be shown.").arg(localTime(gap->from));
        if (gap->until)
            return tr("Not connected from %1 to %2. Messages from that time cannot be shown.")
                .arg(localTime(gap->from), localTime(*gap->until));
        return tr("Not connected since %1. Messages from this time cannot be shown.").arg(localTime(gap->from));
    }

    const auto &message = std::get<MessageEntry>(entry);
    const QString time = localTime(message.own ? message.arrivedAt : message.sentAt);
    switch (message.delivery) {
    case Delivery::Received:
        if (message.nameUnconfirmed)
            //: %1 a person's name, %2 a time of day, %3 a message
            return tr("%1, name not confirmed by the server, at %2: %3").arg(message.author, time, message.text);
        //: %1 a person's name, %2 a time of day, %3 a message
        return tr("%1 at %2: %3").arg(message.author, time, message.text);
    case Delivery::Waiting:
        return tr("You at %1, waiting to be sent: %2").arg(time, message.text);
    case Delivery::Sent:
        return tr("You at %1, sent: %2").arg(time, message.text);
    case Delivery::Delivered:
        return tr("You at %1, delivered: %2").arg(time, message.text);
    case Delivery::Failed:
        if (message.failure.isEmpty())
            return tr("You at %1, not sent: %2").arg(time, message.text);
        //: %1 a time of day, %2 the server's reason, %3 a message
        return tr("You at %1, not sent because of %2: %3").arg(time, message.failure, message.text);
    case Delivery::InDoubt:
        return tr("You at %1, may not have arrived: %2").arg(time, message.text);
    }
    return {};
}

void TimelineModel::countUnread(const MessageEntry &message)
{
    if (message.own) {
        // Who answers has read what is above.
        moveUnreadLine(0);
        return;
    }
    if (m_reading || isMuted(message))
        return;
    if (m_unreadCount == 0)
        moveUnreadLine(message.id);
    ++m_unreadCount;
    m_unreadMentionCount += message.mentionsMe ? 1 : 0;
}

void TimelineModel::moveUnreadLine(quint64 id)
{
    const quint64 former = std::exchange(m_unreadLine, id);
    if (former == id)
        return;
    for (const quint64 changed : {former, id}) {
        if (const auto row = rowOf(changed))
            notify(std::max(*row - 1, 0), *row, {StartsUnreadRole, StartsRunRole, EndsRunRole});
    }
}

void TimelineModel::letOldRowsGo()
{
    if (m_limit == 0 || m_entries.size() <= m_limit || !m_reading || m_olderRequested)
        return;
    constexpr size_t part = 6;
    const auto count = std::ptrdiff_t(m_limit / part + m_entries.size() - m_limit);
    beginRemoveRows({}, 0, int(count) - 1);
    m_entries.erase(m_entries.begin(), m_entries.begin() + count);
    m_olderExist = true;
    endRemoveRows();
    notify(0, 0, {StartsDayRole, StartsRunRole});
}

void TimelineModel::notify(int first, int last, const QList<int> &roles)
{
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last), roles);
}

} // namespace roundtable::client
