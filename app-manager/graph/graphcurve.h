// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/diagnostics/samplecolumn.h"
#include "app-manager/graph/devicesnap.h"
#include "app-manager/graph/valuescale.h"

#include <QtCore/QList>
#include <QtCore/QRectF>

#include <optional>

namespace roundtable::manager {

/// \brief One series as shapes, ready to be drawn: made when there is something new, not in every paint event.
///
/// Column i reaches from left + i pixels to left + i + 1 pixels. Where there are no reports every shape is cut.
/// \units   logical pixels
struct GraphCurve {
    enum class Style : quint8 {
        Steps, ///< the last value of a column holds until the next one
        Means, ///< a line through the means
    };

    struct Point {
        QPointF place;
        double value = 0;
        int column = 0;
    };

    struct Run {
        qreal left = 0;
        qreal right = 0;
    };

    QList<Run> runs; ///< from where to where there is something to show
    /// The line, one piece for each column: neighbours meet, and a step that goes up takes in what lies between.
    QList<QRectF> strokes;
    QList<QRectF> ground; ///< of steps: below the line, down to 0, one for each column
    QList<QRectF> band; ///< lowest to highest, where that is more than a line
    std::optional<Point> peak;
    std::optional<Point> end; ///< of a run that reaches to the right edge
    std::optional<double> average;
    double highest = 0;

    [[nodiscard]] static double highestOf(const SampleColumns &columns);
    /// \a scale must have been fitted to highestOf(columns).
    [[nodiscard]] static GraphCurve of(const SampleColumns &columns, Style style, qreal left, const ValueScale &scale, DeviceSnap snap,
                                       qreal lineWidth);
    /// From where to where nobody reported anything.
    [[nodiscard]] static QList<QRectF> gaps(const SampleColumns &columns, const QRectF &plot, DeviceSnap snap);
};

} // namespace roundtable::manager
