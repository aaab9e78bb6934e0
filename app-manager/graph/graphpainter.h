// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/graph/graphraster.h"
#include "app-manager/graph/graphreadout.h"
#include "appearance/theme.h"

#include <QtGui/QBrush>

class QPainter;

namespace roundtable::manager {

/// Copies an image, which must not have a scale of its own, pixel by pixel whatever the painter's scale is.
/// \a place in device pixels.
void drawDevicePixels(QPainter &painter, QPoint place, const QImage &image);

/// \brief Draws a scene. Knows colours and pens, works nothing out.
class GraphPainter {
public:
    static constexpr qreal readoutWidth = 196;
    static constexpr qreal readoutHeight = 62;
    static constexpr qreal readoutGap = 12;

    GraphPainter(QPainter &painter, const Theme &theme, const GraphFonts &fonts, DeviceSnap snap);

    /// On an image of Format_RGB32, filled with the ground of the graphs; the painter must be painting on it.
    void paint(QImage &target, const GraphScene &scene, std::optional<quint64> selectedMark);
    /// Which day and which time the graphs show, in the line of their title.
    void paintPeriod(const GraphScene &scene, const QString &words, const QColor &color);
    /// \a x: the middle of the column that is read out.
    void paintCrosshair(const GraphScene &scene, const GraphReadout &readout, qreal x);

private:
    void paintPlot(QImage &target, const GraphScene::Plot &plot, const QList<GraphScene::Label> &timeTicks, const QColor &color);
    void paintGap(const QRectF &gap);
    void paintCurve(QImage &target, const GraphScene::Plot &plot, const QColor &color);
    void paintPeak(const GraphScene::Plot &plot, const QColor &color);
    void paintNowAndAverage(const GraphScene::Plot &plot, const QColor &color);
    void paintMarks(const GraphScene &scene, std::optional<quint64> selectedMark);
    void paintReadout(const QRectF &box, const GraphReadout &readout);
    void paintDot(QPointF centre, const QColor &color);
    void text(const QRectF &rect, int flags, const QString &text, const QFont &font, const QColor &color);

    QPainter &m_painter;
    const Theme &m_theme;
    const GraphFonts &m_fonts;
    DeviceSnap m_snap;
    QBrush m_hatch;
};

} // namespace roundtable::manager
