// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QAbstractTableModel>

namespace roundtable::client {

/// \brief A table whose columns have titles that begin where the texts below them begin.
class TitledTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

protected:
    TitledTableModel(int columns, QObject *parent) : QAbstractTableModel(parent), m_columns(columns) { }

private:
    [[nodiscard]] virtual QString columnTitle(int column) const = 0;

    const int m_columns;
};

} // namespace roundtable::client
