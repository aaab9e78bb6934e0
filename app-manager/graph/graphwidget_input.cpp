// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// GraphWidget: what keys, mouse and wheel do.

#include "app-manager/graph/graphwidget.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>

namespace roundtable::manager {

using std::chrono::milliseconds;

namespace {

constexpr int columnsPerKey = 9;
constexpr int wheelSteps = 8; ///< of the wheel for a whole window

} // namespace

void GraphWidget::handleCrosshairKey(QKeyEvent *event, int direction)
{
    if (event->modifiers() & Qt::ControlModifier)
        moveCrosshairToMark(direction);
    else
        moveCrosshair(direction * (event->modifiers() & Qt::ShiftModifier ? 1 : columnsPerKey));
}

void GraphWidget::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: handleCrosshairKey(event, -1); break;
    case Qt::Key_Right: handleCrosshairKey(event, 1); break;
    case Qt::Key_PageUp: scrollByHalves(-1); break;
    case Qt::Key_PageDown: scrollByHalves(1); break;
    case Qt::Key_Home: scrollToOldest(); break;
    case Qt::Key_End: scrollToNow(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const int column = crosshairColumn(); column >= 0) {
            if (const auto mark = markAt(QPointF(m_scene.time.x(*m_crosshair), m_scene.layout.users.center().y())))
                Q_EMIT markActivated(*mark);
        }
        break;
    case Qt::Key_Escape:
        if (!m_crosshair) {
            QWidget::keyPressEvent(event);
            return;
        }
        setCrosshair(std::nullopt, true);
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

void GraphWidget::followMouse(QPointF place)
{
    const GraphLayout &layout = m_scene.layout;
    const bool inPlots = place.x() >= layout.users.left() && place.x() < layout.users.right() && place.y() >= layout.users.top()
        && place.y() < layout.messages.bottom();
    m_mouseX = inPlots ? std::optional(place.x()) : std::nullopt;
    if (inPlots)
        setCrosshair(m_scene.time.time(place.x()), false);
    else if (!m_crosshairByKeys)
        setCrosshair(std::nullopt, false);
}

void GraphWidget::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF place = event->position();
    if (m_drag && (m_drag->isMoving || std::abs(place.x() - m_drag->from) >= QApplication::startDragDistance())) {
        m_drag->isMoving = true;
        setCursor(Qt::ClosedHandCursor);
        const qreal share = (m_drag->from - place.x()) / m_scene.layout.users.width();
        scrollTo(m_drag->end + milliseconds(qRound64(share * static_cast<qreal>(milliseconds(spanOf(m_window)).count()))));
        return;
    }
    followMouse(place);
    setCursor(markAt(place) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void GraphWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        if (const auto mark = markAt(event->position()))
            Q_EMIT markActivated(*mark);
        else
            m_drag = Drag{event->position().x(), to()};
    }
    QWidget::mousePressEvent(event);
}

void GraphWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_drag) {
        m_drag.reset();
        setCursor(Qt::ArrowCursor);
        followMouse(event->position());
    }
    QWidget::mouseReleaseEvent(event);
}

void GraphWidget::leaveEvent(QEvent *event)
{
    m_mouseX.reset();
    if (!m_crosshairByKeys)
        setCrosshair(std::nullopt, false);
    QWidget::leaveEvent(event);
}

void GraphWidget::wheelEvent(QWheelEvent *event)
{
    // Sideways, or with Shift: up and down belongs to the page the graphs are on.
    const QPoint delta = event->angleDelta();
    const int sideways = delta.x() != 0 ? delta.x() : (event->modifiers() & Qt::ShiftModifier ? delta.y() : 0);
    if (sideways == 0) {
        event->ignore();
        return;
    }
    scrollTo(to() - milliseconds(spanOf(m_window)) * sideways / (QWheelEvent::DefaultDeltasPerStep * wheelSteps));
    event->accept();
}

} // namespace roundtable::manager
