// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphpainter.h"

#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>

#include <numbers>

namespace roundtable::manager {

namespace {

constexpr qreal hatchSpacing = 7; ///< between the middles of two lines, square to them
constexpr qreal hatchWidth = 1.5;
constexpr qreal noReportsWidth = 74; ///< narrower gaps say it by their hatch alone
constexpr qreal tickLength = 4;
constexpr qreal ringRadius = 3.5;
constexpr qreal peakLift = 12;
constexpr qreal titleLift = 28; ///< from the top of a plot up to the top of its title

QColor withAlpha(QColor color, qreal alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

/// One piece of the hatch, in device pixels: lines at 45 degrees, which go on in its neighbours.
QImage hatchTile(const Theme &theme, DeviceSnap snap)
{
    const int side = qRound(hatchSpacing * std::numbers::sqrt2 * snap.ratio());
    QImage tile(side, side, QImage::Format_RGB32);
    tile.fill(theme.base);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.hatch, hatchWidth * snap.ratio(), Qt::SolidLine, Qt::SquareCap));
    for (const int shift : {-side, 0, side})
        painter.drawLine(QPointF(shift, side), QPointF(shift + side, 0));
    return tile;
}

} // namespace

void drawDevicePixels(QPainter &painter, QPoint place, const QImage &image)
{
    Q_ASSERT(qFuzzyCompare(image.devicePixelRatio(), 1.0));
    // Without the scale between them Qt copies rows of pixels; with it, it asks for each pixel where it comes from.
    const qreal ratio = painter.device()->devicePixelRatio();
    const QTransform before = painter.worldTransform();
    painter.setWorldTransform(QTransform::fromScale(1 / ratio, 1 / ratio));
    painter.drawImage(place, image);
    painter.setWorldTransform(before);
}

GraphPainter::GraphPainter(QPainter &painter, const Theme &theme, const GraphFonts &fonts, DeviceSnap snap)
    : m_painter(painter)
    , m_theme(theme)
    , m_fonts(fonts)
    , m_snap(snap)
{
    // Time runs from left to right in every language, and the words keep to their places beside it.
    painter.setLayoutDirection(Qt::LeftToRight);
}

void GraphPainter::paint(QImage &target, const GraphScene &scene, std::optional<quint64> selectedMark)
{
    Q_ASSERT(m_painter.device() == &target);
    if (!scene.users.gaps.isEmpty())
        m_hatch = QBrush(hatchTile(m_theme, m_snap));
    paintPlot(target, scene.users, scene.timeTicks, m_theme.accent);
    paintPlot(target, scene.messages, scene.timeTicks, m_theme.messagesGraph);
    paintMarks(scene, selectedMark);
    paintPeak(scene.users, m_theme.accent);
    paintPeak(scene.messages, m_theme.messagesGraph);
    paintNowAndAverage(scene.users, m_theme.accent);
    paintNowAndAverage(scene.messages, m_theme.messagesGraph);

    const qreal bottom = scene.messages.area.bottom();
    for (const GraphScene::Label &tick : scene.timeTicks) {
        m_painter.fillRect(QRectF(m_snap.edge(tick.place.x()), bottom, m_snap.width(1), tickLength), m_theme.outline);
        text(QRectF(tick.place.x() - 60, tick.place.y() - 10, 120, 20), Qt::AlignCenter, tick.text, m_fonts.meta, m_theme.meta);
    }
}

void GraphPainter::paintPeriod(const GraphScene &scene, const QString &words, const QColor &color)
{
    const QRectF &plot = scene.users.area;
    const qreal title = QFontMetricsF(m_fonts.heading).horizontalAdvance(scene.users.title) + spacing::step16;
    const QRectF line(plot.left() + title, plot.top() - m_fonts.scale * titleLift, plot.width() - title, m_fonts.scale * 20);
    text(line, Qt::AlignRight | Qt::AlignVCenter, QFontMetricsF(m_fonts.metaStrong).elidedText(words, Qt::ElideRight, line.width()),
         m_fonts.metaStrong, color);
}

