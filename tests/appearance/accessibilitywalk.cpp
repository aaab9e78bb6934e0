// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/appearance/accessibilitywalk.h"

#include <QtCore/QPointer>
#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

QString describe(const QObject *object)
{
    QStringList path;
    for (const QObject *at = object; at; at = at->parent()) {
        const QString name = at->objectName();
        path.prepend(name.isEmpty() ? QString::fromLatin1(at->metaObject()->className()) : name);
    }
    return path.join(u'/');
}

/// Parts that Qt puts into its own widgets; the widget they belong to has the name.
bool isInnerPart(const QWidget *widget)
{
    if (widget->objectName().startsWith("qt_"_L1))
        return true;
    for (const QWidget *at = widget->parentWidget(); at; at = at->parentWidget()) {
        if (qobject_cast<const QComboBox *>(at) || qobject_cast<const QAbstractSpinBox *>(at))
            return true;
    }
    return qobject_cast<const QScrollBar *>(widget) || widget->inherits("QLineEditIconButton")
        || widget->inherits("QTabBar");
}

bool isControl(const QWidget *widget)
{
    if (widget->isWindow() || isInnerPart(widget) || widget->focusProxy())
        return false;
    if (qobject_cast<const QScrollArea *>(widget))
        return false; // it only moves what is in it
    if (widget->testAttribute(Qt::WA_WState_ExplicitShowHide) && widget->isHidden()
        && qobject_cast<const QAbstractButton *>(widget))
        return false; // hidden for itself
    return widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget);
}

} // namespace

QStringList namelessControls(const QWidget *window)
{
    QStringList nameless;
    const auto widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (const auto *menu = qobject_cast<QMenu *>(widget)) {
            const auto actions = menu->actions();
            for (const QAction *action : actions) {
                if (!action->isSeparator() && action->text().isEmpty())
                    nameless.append(describe(menu) + u" (item)"_s);
            }
            continue;
        }
        if (!isControl(widget))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(describe(widget));
    }
    return nameless;
}

QStringList tabOrder(const QWidget *window)
{
    QStringList names;
    const QWidget *widget = window;
    do {
        widget = widget->nextInFocusChain();
        const bool isVisited = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(window)
            && widget->isEnabled() && !widget->focusProxy() && !widget->isWindow();
        if (isVisited)
            names.append(widget->objectName());
    } while (widget != window);
    return names;
}

QStringList walkByKey(QWidget *window, Qt::Key key)
{
    constexpr int most = 100;
    QStringList names;
    const QPointer<QWidget> start = window->focusWidget();
    QWidget *at = start;
    do {
        names.append(at->objectName());
        QTest::keyClick(at, key);
        QWidget *next = window->focusWidget();
        if (next == at)
            break; // a trap
        at = next;
    } while (at && at != start && names.size() < most);
    return names;
}

} // namespace roundtable
