// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/roundtablestyle.h"

#include "appearance/buttonpainter.h"
#include "appearance/comboboxpopup.h"
#include "appearance/fieldpainter.h"
#include "appearance/focusringshape.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"
#include "appearance/viewpainter.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QStyleOption>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

void paintRingAround(QPainter &painter, const QFocusFrame &frame)
{
    const QWidget &target = *frame.widget();
    QRect rect = target.rect();
    qreal corner = radius::control;
    if (const auto *shape = dynamic_cast<const FocusRingShape *>(&target)) {
        rect = shape->focusRect();
        corner = shape->focusRadius();
    } else if (qobject_cast<const QCheckBox *>(&target)) {
        QStyleOptionButton option;
        option.initFrom(&target);
        rect = target.style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &target);
        corner = radius::joined;
    }
    const QPoint offset = frame.mapFromGlobal(target.mapToGlobal(QPoint()));
    paintFocusRing(painter, rect.translated(offset), corner, Theme::of(target.palette()).accent);
}

} // namespace

RoundtableStyle::RoundtableStyle()
    : QProxyStyle(u"Fusion"_s)
{
    setObjectName(u"roundtable"_s);
}

void RoundtableStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(&m_keyboardUse);
}

void RoundtableStyle::unpolish(QApplication *application)
{
    application->removeEventFilter(&m_keyboardUse);
    QProxyStyle::unpolish(application);
}

void RoundtableStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
        m_focusRing.watch(widget);
    } else if (qobject_cast<QScrollBar *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    } else if (isComboBoxPopup(widget)) {
        widget->installEventFilter(this);
        widget->setContentsMargins(spacing::step4, spacing::step4, spacing::step4, spacing::step4);
    } else if (isInComboBoxPopup(widget) && qobject_cast<QAbstractItemView *>(widget)) {
        // The list shows the popup's own ground, in dark another than that of fields.
        static_cast<QAbstractItemView *>(widget)->viewport()->setAutoFillBackground(false);
    } else if (auto *comboBox = qobject_cast<QComboBox *>(widget)) {
        // Qt's own delegate of a popup does not ask the style for its rows.
        if (comboBox->itemDelegate()->inherits("QComboBoxDelegate"))
            comboBox->setItemDelegate(new QStyledItemDelegate(comboBox));
    }
}

void RoundtableStyle::unpolish(QWidget *widget)
{
    m_focusRing.forget(widget);
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool RoundtableStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        if (auto *popup = qobject_cast<QWidget *>(watched); isComboBoxPopup(popup))
            popup->setMask(roundedRegion(popup->rect(), radius::card));
    }
    return QProxyStyle::eventFilter(watched, event);
}

void RoundtableStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            fieldpainter::paintFrame(*painter, *option, widget);
        return; // without a frame it stands inside another field, which has painted the ground
    case PE_FrameLineEdit:
        fieldpainter::paintFrame(*painter, *option, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        buttonpainter::paintCheckIndicator(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        buttonpainter::paintRadioIndicator(*painter, *option);
        return;
    case PE_FrameFocusRect:
    case PE_FrameTabBarBase:
    case PE_PanelStatusBar:
        return; // the ring outside says where the focus is
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (isInComboBoxPopup(widget))
                viewpainter::paintPopupRow(*painter, *item);
            else
                viewpainter::paintRow(*painter, *item);
        }
        return;
    case PE_PanelItemViewRow:
        return; // the items paint their own ground
    case PE_PanelMenu:
        viewpainter::paintPopup(*painter, option->rect, option->palette, radius::card);
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelTipLabel:
        viewpainter::paintPopup(*painter, option->rect, option->palette, radius::control);
        return;
    case PE_Frame:
        if (isComboBoxPopup(widget)) {
            // The whole window: its margins, in which the frame of a QFrame does not lie, are the popup's
            // too.
            viewpainter::paintPopup(*painter, widget->rect(), option->palette, radius::card);
            return;
        }
        strokeRounded(*painter, option->rect, radius::control, Theme::of(option->palette).line);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void RoundtableStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            buttonpainter::paintPushButton(*painter, *button, widget);
        return;
    case CE_ComboBoxLabel:
        if (const auto *comboBox = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            fieldpainter::paintComboBoxLabel(*painter, *comboBox, widget);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            viewpainter::paintMenuItem(*painter, *item, widget);
        return;
    case CE_MenuEmptyArea:
    case CE_MenuHMargin:
    case CE_MenuVMargin:
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            viewpainter::paintHeaderSection(*painter, *header);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, Theme::of(option->palette).base);
        paintBottomLine(*painter, option->rect, Theme::of(option->palette).line);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            viewpainter::paintTab(*painter, *tab);
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            // A chosen row is soft, so its text keeps its colour.
            QStyleOptionViewItem quiet = *item;
            const QColor text = item->palette.color(QPalette::Active, QPalette::Text);
            quiet.palette.setColor(QPalette::Active, QPalette::HighlightedText, text);
            quiet.palette.setColor(QPalette::Inactive, QPalette::HighlightedText, text);
            quiet.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            QRectF line = option->rect;
            if (frame->frameShape == QFrame::HLine)
                line.setTop(line.center().y() - 0.5);
            else
                line.setLeft(line.center().x() - 0.5);
            const qreal width = lineWidth(*painter);
            line = snappedToPixels(*painter, line);
            line.setSize(frame->frameShape == QFrame::HLine ? QSizeF(line.width(), width)
                                                            : QSizeF(width, line.height()));
            painter->fillRect(line, Theme::of(option->palette).line);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_Splitter:
        return; // the hairline between two panels is theirs
    case CE_FocusFrame:
        if (const auto *frame = qobject_cast<const QFocusFrame *>(widget); frame && frame->widget())
            paintRingAround(*painter, *frame);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void RoundtableStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                         QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *comboBox = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            fieldpainter::paintComboBox(*painter, *comboBox, widget);
        return;
    case CC_SpinBox:
        if (const auto *spinBox = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            fieldpainter::paintSpinBox(*painter, *spinBox, widget);
        return;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            buttonpainter::paintToolButton(*painter, *button, widget);
        return;
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            viewpainter::paintScrollBar(*painter, *slider, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QSize RoundtableStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                        const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttonpainter::pushButtonSize(*button, widget);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return buttonpainter::toolButtonSize(*button, widget);
        break;
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return {size.width() + 2 * fieldpainter::textInset, fieldpainter::fieldHeight(widget)};
        break;
    case CT_ComboBox: {
        constexpr int roomBesideText = spacing::step12 + metrics::controlHeight + spacing::step4;
        return {size.width() + roomBesideText, fieldpainter::fieldHeight(widget)};
    }
    case CT_SpinBox:
        return {size.width() + fieldpainter::textInset + metrics::toolRowHeight,
                fieldpainter::fieldHeight(widget)};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize asked = QProxyStyle::sizeFromContents(type, option, size, widget);
        return asked.expandedTo({0, metrics::toolRowHeight});
    }
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return viewpainter::menuItemSize(*item, size);
        break;
    case CT_ItemViewItem: {
        const QSize asked = QProxyStyle::sizeFromContents(type, option, size, widget);
        return asked.expandedTo({0, metrics::logRowHeight});
    }
    case CT_TabBarTab:
        return QProxyStyle::sizeFromContents(type, option, size, widget)
            .expandedTo({0, metrics::controlHeight});
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

} // namespace roundtable
