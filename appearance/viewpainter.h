// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QRect>
#include <QtWidgets/QStyle>

class QPainter;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

namespace roundtable {

/// \brief What RoundtableStyle paints for lists, menus and what moves them.
namespace viewpainter {

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QWidget *widget);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);

void paintRow(QPainter &painter, const QStyleOptionViewItem &option);
/// A row of a combo box's list: rounded, like the rows of a menu.
void paintPopupRow(QPainter &painter, const QStyleOptionViewItem &option);
void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option);
void paintTab(QPainter &painter, const QStyleOptionTab &option);

void paintPopup(QPainter &painter, const QRect &rect, const QPalette &palette, qreal radius);
void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const QWidget *widget);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);

} // namespace viewpainter

} // namespace roundtable
