// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/timelineentry.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QSet>

#include <vector>

namespace roundtable::client {

/// \brief Who wrote lately, as far as messages tell: oneself first, then the newest writer.
///
/// The protocol has no user list. Nobody in here is called online.
class RecentPeopleModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::DisplayRole, ///< QString
        AccessibleTextRole = Qt::AccessibleTextRole, ///< QString: name, age and marks in one sentence
        LastSeenRole = Qt::UserRole + 1, ///< QDateTime, UTC; invalid for oneself before the first message
        AgeMinutesRole, ///< int, by the time last given to refresh()
        SelfRole, ///< bool
        NameUnconfirmedRole, ///< bool
        MutedRole, ///< bool
    };

    /// Whoever wrote longest ago drops out: a hostile server can invent names without end.
    static constexpr size_t maxPeople = 200;

    explicit RecentPeopleModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Starts anew, with oneself alone. Comes before everything else: the first row is always oneself.
    void reset(const QString &ownName);
    void record(const MessageEntry &message);
    void setMutedPeople(const QSet<QString> &names);
    /// Ages follow \a now; call about once a minute.
    void refresh(const QDateTime &now);

private:
    struct Person {
        QString name;
        QDateTime lastSeen;
        bool nameUnconfirmed = false;
    };
    void dropTheOldest();
    [[nodiscard]] int age(const Person &person) const;
    [[nodiscard]] QString accessibleText(const Person &person, bool self) const;
    void notifyAll(const QList<int> &roles);

    std::vector<Person> m_people;
    QSet<QString> m_mutedPeople;
    QDateTime m_now;
};

} // namespace roundtable::client
