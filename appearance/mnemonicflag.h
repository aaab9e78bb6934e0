// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

namespace roundtable {

/// \brief The text flag that shows or hides the underline of a key, as the style says now.
[[nodiscard]] inline int mnemonicFlag(const QStyleOption &option, const QWidget *widget)
{
    const bool isShown = !widget || widget->style()->styleHint(QStyle::SH_UnderlineShortcut, &option, widget);
    return isShown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

[[nodiscard]] inline int mnemonicFlag(const QWidget *widget)
{
    QStyleOption option;
    option.initFrom(widget);
    return mnemonicFlag(option, widget);
}

} // namespace roundtable
