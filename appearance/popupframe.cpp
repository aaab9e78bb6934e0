// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/popupframe.h"

#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/viewpainter.h"

#include <QtGui/QPainter>

namespace roundtable {

PopupFrame::PopupFrame(QWidget *parent, Qt::WindowType type)
    : QFrame(parent, type)
{
}

void PopupFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    viewpainter::paintPopup(painter, rect(), palette(), radius::card);
}

void PopupFrame::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    setMask(roundedRegion(rect(), radius::card));
}

} // namespace roundtable
