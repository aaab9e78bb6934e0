// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QWidget>

namespace roundtable {

/// \brief Whether \a widget is the window in which a combo box shows its list. Qt has no public class for it.
[[nodiscard]] inline bool isComboBoxPopup(const QWidget *widget)
{
    return widget && widget->inherits("QComboBoxPrivateContainer");
}

[[nodiscard]] inline bool isInComboBoxPopup(const QWidget *widget)
{
    return widget && isComboBoxPopup(widget->window());
}

} // namespace roundtable
