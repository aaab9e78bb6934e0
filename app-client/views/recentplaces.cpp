// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/recentplaces.h"

#include "appearance/spacing.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

constexpr int crossColumn = metrics::lineIcon + 2 * spacing::step8;

/// The row with a cross at its end.
class PlaceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (!(option.state & (QStyle::State_Selected | QStyle::State_MouseOver)))
            return;
        const QRect rect = option.rect;
        const QRect cross(rect.right() + 1 - spacing::step8 - metrics::lineIcon, rect.center().y() + 1 - metrics::lineIcon / 2,
                          metrics::lineIcon, metrics::lineIcon);
        paintTintedIcon(*painter, u"close"_s, QStyle::visualRect(option.direction, rect, cross), Theme::of(option.palette).meta);
    }
};

} // namespace

RecentPlaces::RecentPlaces(QComboBox *box)
    : QObject(box)
    , m_box(box)
{
    box->setItemDelegate(new PlaceDelegate(box));
    box->view()->installEventFilter(this);
    box->view()->viewport()->installEventFilter(this);
    box->view()->setToolTip(tr("Delete takes a place out of the list"));
}

bool RecentPlaces::isOnCross(QPoint point) const
{
    const QAbstractItemView *view = m_box->view();
    const QRect row = view->visualRect(view->indexAt(point));
    const QRect cross(row.right() + 1 - crossColumn, row.top(), crossColumn, row.height());
    return row.isValid() && QStyle::visualRect(view->layoutDirection(), row, cross).contains(point);
}

bool RecentPlaces::eventFilter(QObject *watched, QEvent *event)
{
    QAbstractItemView *view = m_box->view();
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete && view->currentIndex().isValid()) {
            if (event->type() == QEvent::KeyPress)
                forget(view->currentIndex());
            event->accept();
            return true;
        }
    }
    if (watched == view->viewport() && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease)) {
        const QPoint point = static_cast<QMouseEvent *>(event)->position().toPoint();
        if (isOnCross(point)) {
            if (event->type() == QEvent::MouseButtonRelease)
                forget(view->indexAt(point));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void RecentPlaces::forget(const QModelIndex &index)
{
    const QString text = index.data().toString();
    {
        // The text in the field stays what it is.
        const QString typed = m_box->currentText();
        const QSignalBlocker blocker(m_box);
        m_box->removeItem(index.row());
        m_box->setEditText(typed);
    }
    if (m_box->count() == 0)
        m_box->hidePopup();
    Q_EMIT forgetRequested(text);
}

} // namespace roundtable::client
