// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/shapes.h"

#include "appearance/spacing.h"

#include <QtGui/QBitmap>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace roundtable {

namespace {

bool isVisible(const QColor &color)
{
    return color.isValid() && color.alpha() > 0;
}

} // namespace

QRectF snappedToPixels(const QPainter &painter, const QRectF &rect)
{
    const QTransform toDevice = painter.deviceTransform();
    if (toDevice.type() > QTransform::TxScale)
        return rect; // turned: there is nothing to lie on
    const QRectF device = toDevice.mapRect(rect);
    const QPointF topLeft(std::round(device.left()), std::round(device.top()));
    const QPointF bottomRight(std::round(device.right()), std::round(device.bottom()));
    return toDevice.inverted().mapRect(QRectF(topLeft, bottomRight));
}

qreal lineWidth(const QPainter &painter, qreal width)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    return std::max(1.0, std::floor(width * scale)) / scale;
}

void fillRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill)
{
    if (!isVisible(fill))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(snappedToPixels(painter, rect), radius, radius);
    painter.restore();
}

void strokeRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &frame, qreal width)
{
    if (!isVisible(frame))
        return;
    const QRectF outer = snappedToPixels(painter, rect);
    const qreal thickness = lineWidth(painter, width);
    const QRectF inner = outer.adjusted(thickness, thickness, -thickness, -thickness);
    const qreal innerRadius = std::max(0.0, radius - thickness);
    QPainterPath ring; // odd-even fill: what both rectangles cover stays free
    ring.addRoundedRect(outer, radius, radius);
    ring.addRoundedRect(inner, innerRadius, innerRadius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(ring, frame);
    painter.restore();
}

void paintPanel(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &frame,
                qreal width)
{
    if (isVisible(fill) && isVisible(frame)) {
        // The fill ends below the frame, else it shines through at the outer edge of the corners.
        const qreal half = lineWidth(painter, width) / 2;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        const QRectF within = snappedToPixels(painter, rect).adjusted(half, half, -half, -half);
        painter.drawRoundedRect(within, radius - half, radius - half);
        painter.restore();
    } else {
        fillRounded(painter, rect, radius, fill);
    }
    strokeRounded(painter, rect, radius, frame, width);
}

void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &accent)
{
    constexpr qreal reach = 2.0 * metrics::focusRing;
    strokeRounded(painter, rect.adjusted(-reach, -reach, reach, reach), radius + reach, accent,
                  metrics::focusRing);
}

void paintTopLine(QPainter &painter, const QRectF &rect, const QColor &color)
{
    const QRectF snapped = snappedToPixels(painter, rect);
    painter.fillRect(QRectF(snapped.left(), snapped.top(), snapped.width(), lineWidth(painter)), color);
}

void paintBottomLine(QPainter &painter, const QRectF &rect, const QColor &color)
{
    const QRectF snapped = snappedToPixels(painter, rect);
    const qreal width = lineWidth(painter);
    painter.fillRect(QRectF(snapped.left(), snapped.bottom() - width, snapped.width(), width), color);
}

QRegion roundedRegion(const QRect &rect, int radius)
{
    QBitmap shape(rect.size());
    shape.clear();
    QPainter painter(&shape);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::color1);
    painter.drawRoundedRect(QRect(QPoint(), rect.size()), radius, radius);
    painter.end();
    return QRegion(shape).translated(rect.topLeft());
}

} // namespace roundtable
