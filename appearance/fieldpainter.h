// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QRect>
#include <QtWidgets/QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QWidget;

namespace roundtable {

/// \brief What RoundtableStyle paints for everything that is typed into or chosen from.
namespace fieldpainter {

inline constexpr int textInset = 10; ///< plus the 2 pixels QLineEdit keeps itself: text begins at 12

void paintFrame(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *widget);
void paintComboBoxLabel(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *widget);
void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QWidget *widget);

[[nodiscard]] QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part);
[[nodiscard]] QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);
[[nodiscard]] int fieldHeight(const QWidget *widget);

} // namespace fieldpainter

} // namespace roundtable
