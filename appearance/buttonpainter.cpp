// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/buttonpainter.h"

#include "appearance/controlproperties.h"
#include "appearance/mnemonicflag.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::buttonpainter {

namespace {

constexpr int textPadding = spacing::step16;
constexpr int toolTextPadding = spacing::step12;
constexpr int iconGap = spacing::step8;
constexpr qreal hoverShare = 0.08; ///< of the text colour, where a button stands on a colour of its own
constexpr qreal pressedShare = 0.16;

struct Colors {
    QColor fill;
    QColor frame;
    QColor text;
};

QColor thinned(QColor color, qreal share)
{
    color.setAlphaF(static_cast<float>(share));
    return color;
}

/// Fill under the mouse of a button without a fill of its own: the tokens, or its text thinned inside a
/// banner.
QColor stateFill(const QStyleOption &option, const Theme &theme)
{
    const QColor text = option.palette.color(QPalette::ButtonText);
    const bool isOnOwnColor = text != theme.text && text != theme.disabledText;
    if (option.state & (QStyle::State_Sunken | QStyle::State_On))
        return isOnOwnColor ? thinned(text, pressedShare) : theme.pressed;
    if (option.state & QStyle::State_MouseOver)
        return isOnOwnColor ? thinned(text, hoverShare) : theme.hover;
    return {};
}

Colors colorsOf(const QStyleOption &option, ButtonVariant variant)
{
    const Theme &theme = Theme::of(option.palette);
    if (!(option.state & QStyle::State_Enabled))
        return {.fill = {},
                .frame = variant == ButtonVariant::Flat || variant == ButtonVariant::Quiet ? QColor() : theme.line,
                .text = theme.disabledText};

    const QColor text = option.palette.color(QPalette::ButtonText);
    const QColor under = stateFill(option, theme);
    switch (variant) {
    case ButtonVariant::Primary: {
        const bool isPressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
        const bool isHovered = option.state & QStyle::State_MouseOver;
        const QColor fill = isPressed ? theme.accentPressed : isHovered ? theme.accentHover : theme.accent;
        return {.fill = fill, .frame = {}, .text = theme.textOnAccent};
    }
    case ButtonVariant::Secondary:
        return {.fill = under.isValid() ? under : theme.button, .frame = theme.buttonFrame, .text = text};
    case ButtonVariant::Destructive:
        return {
            .fill = under.isValid() ? under : theme.button, .frame = theme.errorFrame, .text = theme.error};
    case ButtonVariant::Flat:
        return {.fill = under, .frame = {}, .text = text};
    case ButtonVariant::Quiet:
        return {.fill = under, .frame = {}, .text = theme.meta};
    case ButtonVariant::Outlined:
        return {.fill = under, .frame = text, .text = text};
    }
    Q_UNREACHABLE();
}

QFont fontOf(const QWidget *widget, ButtonVariant variant)
{
    QFont font = widget ? widget->font() : QFont();
    if (variant == ButtonVariant::Primary || variant == ButtonVariant::Outlined)
        font.setWeight(QFont::DemiBold);
    return font;
}

int heightOf(const QWidget *widget, const QFontMetrics &font)
{
    const int least =
        controlSize(widget) == ControlSize::ToolRow ? metrics::toolRowHeight : metrics::controlHeight;
    return std::max(least, font.height() + spacing::step12);
}

void paintIcon(QPainter &painter, const QIcon &icon, const QRect &rect, const QColor &color, bool isEnabled)
{
    const QString name = tintedIconName(icon);
    if (name.isEmpty())
        icon.paint(&painter, rect, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    else
        paintTintedIcon(painter, name, rect, color);
}

/// Icon, text and chevron in one row in the middle of the button.
struct Row {
    QIcon icon;
    QSize iconSize;
    QString text;
    bool hasChevron;

    [[nodiscard]] int textWidth(const QFontMetrics &font) const
    {
        return text.isEmpty() ? 0 : font.size(Qt::TextShowMnemonic, text).width();
    }

    [[nodiscard]] int width(const QFontMetrics &font) const
    {
        int parts = 0;
        int total = 0;
        const auto add = [&](int part) { total += part + (parts++ ? iconGap : 0); };
        if (!icon.isNull())
            add(iconSize.width());
        if (!text.isEmpty())
            add(textWidth(font));
        if (hasChevron)
            add(metrics::lineIcon);
        return total;
    }

    void paint(QPainter &painter, const QStyleOption &option, const QWidget *widget, const QColor &textColor,
               const QColor &iconColor) const
    {
        const QFontMetrics font = painter.fontMetrics();
        const int missing = std::max(0, width(font) - option.rect.width() + 2 * spacing::step4);
        const int shownTextWidth = textWidth(font) - missing;
        int left = option.rect.left() + (option.rect.width() - (width(font) - missing)) / 2;
        const auto next = [&](int partWidth, int partHeight) {
            const QRect part(left, option.rect.center().y() + 1 - partHeight / 2, partWidth, partHeight);
            left += partWidth + iconGap;
            return QStyle::visualRect(option.direction, option.rect, part);
        };
        const bool isEnabled = option.state & QStyle::State_Enabled;
        if (!icon.isNull())
            paintIcon(painter, icon, next(iconSize.width(), iconSize.height()), iconColor, isEnabled);
        if (!text.isEmpty()) {
            painter.setPen(textColor);
            const QRect part = next(shownTextWidth, font.height());
            const QString shown = missing > 0
                ? font.elidedText(text, Qt::ElideRight, shownTextWidth, Qt::TextShowMnemonic)
                : text;
            painter.drawText(part, int(Qt::AlignCenter) | Qt::TextSingleLine | mnemonicFlag(option, widget),
                             shown);
        }
        if (hasChevron)
            paintTintedIcon(painter, u"chevron-down"_s, next(metrics::lineIcon, metrics::lineIcon),
                            iconColor);
    }
};

Row rowOf(const QStyleOptionButton &option)
{
    return {.icon = option.icon,
            .iconSize = {metrics::buttonIcon, metrics::buttonIcon},
            .text = option.text,
            .hasChevron = bool(option.features & QStyleOptionButton::HasMenu)};
}

Row rowOf(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const int side =
        controlSize(widget) == ControlSize::ToolRow ? metrics::smallToolIcon : metrics::buttonIcon;
    const bool showsText = option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull();
    const bool showsIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly;
    QIcon icon = showsIcon ? option.icon : QIcon();
    if (icon.isNull() && option.arrowType != Qt::NoArrow)
        icon = tintedIcon(option.arrowType == Qt::UpArrow ? u"chevron-up"_s : u"chevron-down"_s);
    return {.icon = icon,
            .iconSize = {side, side},
            .text = showsText ? option.text : QString(),
            .hasChevron = showsText && bool(option.features & QStyleOptionToolButton::HasMenu)};
}

} // namespace

void paintPushButton(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const bool isFlat = option.features & QStyleOptionButton::Flat;
    const ButtonVariant variant = isFlat ? ButtonVariant::Flat : buttonVariant(widget);
    const Colors colors = colorsOf(option, variant);
    paintPanel(painter, option.rect, radius::control, colors.fill, colors.frame);
    painter.setFont(fontOf(widget, variant));
    rowOf(option).paint(painter, option, widget, colors.text, colors.text);
}

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const QFontMetrics font(fontOf(widget, buttonVariant(widget)));
    return {rowOf(option).width(font) + 2 * textPadding, heightOf(widget, font)};
}

