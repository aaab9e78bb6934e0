// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/models/rowfiltermodel.h"

namespace roundtable::manager {

/// \brief The rows of the event log that are asked for.
class EventFilterModel final : public RowFilterModel {
    Q_OBJECT

public:
    enum class Filter : quint8 { All, Problems, Server, Starter, Clients, Alerts };

    using RowFilterModel::RowFilterModel;

    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const { return m_filter; }
    [[nodiscard]] bool isFiltering() const override { return m_filter != Filter::All || RowFilterModel::isFiltering(); }

protected:
    [[nodiscard]] bool isOfSort(const QModelIndex &row) const override;

private:
    Filter m_filter = Filter::All;
};

} // namespace roundtable::manager
