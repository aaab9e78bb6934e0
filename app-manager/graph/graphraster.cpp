// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphraster.h"

#include <QtGui/QRgba64>

#include <algorithm>
#include <cmath>

namespace roundtable::manager {

namespace {

constexpr qreal groundAlpha = 0.10;
constexpr qreal stepsBandAlpha = 0.30;
constexpr qreal meansBandAlpha = 0.24;
constexpr int pixelsPerCacheLine = 16;
constexpr int wholeCoverage = 256;

quint32 premultiplied(QColor color, qreal alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color.rgba64().premultiplied().toArgb32();
}

/// \a above over \a below, \a coverage of wholeCoverage of it.
quint32 mixed(quint32 above, quint32 below, int coverage)
{
    const auto channel = [&](int shift) {
        const int a = static_cast<int>((above >> shift) & 0xffU);
        const int b = static_cast<int>((below >> shift) & 0xffU);
        return static_cast<quint32>((a * coverage + b * (wholeCoverage - coverage) + wholeCoverage / 2) / wholeCoverage) << shift;
    };
    return channel(24) | channel(16) | channel(8) | channel(0);
}

/// Both premultiplied.
quint32 over(quint32 above, quint32 below)
{
    const int through = 255 - qAlpha(above);
    const auto channel = [&](int shift) {
        const int b = static_cast<int>((below >> shift) & 0xffU);
        return ((above >> shift) & 0xffU) + static_cast<quint32>((b * through + 127) / 255);
    };
    return channel(24) << 24 | channel(16) << 16 | channel(8) << 8 | channel(0);
}

} // namespace

QRect GraphRaster::placeOf(const QRectF &plot, DeviceSnap snap)
{
    const auto device = [&snap](qreal place) { return static_cast<int>(qRound64(place * snap.ratio())); };
    return {QPoint(device(plot.left()), device(plot.top() - beyondPlot)), QPoint(device(plot.right()) - 1, device(plot.bottom() + beyondPlot) - 1)};
}

void GraphRaster::reset(QSize size)
{
    // An odd number of cache lines in a row: the pixels of a column then never compete for the same place in the cache.
    const int lines = (size.width() + pixelsPerCacheLine - 1) / pixelsPerCacheLine;
    m_stride = static_cast<qsizetype>(lines | 1) * pixelsPerCacheLine;
    m_pixels.assign(static_cast<std::size_t>(m_stride * size.height()), 0);
    m_image = QImage(reinterpret_cast<const uchar *>(m_pixels.data()), size.width(), size.height(),
                     m_stride * static_cast<qsizetype>(sizeof(quint32)), QImage::Format_ARGB32_Premultiplied);
}

std::optional<GraphRaster::Strip> GraphRaster::stripOf(const QRectF &rect) const
{
    const int column = static_cast<int>(qRound64((rect.left() - m_left) * m_ratio));
    if (column < 0 || column >= m_place.width())
        return std::nullopt;
    const auto row = [this](qreal y) { return std::clamp(y * m_ratio - m_place.top(), 0.0, static_cast<qreal>(m_place.height())); };
    return Strip{column, row(rect.top()), row(rect.bottom())};
}

void GraphRaster::fillGround(const QList<QRectF> &ground, quint32 color)
{
    for (const QRectF &rect : ground) {
        const auto strip = stripOf(rect);
        if (!strip)
            continue;
        const int bottom = qRound(strip->bottom);
        int row = qRound(strip->top);
        for (quint32 *at = pixel(strip->column, row); row < bottom; ++row, at += m_stride)
            *at = color;
    }
}

void GraphRaster::fillBand(const QList<QRectF> &band, quint32 color)
{
    for (const QRectF &rect : band) {
        const auto strip = stripOf(rect);
        if (!strip)
            continue;
        const int bottom = qRound(strip->bottom);
        int row = qRound(strip->top);
        for (quint32 *at = pixel(strip->column, row); row < bottom; ++row, at += m_stride)
            *at = over(color, *at);
    }
}

void GraphRaster::fillStrokes(const QList<QRectF> &strokes, quint32 color)
{
    for (const QRectF &rect : strokes) {
        const auto strip = stripOf(rect);
        if (!strip)
            continue;
        const int bottom = std::min(static_cast<int>(std::ceil(strip->bottom)), m_place.height());
        int row = static_cast<int>(strip->top);
        for (quint32 *at = pixel(strip->column, row); row < bottom; ++row, at += m_stride) {
            if (row >= strip->top && row + 1 <= strip->bottom) {
                *at = color;
                continue;
            }
            const qreal covered = std::min<qreal>(row + 1, strip->bottom) - std::max<qreal>(row, strip->top);
            *at = mixed(color, *at, qRound(covered * wholeCoverage));
        }
    }
}

const QImage &GraphRaster::render(const GraphCurve &curve, const QRectF &plot, const QColor &color, DeviceSnap snap)
{
    m_place = placeOf(plot, snap);
    m_left = plot.left();
    m_ratio = snap.ratio();
    reset(m_place.size());
    fillGround(curve.ground, premultiplied(color, groundAlpha));
    fillBand(curve.band, premultiplied(color, curve.ground.isEmpty() ? meansBandAlpha : stepsBandAlpha));
    fillStrokes(curve.strokes, premultiplied(color, 1));
    return m_image;
}

} // namespace roundtable::manager
