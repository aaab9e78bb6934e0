// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QSortFilterProxyModel>

namespace roundtable::manager {

/// What a row of a list is as text: one line with date and time, as it is copied and saved.
inline constexpr int lineRole = Qt::UserRole + 100;

/// \brief The rows of a list that are asked for: with some words in their line, and of one sort where a subclass knows sorts.
class RowFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Words in any order and any case; what is told of a row (Qt::AccessibleTextRole) has to hold all of them.
    void setSearch(const QString &text);
    [[nodiscard]] virtual bool isFiltering() const { return !m_words.isEmpty(); }

    /// The rows that are shown, oldest first, a line each.
    [[nodiscard]] QString asText() const;
    /// The same of some of them, in any order.
    [[nodiscard]] static QString asText(QModelIndexList rows);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    /// Whether a row is of the sort that is shown.
    [[nodiscard]] virtual bool isOfSort(const QModelIndex &) const { return true; }

private:
    QStringList m_words;
};

} // namespace roundtable::manager
