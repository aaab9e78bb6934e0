// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/viewpainter.h"

#include "appearance/mnemonicflag.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QStyleOption>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::viewpainter {

namespace {

constexpr int leastThumb = 32;
constexpr int thumbEnd = spacing::step4; ///< free above and below the thumb
constexpr int selectedBar = 3;
constexpr int menuPadding = spacing::step12;
constexpr int menuIconColumn = metrics::buttonIcon + spacing::step8;
constexpr int shortcutGap = spacing::step32;
constexpr int separatorHeight = 9;

/// Popups have a lighter ground in dark, on which hover is hardly seen.
QColor chosenInPopup(const Theme &theme)
{
    return theme.mode == Theme::Mode::Dark ? theme.pressed : theme.hover;
}

/// The strip beside a view has the colour of the view, not of the window around it.
QColor groundUnder(const QWidget *scrollBar)
{
    for (const QWidget *at = scrollBar; at; at = at->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(at)) {
            const QWidget *viewport = area->viewport();
            return viewport->autoFillBackground() || viewport->backgroundRole() == QPalette::Base
                ? viewport->palette().color(viewport->backgroundRole())
                : QColor();
        }
    }
    return {};
}

} // namespace

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    const QColor ground = groundUnder(widget);
    if (ground.isValid())
        painter.fillRect(option.rect, ground);
    if (option.maximum <= option.minimum)
        return;
    const bool isHeld = option.state & QStyle::State_Sunken;
    const bool isHovered =
        (option.state & QStyle::State_MouseOver) && (option.activeSubControls & QStyle::SC_ScrollBarSlider);
    QRectF thumb = scrollBarPart(option, QStyle::SC_ScrollBarSlider);
    const QPointF center = thumb.center();
    if (option.orientation == Qt::Vertical)
        thumb.setWidth(metrics::scrollThumb);
    else
        thumb.setHeight(metrics::scrollThumb);
    thumb.moveCenter(center);
    fillRounded(painter, thumb, metrics::scrollThumb / 2.0,
                isHeld || isHovered ? theme.scrollThumbHover : theme.scrollThumb);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool isVertical = option.orientation == Qt::Vertical;
    const QRect groove = isVertical ? option.rect.adjusted(0, thumbEnd, 0, -thumbEnd)
                                    : option.rect.adjusted(thumbEnd, 0, -thumbEnd, 0);
    const int length = std::max(0, isVertical ? groove.height() : groove.width());
    const qint64 range = qint64(option.maximum) - option.minimum;
    const qint64 whole = range + std::max(1, option.pageStep);
    const int wanted = int(qint64(length) * std::max(1, option.pageStep) / whole);
    const int thumb = range > 0 ? std::min(length, std::max(leastThumb, wanted)) : length;
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - thumb, option.upsideDown);
    const auto stretch = [&](int from, int size) {
        const QRect rect = isVertical ? QRect(groove.left(), groove.top() + from, groove.width(), size)
                                      : QRect(groove.left() + from, groove.top(), size, groove.height());
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return stretch(start, thumb);
    case QStyle::SC_ScrollBarGroove:
        return stretch(0, length);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(start + thumb, length - start - thumb);
    default:
        return {}; // no arrows
    }
}

void paintRow(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    if (!isSelected && !(isHovered && (option.state & QStyle::State_Enabled))) {
        if (option.backgroundBrush.style() != Qt::NoBrush)
            painter.fillRect(option.rect, option.backgroundBrush);
        return;
    }
    painter.fillRect(option.rect, isSelected ? theme.accentSoft : theme.hover);
    const bool isFirst = option.viewItemPosition != QStyleOptionViewItem::Middle
        && option.viewItemPosition != QStyleOptionViewItem::End;
    if (isSelected && isFirst) {
        const QRect bar(option.rect.left(), option.rect.top(), selectedBar, option.rect.height());
        painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar), theme.accent);
    }
}

void paintPopupRow(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Theme &theme = Theme::of(option.palette);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        fillRounded(painter, option.rect, radius::control, chosenInPopup(theme));
}

void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isHovered = (option.state & QStyle::State_Enabled) && (option.state & QStyle::State_MouseOver);
    painter.fillRect(option.rect, isHovered ? theme.hover : theme.base);
    paintBottomLine(painter, option.rect, theme.line);
}

