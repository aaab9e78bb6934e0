// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/packetrowdelegate.h"

#include "appearance/textsizes.h"
#include "appearance/theme.h"

namespace roundtable::client {

PacketRowDelegate::PacketRowDelegate(int toneRole, QList<int> fixedColumns, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_toneRole(toneRole)
    , m_fixedColumns(std::move(fixedColumns))
{
}

void PacketRowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->palette.setColor(QPalette::Text, Theme::of(option->palette).color(Tone(index.data(m_toneRole).toInt())));
    if (m_fixedColumns.contains(index.column()))
        option->font = TextSizes(option->font).fixed;
    // Every cell with its own ground would round and bar each of them: the row is one thing.
    if (index.column() > 0)
        option->viewItemPosition = QStyleOptionViewItem::Middle;
}

} // namespace roundtable::client
