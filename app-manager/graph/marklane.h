// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/graph/eventmark.h"
#include "app-manager/graph/timescale.h"

#include <QtCore/QRectF>
#include <QtGui/QFontMetricsF>

#include <optional>

namespace roundtable::manager {

/// A mark with its place: the line, the icon on it and the label beside it, where there is room for them.
struct PlacedMark {
    EventMark mark;
    qreal x = 0;
    std::optional<QRectF> icon;
    std::optional<QRectF> label;

    friend bool operator==(const PlacedMark &, const PlacedMark &) = default;
};

/// \brief Places the icons and labels of event marks in their lane so that none covers another.
///
/// A label stands right of its icon, and left of it when the next mark is near. A crowded mark loses its label first, then
/// its icon, and at last the line too where one is there already; the selected one is placed before the others.
///
/// \units   logical pixels
class MarkLane {
public:
    static constexpr qreal iconSize = 16;
    static constexpr qreal iconToLabel = 4;
    static constexpr qreal leastSpace = 8; ///< between two marks

    MarkLane(const QRectF &lane, const QFontMetricsF &metrics, const QFontMetricsF &selectedMetrics);

    /// \a marks in any order; only those inside \a scale are placed.
    [[nodiscard]] QList<PlacedMark> place(const QList<EventMark> &marks, const TimeScale &scale, std::optional<quint64> selected) const;

private:
    QRectF m_lane;
    QFontMetricsF m_metrics;
    QFontMetricsF m_selectedMetrics;
};

} // namespace roundtable::manager
