// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/rowlist.h"

#include "app-manager/models/rowfiltermodel.h"
#include "appearance/tintedicon.h"

#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>

namespace roundtable::manager {

RowList::RowList(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
}

void RowList::copyChosen()
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(RowFilterModel::asText(rows));
}

void RowList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyChosen();
        return;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        // The other key for the menu; Qt knows only the one with its picture.
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, {}, {});
        contextMenuEvent(&menu);
        return;
    }
    if (event->key() == Qt::Key_Escape && (currentIndex().isValid() || selectionModel()->hasSelection())) {
        setCurrentIndex({});
        clearSelection();
        return;
    }
    QListView::keyPressEvent(event);
}

void RowList::contextMenuEvent(QContextMenuEvent *event)
{
    // The key for the menu means the row with the focus, wherever the mouse is.
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex row = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!row.isValid())
        return;
    if (!selectionModel()->isSelected(row))
        setCurrentIndex(row);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuOpening(menu, row);
    menu->addAction(tintedIcon(QStringLiteral("copy")), tr("Copy"), QKeySequence::Copy, this, &RowList::copyChosen);
    menu->addAction(tr("Select all"), QKeySequence::SelectAll, this, &QAbstractItemView::selectAll);
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(row).center()));
}

} // namespace roundtable::manager
