// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace roundtable::manager {

/// \brief A row of the event log: time, icon, sentence, and an action where there is one.
class EventRowDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) override;

Q_SIGNALS:
    void actionTriggered(const QModelIndex &index);

private:
    [[nodiscard]] QRect actionRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace roundtable::manager
