// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/segmentbutton.h"

#include "appearance/mnemonicflag.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace roundtable {

void SegmentButton::setPlace(Place place)
{
    m_place = place;
    update();
}

QFont SegmentButton::strongFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QSize SegmentButton::sizeHint() const
{
    // As wide as the chosen text, so that nothing moves when another one is chosen.
    const QFontMetrics strong(strongFont());
    return {strong.size(Qt::TextShowMnemonic, text()).width() + 2 * spacing::step12,
            std::max(metrics::toolRowHeight, strong.height() + spacing::step8)};
}

bool SegmentButton::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());

    // The outer corners belong to the whole control: the segment is a piece cut out of a longer panel.
    const bool isLeftmost = m_place == Place::Only
        || m_place == (layoutDirection() == Qt::LeftToRight ? Place::First : Place::Last);
    const bool isRightmost = m_place == Place::Only
        || m_place == (layoutDirection() == Qt::LeftToRight ? Place::Last : Place::First);
    const QRectF panel =
        QRectF(rect()).adjusted(isLeftmost ? 0 : -radius::control, 0, isRightmost ? 0 : radius::control, 0);

    QColor fill = theme.button;
    if (!isEnabled())
        fill = QColor();
    else if (isChecked())
        fill = theme.accentSoft;
    else if (isDown())
        fill = theme.pressed;
    else if (underMouse())
        fill = theme.hover;
    painter.setClipRect(rect());
    paintPanel(painter, panel, radius::control, fill, isEnabled() ? theme.buttonFrame : theme.line);
    if (!isRightmost) {
        const QRectF edge = snappedToPixels(painter, rect());
        const qreal width = lineWidth(painter);
        painter.fillRect(QRectF(edge.right() - width, edge.top() + width, width, edge.height() - 2 * width),
                         theme.line);
    }

    const QColor quiet = isEnabled() ? theme.meta : theme.disabledText;
    painter.setFont(isChecked() ? strongFont() : font());
    painter.setPen(isChecked() && isEnabled() ? theme.accent : quiet);
    painter.drawText(rect(), int(Qt::AlignCenter) | Qt::TextSingleLine | mnemonicFlag(this), text());
}

} // namespace roundtable
