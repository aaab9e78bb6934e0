// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/mnemoniccue.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace roundtable {

bool MnemonicCue::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            show(true);
        break;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            show(false);
        break;
    case QEvent::ApplicationStateChange:
    case QEvent::WindowDeactivate:
        show(false); // the release went to somebody else
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void MnemonicCue::show(bool isShown)
{
    if (isShown == m_isShown)
        return;
    m_isShown = isShown;
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
