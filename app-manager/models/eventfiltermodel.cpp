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

bool EventFilterModel::isOfSort(const QModelIndex &row) const
{
    const auto about = row.data(EventLogModel::SubjectRole).value<EventSubject>();
    switch (m_filter) {
    case Filter::All: return true;
    case Filter::Problems: return row.data(EventLogModel::ProblemRole).toBool();
    case Filter::Server: return about == EventSubject::Server;
    case Filter::Starter: return about == EventSubject::Starter;
    case Filter::Clients: return about == EventSubject::Clients;
    case Filter::Alerts: return about == EventSubject::Alert;
    }
    Q_UNREACHABLE();
}

} // namespace roundtable::manager
