// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QSize>

class QPainter;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QStyleOption;
class QWidget;

namespace roundtable {

/// \brief What RoundtableStyle paints for everything that is clicked.
namespace buttonpainter {

void paintPushButton(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget);
[[nodiscard]] QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget);

void paintToolButton(QPainter &painter, const QStyleOptionToolButton &option, const QWidget *widget);
[[nodiscard]] QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);

void paintCheckIndicator(QPainter &painter, const QStyleOption &option);
void paintRadioIndicator(QPainter &painter, const QStyleOption &option);

} // namespace buttonpainter

} // namespace roundtable