void GraphPainter::paintPlot(QImage &target, const GraphScene::Plot &plot, const QList<GraphScene::Label> &timeTicks, const QColor &color)
{
    const qreal line = m_snap.width(1);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    for (const GraphScene::Label &tick : timeTicks)
        m_painter.fillRect(QRectF(m_snap.edge(tick.place.x()), plot.area.top(), line, plot.area.height()), m_theme.line);
    for (const GraphScene::Label &tick : plot.ticks)
        m_painter.fillRect(QRectF(plot.area.left(), m_snap.edge(tick.place.y()), plot.area.width(), line), m_theme.line);
    for (const QRectF &gap : plot.gaps)
        paintGap(gap);
    paintCurve(target, plot, color);

    for (const GraphScene::Label &tick : plot.ticks)
        text(QRectF(0, tick.place.y() - 10, tick.place.x(), 20), Qt::AlignRight | Qt::AlignVCenter, tick.text, m_fonts.meta, m_theme.meta);
    text(QRectF(plot.area.left(), plot.area.top() - m_fonts.scale * titleLift, plot.area.width(), m_fonts.scale * 20), Qt::AlignLeft | Qt::AlignVCenter, plot.title,
         m_fonts.heading, m_theme.text);
}

void GraphPainter::paintGap(const QRectF &gap)
{
    // The pattern is counted from the plot's bottom, so neighbouring gaps look like one.
    const qreal ratio = m_snap.ratio();
    const QTransform before = m_painter.worldTransform();
    m_painter.setWorldTransform(QTransform::fromScale(1 / ratio, 1 / ratio));
    m_painter.setBrushOrigin(QPointF(0, std::round(gap.bottom() * ratio)));
    m_painter.fillRect(QRectF(gap.topLeft() * ratio, gap.bottomRight() * ratio).toRect(), m_hatch);
    m_painter.setBrushOrigin(QPointF());
    m_painter.setWorldTransform(before);

    if (gap.width() < noReportsWidth)
        return;
    const QString words = GraphReadout::tr("no reports");
    const qreal width = QFontMetricsF(m_fonts.meta).horizontalAdvance(words) + 2 * spacing::step8;
    if (width > gap.width())
        return;
    const QRectF box(gap.center().x() - width / 2, gap.center().y() - 10, width, 20);
    fillRounded(m_painter, box, radius::joined, m_theme.base);
    text(box, Qt::AlignCenter, words, m_fonts.meta, m_theme.meta);
}

void GraphPainter::paintCurve(QImage &target, const GraphScene::Plot &plot, const QColor &color)
{
    GraphRaster(target, plot.area, m_snap).draw(plot.curve, color);
    if (!plot.averageLine)
        return;
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(withAlpha(color, 0.75), m_snap.width(1), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2, 4});
    m_painter.setPen(pen);
    for (const GraphCurve::Run &run : plot.curve.runs)
        m_painter.drawLine(QPointF(run.left, *plot.averageLine), QPointF(run.right, *plot.averageLine));
}

void GraphPainter::paintPeak(const GraphScene::Plot &plot, const QColor &color)
{
    if (!plot.peak)
        return;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(color, 2));
    m_painter.setBrush(m_theme.base);
    m_painter.drawEllipse(plot.peak->place, ringRadius, ringRadius);
    const qreal width = QFontMetricsF(m_fonts.meta).horizontalAdvance(plot.peak->text) + 1;
    const bool left = plot.peak->place.x() + spacing::step8 + width > plot.area.right();
    const qreal x = left ? plot.peak->place.x() - spacing::step8 - width : plot.peak->place.x() + spacing::step8;
    text(QRectF(x, plot.peak->place.y() - peakLift - 8, width, 16), Qt::AlignVCenter | Qt::AlignLeft, plot.peak->text, m_fonts.meta,
         m_theme.text);
}

void GraphPainter::paintNowAndAverage(const GraphScene::Plot &plot, const QColor &color)
{
    if (plot.average)
        text(QRectF(plot.average->place.x(), plot.average->place.y() - 10, GraphLayout::valuesWidth, 20), Qt::AlignLeft | Qt::AlignVCenter,
             plot.average->text, m_fonts.meta, m_theme.meta);
    if (!plot.nowTag || !plot.end)
        return;
    paintDot(*plot.end, color);
    fillRounded(m_painter, *plot.nowTag, radius::joined, color);
    text(*plot.nowTag, Qt::AlignCenter, plot.nowText, m_fonts.metaStrong, m_theme.textOnAccent);
}

