// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/shadow.h"

#include "appearance/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtWidgets/qdrawutil.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

constexpr int drop = 8; ///< how far the wide shadow lies below its panel
constexpr int wideBlur = 24;
constexpr int nearDrop = 1;
constexpr int nearBlur = 3;

struct Layer {
    int down;
    int blur;
    QColor color;
};

QColor withShare(QRgb rgb, float share)
{
    QColor color = QColor::fromRgb(rgb);
    color.setAlphaF(share);
    return color;
}

std::vector<Layer> layersOf(const Theme &theme)
{
    if (theme.mode == Theme::Mode::Dark)
        return {{drop, wideBlur, withShare(0x000000, 0.50F)}};
    return {{drop, wideBlur, withShare(0x171D2B, 0.16F)}, {nearDrop, nearBlur, withShare(0x171D2B, 0.12F)}};
}

std::vector<float> bellCurve(qreal sigma)
{
    const int reach = std::max(1, int(std::ceil(sigma * 2.5)));
    std::vector<float> weights;
    float sum = 0;
    for (int i = -reach; i <= reach; ++i) {
        weights.push_back(float(std::exp(-qreal(i) * i / (2 * sigma * sigma))));
        sum += weights.back();
    }
    for (float &weight : weights)
        weight /= sum;
    return weights;
}

/// One blur along the rows, written transposed: twice is a blur both ways.
std::vector<float> blurredRows(const std::vector<float> &source, int side, const std::vector<float> &weights)
{
    const int reach = int(weights.size()) / 2;
    std::vector<float> result(source.size());
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            float sum = 0;
            for (int i = std::max(-reach, -x); i <= std::min(reach, side - 1 - x); ++i)
                sum += source[std::size_t(y * side + x + i)] * weights[std::size_t(i + reach)];
            result[std::size_t(x * side + y)] = sum;
        }
    }
    return result;
}

/// A square panel just big enough for its corners, with its shadow around it.
QImage shadowTile(int radius, const Theme &theme, qreal scale)
{
    const QMargins margins = shadowMargins();
    const int reach = std::max({margins.left(), margins.top(), margins.right(), margins.bottom()});
    const int side = int(std::ceil((2 * (reach + radius) + 1) * scale));
    QImage tile(side, side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    for (const Layer &layer : layersOf(theme)) {
        QImage shape(side, side, QImage::Format_Alpha8);
        shape.fill(0);
        QPainter shapePainter(&shape);
        shapePainter.setRenderHint(QPainter::Antialiasing);
        shapePainter.setPen(Qt::NoPen);
        shapePainter.setBrush(Qt::black);
        const qreal inset = reach * scale;
        shapePainter.drawRoundedRect(
            QRectF(inset, inset + layer.down * scale, side - 2 * inset, side - 2 * inset), radius * scale,
            radius * scale);
        shapePainter.end();

        std::vector<float> alpha(std::size_t(side) * std::size_t(side));
        for (int y = 0; y < side; ++y)
            std::copy_n(shape.constScanLine(y), side, alpha.begin() + std::ptrdiff_t(y) * side);
        const std::vector<float> weights = bellCurve(layer.blur * scale / 2);
        alpha = blurredRows(blurredRows(alpha, side, weights), side, weights);

        QImage shade(side, side, QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < side; ++y) {
            auto *line = reinterpret_cast<QRgb *>(shade.scanLine(y));
            for (int x = 0; x < side; ++x) {
                const float share = alpha[std::size_t(y * side + x)] / 255.0F * layer.color.alphaF();
                line[x] = qPremultiply(qRgba(layer.color.red(), layer.color.green(), layer.color.blue(),
                                             int(std::lround(share * 255.0F))));
            }
        }
        painter.drawImage(0, 0, shade);
    }
    return tile;
}

} // namespace

QMargins shadowMargins()
{
    return {wideBlur, wideBlur - drop, wideBlur, wideBlur + drop};
}

void paintShadow(QPainter &painter, const QRectF &panel, int radius, const Theme &theme)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    const QString key = u"roundtable-shadow:%1:%2:%3"_s.arg(int(theme.mode)).arg(radius).arg(scale);
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        tile = QPixmap::fromImage(shadowTile(radius, theme, scale));
        QPixmapCache::insert(key, tile);
    }
    const QMargins margins = shadowMargins();
    const int reach = std::max({margins.left(), margins.top(), margins.right(), margins.bottom()});
    const int cornerPixels = (tile.width() - 1) / 2;
    const QMargins source(cornerPixels, cornerPixels, cornerPixels, cornerPixels);
    const int corner = reach + radius;
    const QRect target = panel.toRect().adjusted(-reach, -reach, reach, reach);
    qDrawBorderPixmap(&painter, target, {corner, corner, corner, corner}, tile, tile.rect(), source);
}

} // namespace roundtable
