// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/rowground.h"

#include "app-manager/graph/clocktext.h"
#include "appearance/shapes.h"
#include "appearance/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionViewItem>

namespace roundtable::manager {

int rowTimeWidth(const QFont &meta)
{
    return QFontMetrics(meta).horizontalAdvance(clockText(QTime(20, 48, 48), QLocale(), ClockDigits::Seconds));
}

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    constexpr int barWidth = 3;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, theme.accentSoft);
        const QRect bar(option.rect.topLeft(), QSize(barWidth, option.rect.height()));
        painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar), theme.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(option.rect, theme.hover);
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        strokeRounded(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), 2, theme.accent, 2);
}

} // namespace roundtable::manager
