// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace roundtable::client {

/// \brief The cells of the inspector's tables, in the tone their model gives them.
class PacketRowDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// \a fixedColumns are written in the fixed font.
    PacketRowDelegate(int toneRole, QList<int> fixedColumns, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_toneRole;
    QList<int> m_fixedColumns;
};

} // namespace roundtable::client