void paintTab(QPainter &painter, const QStyleOptionTab &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isChosen = option.state & QStyle::State_Selected;
    if (!isChosen && (option.state & QStyle::State_Enabled) && (option.state & QStyle::State_MouseOver))
        fillRounded(painter, QRectF(option.rect).adjusted(2, 2, -2, -4), radius::control, theme.hover);
    if (isChosen) {
        const QRectF bar(option.rect.left() + spacing::step8, option.rect.bottom() + 1 - metrics::focusRing,
                         option.rect.width() - 2 * spacing::step8, metrics::focusRing);
        painter.fillRect(snappedToPixels(painter, bar), theme.accent);
    }
}

void paintPopup(QPainter &painter, const QRect &rect, const QPalette &palette, qreal radius)
{
    const Theme &theme = Theme::of(palette);
    painter.fillRect(rect, theme.popup); // also the corners: popups are opaque windows cut out by a mask
    strokeRounded(painter, rect, radius, theme.buttonFrame);
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const QRectF line(rect.left() + spacing::step8, rect.center().y(), rect.width() - 2 * spacing::step8,
                          1);
        paintTopLine(painter, line, theme.line);
        return;
    }
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (isEnabled && (option.state & QStyle::State_Selected))
        fillRounded(painter, rect.adjusted(spacing::step4, 0, -spacing::step4, 0), radius::control,
                    chosenInPopup(theme));

    const auto place = [&](const QRect &part) { return QStyle::visualRect(option.direction, rect, part); };
    const QColor text = isEnabled ? theme.text : theme.disabledText;
    const QColor quiet = isEnabled ? theme.meta : theme.disabledText;
    const int left = rect.left() + spacing::step4 + menuPadding;
    const int right = rect.right() + 1 - spacing::step4 - menuPadding;
    const QRect iconRect(left, rect.center().y() + 1 - metrics::buttonIcon / 2, metrics::buttonIcon,
                         metrics::buttonIcon);
    const QString iconName = tintedIconName(option.icon);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintTintedIcon(painter, u"check"_s, place(iconRect), isEnabled ? theme.accent : theme.disabledText);
    else if (!iconName.isEmpty())
        paintTintedIcon(painter, iconName, place(iconRect), quiet);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, place(iconRect), Qt::AlignCenter,
                          isEnabled ? QIcon::Normal : QIcon::Disabled);

    const bool hasColumn = option.maxIconWidth > 0 || option.menuHasCheckableItems;
    const QRect textRect(QPoint(hasColumn ? left + menuIconColumn : left, rect.top()),
                         QPoint(right - 1, rect.bottom()));
    const qsizetype tab = option.text.indexOf(u'\t');
    const QString label = tab < 0 ? option.text : option.text.left(tab);
    painter.setFont(option.font);
    painter.setPen(text);
    const auto start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const auto end = QStyle::visualAlignment(option.direction, Qt::AlignRight);
    painter.drawText(place(textRect),
                     int(start | Qt::AlignVCenter) | Qt::TextSingleLine | mnemonicFlag(option, widget),
                     label);
    if (tab >= 0) {
        painter.setPen(quiet);
        painter.drawText(place(textRect), int(end | Qt::AlignVCenter) | Qt::TextSingleLine,
                         option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRectF arrow =
            place(QRect(right - metrics::lineIcon, rect.center().y() + 1 - metrics::lineIcon / 2,
                        metrics::lineIcon, metrics::lineIcon));
        painter.save();
        painter.translate(arrow.center());
        painter.rotate(option.direction == Qt::LeftToRight ? -90 : 90);
        painter.translate(-arrow.center());
        paintTintedIcon(painter, u"chevron-down"_s, arrow, quiet);
        painter.restore();
    }
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), separatorHeight};
    const bool hasColumn = option.maxIconWidth > 0 || option.menuHasCheckableItems;
    const bool hasShortcut = option.text.contains(u'\t') || option.reservedShortcutWidth > 0;
    const bool isSubMenu = option.menuItemType == QStyleOptionMenuItem::SubMenu;
    const QFontMetrics font(option.font);
    const int width = font.size(Qt::TextShowMnemonic, option.text.section(u'\t', 0, 0)).width()
        + 2 * (menuPadding + spacing::step4) + (hasColumn ? menuIconColumn : 0)
        + (hasShortcut ? shortcutGap : 0) + (isSubMenu ? metrics::lineIcon + spacing::step8 : 0);
    return {width, std::max(metrics::toolRowHeight, font.height() + spacing::step8)};
}

} // namespace roundtable::viewpainter
