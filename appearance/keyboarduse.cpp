// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/keyboarduse.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace roundtable {

bool KeyboardUse::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        m_isNavigating = true;
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            setAltHeld(true);
        break;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            setAltHeld(false);
        break;
    case QEvent::MouseButtonPress:
        m_isNavigating = false;
        break;
    case QEvent::ApplicationStateChange:
    case QEvent::WindowDeactivate:
        setAltHeld(false); // the release went to somebody else
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void KeyboardUse::setAltHeld(bool isHeld)
{
    if (isHeld == m_isAltHeld)
        return;
    m_isAltHeld = isHeld;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!window->isVisible())
            continue;
        const auto widgets = window->findChildren<QWidget *>();
        for (QWidget *widget : widgets)
            widget->update();
    }
}

} // namespace roundtable
