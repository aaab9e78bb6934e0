// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/models/lookupmodel.h"

#include "app-manager/graph/clocktext.h"
#include "app-manager/models/rowfiltermodel.h"

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

LookupModel::LookupModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void LookupModel::append(const QList<Lookup> &lookups)
{
    const auto count = std::min<qsizetype>(lookups.size(), mostRows);
    if (count == 0)
        return;
    const int tooMany = rowCount() + static_cast<int>(count) - mostRows;
    if (tooMany > 0) {
        beginRemoveRows({}, rowCount() - tooMany, rowCount() - 1);
        m_rows.erase(m_rows.end() - tooMany, m_rows.end());
        endRemoveRows();
    }
    beginInsertRows({}, 0, static_cast<int>(count) - 1);
    for (const Lookup &lookup : lookups.last(count))
        m_rows.push_front(lookup);
    endInsertRows();
}

int LookupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString LookupModel::answerText(const Lookup &lookup)
{
    if (!lookup.answer)
        //: What a client was told: there is no chat server
        return tr("offline");
    return lookup.answer->ip + u':' + QString::number(lookup.answer->port);
}

QVariant LookupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Lookup &lookup = m_rows.at(static_cast<std::size_t>(index.row()));
    const QString time = clockText(lookup.at.toLocalTime().time(), QLocale(), ClockDigits::Seconds);
    switch (role) {
    case Qt::DisplayRole: return lookup.client;
    case TimeRole: return time;
    case AnswerRole: return answerText(lookup);
    case OfflineRole: return !lookup.answer;
    //: Beside a look-up: the protocol's version that the client asked in
    case OtherVersionRole: return lookup.version == protocolVersion ? QString() : tr("version %1").arg(lookup.version);
    case lineRole:
        return QString(lookup.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u"  "_s + lookup.client + u" → "_s + answerText(lookup));
    case Qt::ToolTipRole:
        return lookup.version == protocolVersion ? QVariant() : tr("It asked in version %1.").arg(lookup.version);
    case Qt::AccessibleTextRole:
        //: Spoken by a screen reader: time, address of a client, what it was told
        return tr("%1: %2 was told %3").arg(time, lookup.client, answerText(lookup));
    default: return {};
    }
}

} // namespace roundtable::manager
