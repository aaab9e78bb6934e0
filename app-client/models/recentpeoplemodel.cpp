// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/models/recentpeoplemodel.h"

#include <algorithm>

namespace roundtable::client {

RecentPeopleModel::RecentPeopleModel(QObject *parent) : QAbstractListModel(parent) { }

int RecentPeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

QVariant RecentPeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Person &person = m_people[size_t(index.row())];
    const bool self = index.row() == 0;
    switch (role) {
    case NameRole:
        return person.name;
    case AccessibleTextRole:
        return accessibleText(person, self);
    case LastSeenRole:
        return person.lastSeen;
    case AgeMinutesRole:
        return age(person);
    case SelfRole:
        return self;
    case NameUnconfirmedRole:
        return person.nameUnconfirmed;
    case MutedRole:
        return !self && m_mutedPeople.contains(person.name);
    default:
        return {};
    }
}

QHash<int, QByteArray> RecentPeopleModel::roleNames() const
{
    return {{NameRole, "display"},         {AccessibleTextRole, "accessibleText"},   {LastSeenRole, "lastSeen"},
            {AgeMinutesRole, "ageMinutes"}, {SelfRole, "self"}, {NameUnconfirmedRole, "nameUnconfirmed"},
            {MutedRole, "muted"}};
}

void RecentPeopleModel::reset(const QString &ownName)
{
    beginResetModel();
    m_people.assign(1, Person{ownName, {}, false});
    endResetModel();
}

void RecentPeopleModel::record(const MessageEntry &message)
{
    m_now = std::max(m_now, message.arrivedAt);
    const auto place = std::find_if(m_people.begin(), m_people.end(),
                                    [&](const Person &person) { return person.name == message.author; });
    const Person person{message.author, message.arrivedAt, message.nameUnconfirmed};

    if (place == m_people.end()) {
        const int row = std::min(1, rowCount());
        beginInsertRows({}, row, row);
        m_people.insert(m_people.begin() + row, person);
        endInsertRows();
        dropTheOldest();
        return;
    }
    const int from = int(place - m_people.begin());
    *place = person;
    if (from > 1) {
        beginMoveRows({}, from, from, {}, 1);
        std::rotate(m_people.begin() + 1, place, place + 1);
        endMoveRows();
    }
    const QModelIndex changed = index(std::min(from, 1));
    Q_EMIT dataChanged(changed, changed, {LastSeenRole, AgeMinutesRole, NameUnconfirmedRole, AccessibleTextRole});
}

void RecentPeopleModel::dropTheOldest()
{
    if (m_people.size() <= maxPeople)
        return;
    beginRemoveRows({}, rowCount() - 1, rowCount() - 1);
    m_people.pop_back();
    endRemoveRows();
}

void RecentPeopleModel::setMutedPeople(const QSet<QString> &names)
{
    m_mutedPeople = names;
    notifyAll({MutedRole, AccessibleTextRole});
}

void RecentPeopleModel::refresh(const QDateTime &now)
{
    m_now = now;
    notifyAll({AgeMinutesRole, AccessibleTextRole});
}

int RecentPeopleModel::age(const Person &person) const
{
    constexpr qint64 secondsPerMinute = 60;
    return person.lastSeen.isValid() ? int(std::max<qint64>(person.lastSeen.secsTo(m_now), 0) / secondsPerMinute) : 0;
}

QString RecentPeopleModel::accessibleText(const Person &person, bool self) const
{
    if (self)
        return tr("%1, you").arg(person.name);
    if (person.nameUnconfirmed)
        return tr("%1, name not confirmed by the server, wrote %n minute(s) ago", nullptr, age(person)).arg(person.name);
    if (m_mutedPeople.contains(person.name))
        return tr("%1, muted, wrote %n minute(s) ago", nullptr, age(person)).arg(person.name);
    return tr("%1, wrote %n minute(s) ago", nullptr, age(person)).arg(person.name);
}

void RecentPeopleModel::notifyAll(const QList<int> &roles)
{
    if (!m_people.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), roles);
}

} // namespace roundtable::client
