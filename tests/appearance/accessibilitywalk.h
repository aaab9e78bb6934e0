// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QStringList>
#include <QtCore/Qt>

class QWidget;

namespace roundtable {

/// \brief Every control of \a window that a screen reader could not name: class and path.
///
/// Hidden pages are walked too, but not a control that is hidden for itself: it may get its text before it is
/// shown.
///
/// A control is what takes the focus or is clicked, and every item of a menu. Empty means all is well:
/// `QCOMPARE(namelessControls(&window), QStringList());`
[[nodiscard]] QStringList namelessControls(const QWidget *window);

/// \brief The object names of what Tab visits in \a window from the first on, once around; only what is in
/// sight.
[[nodiscard]] QStringList tabOrder(const QWidget *window);

/// \brief The object names of what has the focus while \a key is pressed again and again, from what has it now on until
/// that has it again. What is pressed is the key, so a control that keeps it to itself is found: the list ends with it.
[[nodiscard]] QStringList walkByKey(QWidget *window, Qt::Key key);

} // namespace roundtable
