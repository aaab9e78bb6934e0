// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/graph/graphcurve.h"

#include <QtCore/QRect>
#include <QtGui/QColor>
#include <QtGui/QImage>

namespace roundtable::manager {

/// \brief Draws a curve onto an opaque image, column by column.
///
/// On a sharp screen two graphs have twenty thousand rectangles one pixel wide, and QPainter spends more on handing out
/// each of them than on its pixels: 40 ms where this takes 1. What lies below, grid and hatch, shows through ground and band.
class GraphRaster {
public:
    static constexpr qreal beyondPlot = 2; ///< logical pixels above and below the plot that a thick line may reach

    /// An image in which the pixels of a column lie well for the cache.
    [[nodiscard]] static QImage canvas(QSize size);

    /// \a target must be of Format_RGB32 and begin where the graphs begin.
    GraphRaster(QImage &target, const QRectF &plot, DeviceSnap snap);

    void draw(const GraphCurve &curve, const QColor &color);

private:
    /// One column of device pixels of a rectangle.
    struct Strip {
        int column;
        qreal top;
        qreal bottom;
    };

    [[nodiscard]] std::optional<Strip> stripOf(const QRectF &rect) const;
    [[nodiscard]] quint32 *pixel(int column, int row) const { return m_pixels + row * m_stride + column; }
    void tint(const QList<QRectF> &rects, const QColor &color, qreal alpha) const;
    void fill(const QList<QRectF> &strokes, const QColor &color) const;

    quint32 *m_pixels;
    qsizetype m_stride; ///< in pixels
    QRect m_place; ///< device pixels that may be drawn on
    qreal m_left; ///< of the plot: columns are counted from it
    qreal m_ratio;
};

} // namespace roundtable::manager
