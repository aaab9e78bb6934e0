// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/models/eventfiltermodel.h"

#include "app-manager/models/eventappearance.h"
#include "app-manager/models/eventlogmodel.h"

namespace roundtable::manager {

void EventFilterModel::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    invalidateRowsFilter();
}

void EventFilterModel::setSearch(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (m_words == words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

bool EventFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    const auto about = index.data(EventLogModel::SubjectRole).value<EventSubject>();
    bool wanted = true;
    switch (m_filter) {
    case Filter::All: break;
    case Filter::Problems: wanted = index.data(EventLogModel::ProblemRole).toBool(); break;
    case Filter::Server: wanted = about == EventSubject::Server; break;
    case Filter::Starter: wanted = about == EventSubject::Starter; break;
    case Filter::Clients: wanted = about == EventSubject::Clients; break;
    case Filter::Alerts: wanted = about == EventSubject::Alert; break;
    }
    if (!wanted)
        return false;
    const QString sentence = index.data(Qt::DisplayRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&sentence](const QString &word) { return sentence.contains(word, Qt::CaseInsensitive); });
}

QString EventFilterModel::asText() const
{
    const auto *log = qobject_cast<const EventLogModel *>(sourceModel());
    QString text;
    for (int row = rowCount() - 1; log && row >= 0; --row) {
        text += log->line(mapToSource(index(row, 0)).row());
        text += u'\n';
    }
    return text;
}

} // namespace roundtable::manager
