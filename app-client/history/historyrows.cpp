// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/history/historyrows.h"

#include <QtSql/QSqlQuery>

#include <algorithm>

namespace roundtable::client {

using namespace Qt::Literals::StringLiterals;

enum class RowKind : int { Message = 0, Gap = 1 };
enum Flag : int { Own = 1, MentionsMe = 2, NameUnconfirmed = 4, ClockOff = 8 };

/// In the order of historyschema.h's entryColumns.
enum Column : int { Id, Kind, Author, AuthorId, Text, SentAt, ArrivedAt, Until, DeliveryState, Failure, Flags };

QDateTime instant(const QVariant &milliseconds)
{
    return milliseconds.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

QVariant stored(const QDateTime &moment)
{
    return moment.isValid() ? QVariant(moment.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

/// A null string would be stored as NULL, which is no text.
QVariant stored(const QString &text)
{
    return text.isNull() ? QVariant(QLatin1String("")) : QVariant(text);
}

TimelineEntry entryFrom(const QSqlQuery &row)
{
    const quint64 id = row.value(Id).toULongLong();
    if (row.value(Kind).toInt() == int(RowKind::Gap)) {
        const QDateTime until = instant(row.value(Until));
        return GapEntry{id, instant(row.value(ArrivedAt)), until.isValid() ? std::optional(until) : std::nullopt};
    }
    const int flags = row.value(Flags).toInt();
    MessageEntry message;
    message.id = id;
    message.author = row.value(Author).toString();
    message.authorId = chatmessage::UserId(quint16(row.value(AuthorId).toUInt()));
    message.text = row.value(Text).toString();
    message.sentAt = instant(row.value(SentAt));
    message.arrivedAt = instant(row.value(ArrivedAt));
    message.delivery = Delivery(std::clamp(row.value(DeliveryState).toInt(), 0, int(Delivery::InDoubt)));
    message.failure = row.value(Failure).toString();
    message.own = flags & Own;
    message.mentionsMe = flags & MentionsMe;
    message.nameUnconfirmed = flags & NameUnconfirmed;
    message.clockOff = flags & ClockOff;
    return message;
}

void bind(QSqlQuery &query, const MessageEntry &message)
{
    const int flags = (message.own ? Own : 0) | (message.mentionsMe ? MentionsMe : 0)
        | (message.nameUnconfirmed ? NameUnconfirmed : 0) | (message.clockOff ? ClockOff : 0);
    query.addBindValue(qint64(message.id));
    query.addBindValue(int(RowKind::Message));
    query.addBindValue(stored(message.author));
    query.addBindValue(int(message.authorId));
    query.addBindValue(stored(message.text));
    query.addBindValue(stored(message.sentAt));
    query.addBindValue(stored(message.arrivedAt));
    query.addBindValue(stored(QDateTime()));
    query.addBindValue(int(message.delivery));
    query.addBindValue(stored(message.failure));
    query.addBindValue(flags);
}

void bind(QSqlQuery &query, const GapEntry &gap)
{
    query.addBindValue(qint64(gap.id));
    query.addBindValue(int(RowKind::Gap));
    query.addBindValue(stored(QString()));
    query.addBindValue(0);
    query.addBindValue(stored(QString()));
    query.addBindValue(stored(gap.from));
    query.addBindValue(stored(gap.from));
    query.addBindValue(stored(gap.until.value_or(QDateTime())));
    query.addBindValue(0);
    query.addBindValue(stored(QString()));
    query.addBindValue(0);
}

} // namespace roundtable::client
