// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QSortFilterProxyModel>

namespace roundtable::manager {

/// \brief The rows of the event log that are asked for: of one sort, with some words in their sentence.
class EventFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Filter : quint8 { All, Problems, Server, Starter, Clients, Alerts };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const { return m_filter; }
    /// Words in any order and any case; a row has to hold all of them.
    void setSearch(const QString &text);
    [[nodiscard]] bool isFiltering() const { return m_filter != Filter::All || !m_words.isEmpty(); }

    /// The rows that are shown, oldest first, a line each.
    [[nodiscard]] QString asText() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    Filter m_filter = Filter::All;
    QStringList m_words;
};

} // namespace roundtable::manager
