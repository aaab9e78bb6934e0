// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/controlproperties.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QVariant>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QWidget>

namespace roundtable {

namespace {

// Dynamic properties, so that a style can read them of any widget, also of one whose class it does not know.
constexpr const char *variantProperty = "roundtableButtonVariant";
constexpr const char *sizeProperty = "roundtableControlSize";
constexpr const char *fieldStateProperty = "roundtableFieldState";

template <typename Enum> void setValue(QWidget *widget, const char *property, Enum value)
{
    widget->setProperty(property, static_cast<int>(value));
    widget->update();
}

/// Buttons remember the size that the style gave them; this makes them ask again.
void askForSizeAgain(QWidget *widget)
{
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &change);
    widget->updateGeometry();
}

template <typename Enum> Enum value(const QWidget *widget, const char *property)
{
    return widget ? static_cast<Enum>(widget->property(property).toInt()) : Enum{};
}

} // namespace

void setButtonVariant(QAbstractButton *button, ButtonVariant variant)
{
    setValue(button, variantProperty, variant);
    askForSizeAgain(button);
}

ButtonVariant buttonVariant(const QWidget *button)
{
    return value<ButtonVariant>(button, variantProperty);
}

void setControlSize(QWidget *control, ControlSize size)
{
    setValue(control, sizeProperty, size);
    askForSizeAgain(control);
}

ControlSize controlSize(const QWidget *control)
{
    return value<ControlSize>(control, sizeProperty);
}

void setFieldState(QWidget *field, FieldState state)
{
    setValue(field, fieldStateProperty, state);
}

FieldState fieldState(const QWidget *field)
{
    return value<FieldState>(field, fieldStateProperty);
}

} // namespace roundtable
