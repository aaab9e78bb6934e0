// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QRectF>
#include <QtGui/QRegion>

class QColor;
class QPainter;

namespace roundtable {

/// \brief Shapes with sharp edges at every scale: their sides lie on device pixels also at 1.25 and 1.5.

/// The nearest rectangle to \a rect whose sides lie between device pixels.
[[nodiscard]] QRectF snappedToPixels(const QPainter &painter, const QRectF &rect);

/// A line of \a width logical pixels in whole device pixels, at least one.
[[nodiscard]] qreal lineWidth(const QPainter &painter, qreal width = 1.0);

void fillRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill);

/// A frame of \a width inside \a rect. Nothing is painted within it.
void strokeRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &frame,
                   qreal width = 1.0);

/// Both; an invalid or transparent colour paints nothing.
void paintPanel(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &frame,
                qreal width = 1.0);

/// The accent ring outside \a rect, which has the focus and corners of \a radius.
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &accent);

/// A hairline along the top or the bottom of \a rect.
void paintTopLine(QPainter &painter, const QRectF &rect, const QColor &color);
void paintBottomLine(QPainter &painter, const QRectF &rect, const QColor &color);

/// The pixels of \a rect with its corners rounded: the mask of a popup, because not every X server has
/// transparency.
[[nodiscard]] QRegion roundedRegion(const QRect &rect, int radius);

} // namespace roundtable
