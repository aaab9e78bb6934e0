// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/graph/graphcurve.h"

#include <QtCore/QRect>
#include <QtGui/QColor>
#include <QtGui/QImage>

#include <vector>

namespace roundtable::manager {

/// \brief A curve as an image, filled column by column.
///
/// On a sharp screen two graphs have twenty thousand rectangles one pixel wide, and QPainter spends more on handing out
/// each of them than on its pixels: 40 ms where this takes 2.
class GraphRaster {
public:
    static constexpr qreal beyondPlot = 2; ///< logical pixels above and below the plot that a thick line may reach

    /// The device pixels that the image of a curve in \a plot covers.
    [[nodiscard]] static QRect placeOf(const QRectF &plot, DeviceSnap snap);

    /// Opaque where the line is, \a color thinned where ground and band are, else transparent. Good until the next call.
    [[nodiscard]] const QImage &render(const GraphCurve &curve, const QRectF &plot, const QColor &color, DeviceSnap snap);

private:
    /// One column of device pixels of a rectangle, in rows of the image.
    struct Strip {
        int column;
        qreal top;
        qreal bottom;
    };

    void reset(QSize size);
    [[nodiscard]] std::optional<Strip> stripOf(const QRectF &rect) const;
    [[nodiscard]] quint32 *pixel(int column, int row) { return m_pixels.data() + static_cast<qsizetype>(row) * m_stride + column; }
    void fillGround(const QList<QRectF> &ground, quint32 color);
    void fillBand(const QList<QRectF> &band, quint32 color);
    void fillStrokes(const QList<QRectF> &strokes, quint32 color);

    std::vector<quint32> m_pixels;
    qsizetype m_stride = 0;
    QRect m_place;
    qreal m_left = 0; ///< of the plot: columns are counted from it
    qreal m_ratio = 1;
    QImage m_image; ///< over m_pixels
};

} // namespace roundtable::manager