void GraphPainter::paintMarks(const GraphScene &scene, std::optional<quint64> selectedMark)
{
    for (const PlacedMark &placed : scene.marks) {
        const bool selected = placed.mark.id == selectedMark;
        const QColor color = m_theme.color(placed.mark.tone);
        const qreal width = m_snap.width(selected ? 2 : 1);
        const qreal left = m_snap.edge(placed.x - width / 2);
        m_painter.fillRect(QRectF(left, scene.users.area.top(), width, scene.users.area.height()), color);
        const qreal end = placed.icon ? tickLength : 0;
        m_painter.fillRect(QRectF(left, scene.messages.area.top(), width, scene.messages.area.height() + end), color);
        if (placed.icon)
            paintTintedIcon(m_painter, placed.mark.icon, *placed.icon, color);
        if (placed.label)
            text(*placed.label, Qt::AlignLeft | Qt::AlignVCenter, placed.mark.label, selected ? m_fonts.metaStrong : m_fonts.meta, color);
    }
}

void GraphPainter::paintCrosshair(const GraphScene &scene, const GraphReadout &readout, qreal x)
{
    const qreal top = scene.users.area.top() - tickLength;
    m_painter.fillRect(QRectF(m_snap.edge(x), top, m_snap.width(1), scene.messages.area.bottom() - top), m_theme.text);
    if (readout.usersValue)
        paintDot(QPointF(x, scene.users.scale.y(*readout.usersValue)), m_theme.accent);
    if (readout.rateValue)
        paintDot(QPointF(x, scene.messages.scale.y(*readout.rateValue)), m_theme.messagesGraph);

    QRectF box(x + readoutGap, 0, m_fonts.scale * readoutWidth, m_fonts.scale * readoutHeight);
    if (box.right() > scene.users.area.right())
        box.moveRight(x - readoutGap);
    box.moveLeft(qMax(box.left(), scene.users.area.left()));
    box.moveTop(scene.users.area.bottom() + m_fonts.scale * (GraphLayout::betweenPlots - readoutHeight) / 2 + 3);
    paintReadout(box, readout);
}

void GraphPainter::paintReadout(const QRectF &box, const GraphReadout &readout)
{
    paintPanel(m_painter, box, radius::control, m_theme.popup, m_theme.buttonFrame);
    const QRectF inside = box.adjusted(spacing::step12, 6, -spacing::step8, -5);
    const qreal line = inside.height() / 3;
    text(QRectF(inside.left(), inside.top(), inside.width(), line), Qt::AlignVCenter, readout.time, m_fonts.meta, m_theme.meta);
    const auto row = [&](int index, const QColor &color, const QString &value, const QString &range) {
        if (value.isEmpty())
            return;
        const QRectF rect(inside.left(), inside.top() + index * line, inside.width(), line);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        m_painter.drawEllipse(QPointF(rect.left() + 4, rect.center().y()), 4, 4);
        const QRectF words = rect.adjusted(spacing::step16, 0, 0, 0);
        text(words, Qt::AlignVCenter, value, m_fonts.metaStrong, m_theme.text);
        const qreal width = QFontMetricsF(m_fonts.metaStrong).horizontalAdvance(value);
        text(words.adjusted(width + spacing::step8, 0, 0, 0), Qt::AlignVCenter, range, m_fonts.meta, m_theme.meta);
    };
    row(1, m_theme.accent, readout.users, readout.usersRange);
    row(2, m_theme.messagesGraph, readout.rate, readout.rateRange);
}

void GraphPainter::paintDot(QPointF centre, const QColor &color)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.base, 1.5));
    m_painter.setBrush(color);
    m_painter.drawEllipse(centre, 4, 4);
}

void GraphPainter::text(const QRectF &rect, int flags, const QString &words, const QFont &font, const QColor &color)
{
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(rect, flags | Qt::TextSingleLine | Qt::TextDontClip, words);
}

} // namespace roundtable::manager
