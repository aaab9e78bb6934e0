// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/graphlegend.h"

#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/textsizes.h"
#include "appearance/theme.h"

#include <QtGui/QPainter>

namespace roundtable::manager {

namespace {

constexpr qreal sampleWidth = 20;
constexpr qreal sampleHeight = 10;
constexpr qreal sampleGap = 6;

void paintHatch(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    painter.save();
    painter.setClipRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.hatch, 1.2));
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += 5)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
    strokeRounded(painter, rect, 1, theme.hatch);
}

} // namespace

GraphLegend::GraphLegend(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("legend"));
    setAccessibleName(inWords());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QList<GraphLegend::Entry> GraphLegend::entries() const
{
    const QFontMetricsF metrics(TextSizes(font()).meta);
    QList<Entry> entries;
    //: Legend of the graphs, three entries
    for (const QString &text : {tr("average"), tr("lowest to highest"), tr("no reports")})
        entries.append({text, sampleWidth + sampleGap + metrics.horizontalAdvance(text) + spacing::step16});
    return entries;
}

QString GraphLegend::inWords() const
{
    return tr("Line: average. Light band: lowest to highest. Hatched: no reports.");
}

QSize GraphLegend::sizeHint() const
{
    qreal width = 0;
    for (const Entry &entry : entries())
        width += entry.width;
    return {qCeil(width), metrics::toolRowHeight};
}

void GraphLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.setFont(TextSizes(font()).meta);
    qreal x = 0;
    int index = 0;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    for (const Entry &entry : entries()) {
        const QRectF sample(isMirrored ? width() - x - sampleWidth : x, (height() - sampleHeight) / 2.0, sampleWidth, sampleHeight);
        switch (index++) {
        case 0: fillRounded(painter, QRectF(sample.left(), sample.center().y() - 1, sampleWidth, 2), 1, theme.meta); break;
        case 1: {
            QColor band = theme.meta;
            band.setAlphaF(0.30F);
            painter.fillRect(sample, band);
            break;
        }
        default: paintHatch(painter, sample, theme);
        }
        painter.setPen(theme.meta);
        const qreal text = isMirrored ? sample.left() - sampleGap - entry.width : sample.right() + sampleGap;
        painter.drawText(QRectF(text, 0, entry.width, height()), Qt::AlignVCenter | Qt::TextSingleLine, entry.text);
        x += entry.width;
    }
}

} // namespace roundtable::manager
