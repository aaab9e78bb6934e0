// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/models/rowfiltermodel.h"

namespace roundtable::manager {

/// \brief The look-ups that are asked for.
class LookupFilterModel final : public RowFilterModel {
    Q_OBJECT

public:
    enum class Filter : quint8 {
        All,
        Sent, ///< the client was sent to a chat server
        Offline, ///< it was told there is none
        OtherVersions, ///< it asked in another version of the protocol
    };

    using RowFilterModel::RowFilterModel;

    void setFilter(Filter filter);
    [[nodiscard]] bool isFiltering() const override { return m_filter != Filter::All || RowFilterModel::isFiltering(); }

protected:
    [[nodiscard]] bool isOfSort(const QModelIndex &row) const override;

private:
    Filter m_filter = Filter::All;
};

} // namespace roundtable::manager
