// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/models/rowfiltermodel.h"

#include <algorithm>

namespace roundtable::manager {

void RowFilterModel::setSearch(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (m_words == words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

bool RowFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex row = sourceModel()->index(sourceRow, 0, sourceParent);
    if (!isOfSort(row))
        return false;
    if (m_words.isEmpty())
        return true;
    // What is told of a row, not its whole date: nobody who looks for "20" means the year.
    const QString told = row.data(Qt::AccessibleTextRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&told](const QString &word) { return told.contains(word, Qt::CaseInsensitive); });
}

QString RowFilterModel::asText() const
{
    QModelIndexList rows;
    for (int row = 0; row < rowCount(); ++row)
        rows.append(index(row, 0));
    return asText(rows);
}

QString RowFilterModel::asText(QModelIndexList rows)
{
    // The newest row is the first one.
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() > b.row(); });
    QString text;
    for (const QModelIndex &row : std::as_const(rows)) {
        text += row.data(lineRole).toString();
        text += u'\n';
    }
    return text;
}

} // namespace roundtable::manager
