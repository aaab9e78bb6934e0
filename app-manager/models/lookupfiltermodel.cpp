// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/models/lookupfiltermodel.h"

#include "app-manager/models/lookupmodel.h"

namespace roundtable::manager {

void LookupFilterModel::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    invalidateRowsFilter();
}

bool LookupFilterModel::isOfSort(const QModelIndex &row) const
{
    switch (m_filter) {
    case Filter::All: return true;
    case Filter::Sent: return !row.data(LookupModel::OfflineRole).toBool();
    case Filter::Offline: return row.data(LookupModel::OfflineRole).toBool();
    case Filter::OtherVersions: return !row.data(LookupModel::OtherVersionRole).toString().isEmpty();
    }
    Q_UNREACHABLE();
}

} // namespace roundtable::manager
