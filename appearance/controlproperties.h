// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

class QAbstractButton;
class QWidget;

namespace roundtable {

/// \brief How a push button looks; RoundtableStyle paints it.
enum class ButtonVariant : quint8 {
    Secondary, ///< filled and framed; what a button is when nothing is said
    Primary, ///< accent; one per page, named with a verb
    Destructive, ///< framed and written in error; never the default
    Flat, ///< text only, fill on hover: Cancel, Details
    Quiet, ///< the same in meta: what few people ever want
    Outlined, ///< no fill, framed in the colour of its text: in banners
};

/// \brief How high a button or a field is.
enum class ControlSize : quint8 {
    Regular, ///< 36
    ToolRow, ///< 32
};

/// \brief What the frame of a field says.
enum class FieldState : quint8 {
    Normal,
    Wrong, ///< 2 pixels in error, focused or not
};

void setButtonVariant(QAbstractButton *button, ButtonVariant variant);
[[nodiscard]] ButtonVariant buttonVariant(const QWidget *button);

void setControlSize(QWidget *control, ControlSize size);
[[nodiscard]] ControlSize controlSize(const QWidget *control);

void setFieldState(QWidget *field, FieldState state);
[[nodiscard]] FieldState fieldState(const QWidget *field);

} // namespace roundtable
