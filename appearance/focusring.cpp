// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/focusring.h"

#include "appearance/keyboarduse.h"

#include <QtGui/QFocusEvent>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QWidget>

namespace roundtable {

FocusRing::FocusRing(const KeyboardUse &keyboard)
    : m_keyboard(keyboard)
{
}

void FocusRing::watch(QWidget *widget)
{
    widget->installEventFilter(this);
}

void FocusRing::forget(QWidget *widget)
{
    widget->removeEventFilter(this);
    if (m_frame && m_frame->widget() == widget)
        m_frame->setWidget(nullptr);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FocusIn && event->type() != QEvent::FocusOut)
        return QObject::eventFilter(watched, event);
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return QObject::eventFilter(watched, event);

    if (event->type() == QEvent::FocusOut) {
        if (m_frame && m_frame->widget() == widget)
            m_frame->setWidget(nullptr);
        return QObject::eventFilter(watched, event);
    }
    switch (static_cast<QFocusEvent *>(event)->reason()) {
    case Qt::MouseFocusReason:
        m_isShown = false;
        break;
    case Qt::TabFocusReason: // also a window that is activated for the first time, without any key
    case Qt::BacktabFocusReason:
        m_isShown = m_keyboard.isNavigating();
        break;
    case Qt::ShortcutFocusReason:
    case Qt::OtherFocusReason:
        m_isShown = true;
        break;
    default:
        break; // back from a popup or another window: as it was
    }
    if (m_isShown)
        surround(widget);
    return QObject::eventFilter(watched, event);
}

void FocusRing::surround(QWidget *widget)
{
    // The frame becomes a child of the widget's window and dies with it.
    if (!m_frame)
        m_frame = new QFocusFrame(widget);
    m_frame->setWidget(widget);
}

} // namespace roundtable