void paintToolButton(QPainter &painter, const QStyleOptionToolButton &option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isChecked = option.state & QStyle::State_On;
    QColor fill;
    if (isEnabled && (option.state & QStyle::State_Sunken))
        fill = theme.pressed;
    else if (isEnabled && (isChecked || (option.state & QStyle::State_MouseOver)))
        fill = theme.hover;
    paintPanel(painter, option.rect, radius::control, fill, {});

    const Row row = rowOf(option, widget);
    const QColor text = isEnabled ? option.palette.color(QPalette::ButtonText) : theme.disabledText;
    const bool isQuiet = isEnabled && !isChecked && row.text.isEmpty() && text == theme.text;
    painter.setFont(fontOf(widget, ButtonVariant::Flat));
    row.paint(painter, option, widget, text, isQuiet ? theme.meta : text);
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const QFontMetrics font(fontOf(widget, ButtonVariant::Flat));
    const Row row = rowOf(option, widget);
    const int height = heightOf(widget, font);
    return row.text.isEmpty() ? QSize(height, height) : QSize(row.width(font) + 2 * toolTextPadding, height);
}

void paintCheckIndicator(QPainter &painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isHovered = isEnabled && (option.state & QStyle::State_MouseOver);
    const bool isSet = option.state & (QStyle::State_On | QStyle::State_NoChange);
    if (!isSet) {
        paintPanel(painter, option.rect, radius::joined,
                   isEnabled ? (isHovered ? theme.hover : theme.base) : QColor(),
                   isEnabled ? theme.outline : theme.line);
        return;
    }
    const QColor fill = isEnabled ? (isHovered ? theme.accentHover : theme.accent) : theme.pressed;
    const QColor tick = isEnabled ? theme.textOnAccent : theme.disabledText;
    paintPanel(painter, option.rect, radius::joined, fill, {});
    const QRectF middle = QRectF(option.rect).adjusted(2, 2, -2, -2);
    if (option.state & QStyle::State_On)
        paintTintedIcon(painter, u"check"_s, middle, tick);
    else
        painter.fillRect(snappedToPixels(painter, middle.adjusted(2, 6, -2, -6)), tick);
}

void paintRadioIndicator(QPainter &painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRectF disc(option.rect);
    if (option.state & QStyle::State_On) {
        fillRounded(painter, disc, disc.height() / 2, isEnabled ? theme.accent : theme.pressed);
        const QRectF dot = disc.adjusted(6, 6, -6, -6);
        fillRounded(painter, dot, dot.height() / 2, isEnabled ? theme.textOnAccent : theme.disabledText);
        return;
    }
    paintPanel(painter, disc, disc.height() / 2, isEnabled ? theme.base : QColor(),
               isEnabled ? theme.outline : theme.line);
}

} // namespace roundtable::buttonpainter
