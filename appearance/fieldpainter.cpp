// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/fieldpainter.h"

#include "appearance/controlproperties.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::fieldpainter {

namespace {

constexpr int chevronWidth = metrics::controlHeight;
constexpr int strongFrame = 2;

QRectF centered(const QRect &outer, int side)
{
    QRectF inner(0, 0, side, side);
    inner.moveCenter(QRectF(outer).center());
    return inner;
}

} // namespace

void paintFrame(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    if (!(option.state & QStyle::State_Enabled)) {
        paintPanel(painter, option.rect, radius::control, {}, theme.line);
        return;
    }
    if (fieldState(widget) == FieldState::Wrong)
        paintPanel(painter, option.rect, radius::control, theme.base, theme.error, strongFrame);
    else if (option.state & QStyle::State_HasFocus)
        paintPanel(painter, option.rect, radius::control, theme.base, theme.accent, strongFrame);
    else
        paintPanel(painter, option.rect, radius::control, theme.base, theme.outline);
}

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    if (option.frame)
        paintFrame(painter, option, widget);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRect arrow = comboBoxPart(option, QStyle::SC_ComboBoxArrow);
    paintTintedIcon(painter, u"chevron-down"_s, centered(arrow, metrics::lineIcon),
                    isEnabled ? theme.meta : theme.disabledText);
}

void paintComboBoxLabel(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *widget)
{
    if (option.editable)
        return;
    const Theme &theme = Theme::of(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    QRect rect = comboBoxPart(option, QStyle::SC_ComboBoxEditField).adjusted(2, 0, -2, 0);
    if (!option.currentIcon.isNull()) {
        QRect icon(rect.topLeft(), option.iconSize);
        icon.moveTop(rect.center().y() + 1 - icon.height() / 2);
        option.currentIcon.paint(&painter, QStyle::visualRect(option.direction, rect, icon), Qt::AlignCenter,
                                 isEnabled ? QIcon::Normal : QIcon::Disabled);
        rect.setLeft(rect.left() + option.iconSize.width() + spacing::step8);
    }
    painter.setFont(widget ? widget->font() : painter.font());
    painter.setPen(isEnabled ? theme.text : theme.disabledText);
    const QString text = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, rect.width());
    painter.drawText(rect, int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                     text);
}

void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    if (option.frame)
        paintFrame(painter, option, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const auto paintStep = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag flag,
                               const QString &icon) {
        const bool canStep = isEnabled && (option.stepEnabled & flag);
        const bool isActive =
            canStep && (option.activeSubControls & part) && (option.state & QStyle::State_MouseOver);
        const QColor color = !canStep ? theme.disabledText : isActive ? theme.text : theme.meta;
        paintTintedIcon(painter, icon, centered(spinBoxPart(option, part), metrics::lineIcon), color);
    };
    paintStep(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, u"chevron-up"_s);
    paintStep(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, u"chevron-down"_s);
}

QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect &whole = option.rect;
    QRect rect;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        rect = QRect(whole.right() + 1 - chevronWidth, whole.top(), chevronWidth, whole.height());
        break;
    case QStyle::SC_ComboBoxEditField:
        rect = whole.adjusted(textInset, strongFrame, -chevronWidth, -strongFrame);
        break;
    default:
        rect = whole;
        break;
    }
    return QStyle::visualRect(option.direction, whole, rect);
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect &whole = option.rect;
    const int buttons =
        option.buttonSymbols == QAbstractSpinBox::NoButtons ? textInset : metrics::toolRowHeight;
    const int middle = whole.top() + whole.height() / 2;
    QRect rect;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        rect = QRect(QPoint(whole.right() + 1 - buttons, whole.top() + strongFrame),
                     QPoint(whole.right(), middle - 1));
        break;
    case QStyle::SC_SpinBoxDown:
        rect = QRect(QPoint(whole.right() + 1 - buttons, middle),
                     QPoint(whole.right(), whole.bottom() - strongFrame));
        break;
    case QStyle::SC_SpinBoxEditField:
        rect = whole.adjusted(textInset, strongFrame, -buttons, -strongFrame);
        break;
    default:
        rect = whole;
        break;
    }
    return QStyle::visualRect(option.direction, whole, rect);
}

int fieldHeight(const QWidget *widget)
{
    const int least =
        controlSize(widget) == ControlSize::ToolRow ? metrics::toolRowHeight : metrics::controlHeight;
    return widget ? std::max(least, widget->fontMetrics().height() + spacing::step12) : least;
}

} // namespace roundtable::fieldpainter
