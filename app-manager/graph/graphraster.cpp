// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphraster.h"

#include <algorithm>
#include <cmath>

namespace roundtable::manager {

namespace {

constexpr qreal groundAlpha = 0.10;
constexpr qreal stepsBandAlpha = 0.30;
constexpr qreal meansBandAlpha = 0.24;
constexpr int cacheLine = 64; ///< bytes
constexpr int whole = 256; ///< of a pixel that is covered

/// \a share of whole of the colour above.
quint32 mixed(quint32 above, quint32 below, int share)
{
    const auto channel = [&](int shift) {
        const int a = static_cast<int>((above >> shift) & 0xffU);
        const int b = static_cast<int>((below >> shift) & 0xffU);
        return static_cast<quint32>((a * share + b * (whole - share) + whole / 2) / whole) << shift;
    };
    return 0xff000000U | channel(16) | channel(8) | channel(0);
}

} // namespace

QImage GraphRaster::canvas(QSize size)
{
    // An odd number of cache lines in a row: the pixels of a column then do not compete for the same few places in the cache.
    const qsizetype lines = (size.width() * static_cast<qsizetype>(sizeof(quint32)) + cacheLine - 1) / cacheLine;
    const qsizetype stride = (lines | 1) * cacheLine;
    auto *pixels = new uchar[static_cast<std::size_t>(stride * size.height())];
    return {pixels, size.width(), size.height(), stride, QImage::Format_RGB32, [](void *memory) { delete[] static_cast<uchar *>(memory); }, pixels};
}

GraphRaster::GraphRaster(QImage &target, const QRectF &plot, DeviceSnap snap)
    : m_pixels(reinterpret_cast<quint32 *>(target.bits()))
    , m_stride(target.bytesPerLine() / static_cast<qsizetype>(sizeof(quint32)))
    , m_left(plot.left())
    , m_ratio(snap.ratio())
{
    Q_ASSERT(target.format() == QImage::Format_RGB32);
    const auto device = [this](qreal place) { return static_cast<int>(qRound64(place * m_ratio)); };
    const QRect place(QPoint(device(plot.left()), device(plot.top() - beyondPlot)), QPoint(device(plot.right()) - 1, device(plot.bottom() + beyondPlot) - 1));
    m_place = place & QRect(QPoint(), target.size());
}

std::optional<GraphRaster::Strip> GraphRaster::stripOf(const QRectF &rect) const
{
    const int column = static_cast<int>(qRound64(m_left * m_ratio) + qRound64((rect.left() - m_left) * m_ratio));
    if (column < m_place.left() || column > m_place.right())
        return std::nullopt;
    const auto row = [this](qreal y) { return std::clamp<qreal>(y * m_ratio, m_place.top(), m_place.bottom() + 1); };
    return Strip{column, row(rect.top()), row(rect.bottom())};
}

void GraphRaster::tint(const QList<QRectF> &rects, const QColor &color, qreal alpha) const
{
    const quint32 above = color.rgb();
    const int share = qRound(alpha * whole);
    // Nearly every pixel lies on the same ground as the one before.
    quint32 below = 0;
    quint32 tinted = mixed(above, below, share);
    for (const QRectF &rect : rects) {
        const auto strip = stripOf(rect);
        if (!strip)
            continue;
        const int bottom = qRound(strip->bottom);
        int row = qRound(strip->top);
        for (quint32 *at = pixel(strip->column, row); row < bottom; ++row, at += m_stride) {
            if (*at != below) {
                below = *at;
                tinted = mixed(above, below, share);
            }
            *at = tinted;
        }
    }
}

void GraphRaster::fill(const QList<QRectF> &strokes, const QColor &color) const
{
    const quint32 above = color.rgb();
    for (const QRectF &rect : strokes) {
        const auto strip = stripOf(rect);
        if (!strip)
            continue;
        const int bottom = std::min(static_cast<int>(std::ceil(strip->bottom)), m_place.bottom() + 1);
        int row = static_cast<int>(strip->top);
        for (quint32 *at = pixel(strip->column, row); row < bottom; ++row, at += m_stride) {
            if (row >= strip->top && row + 1 <= strip->bottom) {
                *at = above;
                continue;
            }
            const qreal covered = std::min<qreal>(row + 1, strip->bottom) - std::max<qreal>(row, strip->top);
            *at = mixed(above, *at, qRound(covered * whole));
        }
    }
}

void GraphRaster::draw(const GraphCurve &curve, const QColor &color)
{
    tint(curve.ground, color, groundAlpha);
    tint(curve.band, color, curve.ground.isEmpty() ? meansBandAlpha : stepsBandAlpha);
    fill(curve.strokes, color);
}

} // namespace roundtable::manager
