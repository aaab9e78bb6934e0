// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/marklane.h"

#include <algorithm>

namespace roundtable::manager {

namespace {

/// What of the lane is taken already.
class Taken {
public:
    [[nodiscard]] bool isFree(const QRectF &rect) const
    {
        return std::none_of(m_rects.begin(), m_rects.end(), [&rect](const QRectF &taken) {
            return rect.left() < taken.right() + MarkLane::leastSpace && taken.left() < rect.right() + MarkLane::leastSpace;
        });
    }
    void add(const QRectF &rect) { m_rects.append(rect); }

private:
    QList<QRectF> m_rects;
};

} // namespace

MarkLane::MarkLane(const QRectF &lane, const QFontMetricsF &metrics, const QFontMetricsF &selectedMetrics)
    : m_lane(lane)
    , m_metrics(metrics)
    , m_selectedMetrics(selectedMetrics)
{
}

QList<PlacedMark> MarkLane::place(const QList<EventMark> &marks, const TimeScale &scale, std::optional<quint64> selected) const
{
    QList<PlacedMark> placed;
    for (const EventMark &mark : marks) {
        if (scale.contains(mark.time))
            placed.append({.mark = mark, .x = scale.x(mark.time), .icon = std::nullopt, .label = std::nullopt});
    }
    // Every icon goes before any label: a mark without a word still says what it is.
    QList<PlacedMark *> order;
    for (PlacedMark &mark : placed)
        order.append(&mark);
    std::stable_sort(order.begin(), order.end(), [selected](const PlacedMark *a, const PlacedMark *b) {
        const bool aSelected = a->mark.id == selected;
        const bool bSelected = b->mark.id == selected;
        return aSelected != bSelected ? aSelected : a->mark.time > b->mark.time;
    });

    Taken taken;
    for (PlacedMark *mark : std::as_const(order)) {
        const QRectF icon(mark->x - iconSize / 2, m_lane.center().y() - iconSize / 2, iconSize, iconSize);
        if (!taken.isFree(icon))
            continue;
        mark->icon = icon;
        taken.add(icon);
    }
    for (PlacedMark *mark : std::as_const(order)) {
        if (!mark->icon)
            continue;
        const QFontMetricsF &metrics = mark->mark.id == selected ? m_selectedMetrics : m_metrics;
        const qreal width = metrics.horizontalAdvance(mark->mark.label) + 1;
        const QRectF right(mark->icon->right() + iconToLabel, m_lane.top(), width, m_lane.height());
        const QRectF left(mark->icon->left() - iconToLabel - width, m_lane.top(), width, m_lane.height());
        // The label's own icon is taken too, and nearer than the least space: leave its side out of the question.
        const auto fits = [&taken, this](const QRectF &label, const QRectF &asked) {
            return label.left() >= m_lane.left() && label.right() <= m_lane.right() && taken.isFree(asked);
        };
        const qreal rest = leastSpace - iconToLabel + 0.5;
        if (fits(right, right.adjusted(rest, 0, 0, 0)))
            mark->label = right;
        else if (fits(left, left.adjusted(0, 0, -rest, 0)))
            mark->label = left;
        if (mark->label)
            taken.add(*mark->label);
    }
    return placed;
}

} // namespace roundtable::manager
