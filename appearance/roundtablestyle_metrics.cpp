// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

// The second half of RoundtableStyle: where things are and how big. What they look like is in
// roundtablestyle.cpp.

#include "appearance/comboboxpopup.h"
#include "appearance/fieldpainter.h"
#include "appearance/roundtablestyle.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/tintedicon.h"
#include "appearance/viewpainter.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

constexpr int scrollBarExtent = spacing::step12;
constexpr int lineEditIconMargin = 6;
constexpr char16_t smallDot = 0x2022;

bool hasLeadingIcon(const QWidget *lineEdit)
{
    if (!lineEdit)
        return false;
    const auto buttons = lineEdit->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(buttons.cbegin(), buttons.cend(), [lineEdit](const QToolButton *button) {
        const bool isLeft = button->geometry().center().x() < lineEdit->width() / 2;
        return !button->isHidden() && isLeft == (lineEdit->layoutDirection() == Qt::LeftToRight);
    });
}

} // namespace

QRect RoundtableStyle::subElementRect(SubElement element, const QStyleOption *option,
                                      const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            const int inset = frame->lineWidth > 0 ? fieldpainter::textInset : 0;
            // A leading icon brings its own distance from the text.
            const int leading = inset > 0 && hasLeadingIcon(widget) ? spacing::step4 : inset;
            const QRect rect = option->rect.adjusted(leading, 0, -inset, 0);
            return visualRect(option->direction, option->rect, rect);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect RoundtableStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                      SubControl part, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *comboBox = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return fieldpainter::comboBoxPart(*comboBox, part);
        break;
    case CC_SpinBox:
        if (const auto *spinBox = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return fieldpainter::spinBoxPart(*spinBox, part);
        break;
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return viewpainter::scrollBarPart(*slider, part);
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int RoundtableStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return spacing::step16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return spacing::step8;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics::checkBox;
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return metrics::buttonIcon;
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
        return metrics::lineIcon;
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return spacing::step32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuPanelWidth:
    case PM_MenuHMargin:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuVMargin:
        return spacing::step4;
    case PM_ToolTipLabelFrameWidth:
        return spacing::step8;
    case PM_LineEditIconMargin:
        return lineEditIconMargin;
    case PM_FocusFrameHMargin: // Qt also takes it for the room beside the text of a row
        return isInComboBoxPopup(widget) ? spacing::step8 : 2 * metrics::focusRing;
    case PM_HeaderMargin: // the names of columns stand above what is in them
        return 2 * metrics::focusRing + 1;
    case PM_FocusFrameVMargin:
        return 2 * metrics::focusRing;
    case PM_SplitterWidth:
        return 1;
    case PM_TabBarTabHSpace:
        return spacing::step32;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RoundtableStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                               QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returned)) {
            if (option)
                mask->region =
                    roundedRegion(option->rect, hint == SH_Menu_Mask ? radius::card : radius::control);
            return 1;
        }
        return 0;
    case SH_FocusFrame_AboveWidget:
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_FocusFrame_Mask: // Qt's would cut out the whole control, also where the ring is within it
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        return m_keyboardUse.isAltHeld() ? 1 : 0;
    case SH_LineEdit_PasswordCharacter:
        return smallDot;
    case SH_ComboBox_PopupFrameStyle:
        return QFrame::StyledPanel | QFrame::Plain;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon RoundtableStyle::standardIcon(StandardPixmap icon, const QStyleOption *option,
                                    const QWidget *widget) const
{
    switch (icon) {
    case SP_MessageBoxWarning:
        return tintedIcon(u"warning"_s, Tone::Warn);
    case SP_MessageBoxCritical:
        return tintedIcon(u"error"_s, Tone::Error);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return tintedIcon(u"info"_s, Tone::Meta);
    case SP_LineEditClearButton:
        return tintedIcon(u"close"_s, Tone::Meta);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace roundtable
