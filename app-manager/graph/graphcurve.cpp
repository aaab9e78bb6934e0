// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphcurve.h"

#include <algorithm>

namespace roundtable::manager {

namespace {

using State = SampleColumn::State;

/// One unbroken run of reports.
class RunShape {
public:
    RunShape(GraphCurve::Style style, qreal left, const ValueScale &scale, DeviceSnap snap, qreal lineWidth)
        : m_style(style)
        , m_left(left)
        , m_scale(scale)
        , m_snap(snap)
        , m_lineWidth(lineWidth)
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_ys.isEmpty(); }

    void add(int index, const SampleColumn &column)
    {
        if (m_ys.isEmpty())
            m_first = index;
        const bool steps = m_style == GraphCurve::Style::Steps;
        // Columns that were only awaited cannot lie inside a run, so the columns of a run follow each other.
        m_ys.append(steps ? m_snap.centre(m_scale.y(static_cast<double>(column.last)), m_lineWidth) : m_scale.y(column.mean()));
        m_end = index + 1;
    }

    /// The last value goes on; nothing new is claimed by that.
    void hold(int index) { m_end = index + 1; }

    [[nodiscard]] QPointF end() const { return {edge(m_end), m_ys.constLast()}; }

    void finish(GraphCurve &curve)
    {
        if (m_ys.isEmpty())
            return;
        if (m_style == GraphCurve::Style::Steps)
            finishSteps(curve);
        else
            finishMeans(curve);
        curve.runs.append({edge(m_first), edge(m_end)});
        m_ys.clear();
    }

private:
    [[nodiscard]] qreal edge(qsizetype index) const { return m_left + static_cast<qreal>(index) * m_snap.pixel(); }

    void finishSteps(GraphCurve &curve) const
    {
        QPolygonF line;
        for (qsizetype i = 0; i < m_ys.size(); ++i) {
            if (i > 0 && m_ys[i] == m_ys[i - 1]) // the same pixel, not merely a near value
                continue;
            if (i > 0)
                line.append(QPointF(edge(m_first + i), m_ys[i - 1]));
            line.append(QPointF(edge(m_first + i), m_ys[i]));
        }
        line.append(end());
        QPolygonF fill = line;
        fill.append(QPointF(line.constLast().x(), m_scale.bottom()));
        fill.append(QPointF(line.constFirst().x(), m_scale.bottom()));
        curve.fills.append(fill);
        curve.lines.append(line);
    }

    void finishMeans(GraphCurve &curve) const
    {
        const qreal half = m_lineWidth / 2;
        for (qsizetype i = 0; i < m_ys.size(); ++i) {
            // Half of the way from the column before and to the column after: the pieces meet.
            const qreal before = i > 0 ? (m_ys[i - 1] + m_ys[i]) / 2 : m_ys[i];
            const qreal after = i + 1 < m_ys.size() ? (m_ys[i] + m_ys[i + 1]) / 2 : m_ys[i];
            const qreal top = std::min({before, m_ys[i], after}) - half;
            const qreal bottom = std::max({before, m_ys[i], after}) + half;
            curve.strokes.append(QRectF(edge(m_first + i), top, m_snap.pixel(), bottom - top));
        }
    }

    GraphCurve::Style m_style;
    qreal m_left;
    const ValueScale &m_scale;
    DeviceSnap m_snap;
    qreal m_lineWidth;
    QList<qreal> m_ys;
    qsizetype m_first = 0;
    qsizetype m_end = 0;
};

} // namespace

double GraphCurve::highestOf(const SampleColumns &columns)
{
    float highest = 0;
    for (const SampleColumn &column : columns)
        highest = std::max(highest, column.high);
    return static_cast<double>(highest);
}

GraphCurve GraphCurve::of(const SampleColumns &columns, Style style, qreal left, const ValueScale &scale, DeviceSnap snap, qreal lineWidth)
{
    GraphCurve curve;
    RunShape run(style, left, scale, snap, lineWidth);
    double sum = 0;
    quint64 count = 0;
    int last = -1;
    for (int i = 0; i < columns.size(); ++i) {
        const SampleColumn &column = columns.at(i);
        if (column.state == State::NoReports) {
            run.finish(curve);
            continue;
        }
        if (column.state == State::Awaited) {
            run.hold(i);
            continue;
        }
        run.add(i, column);
        last = i;
        sum += column.sum;
        count += column.count;
        const qreal x = left + i * snap.pixel();
        const qreal top = snap.edge(scale.y(static_cast<double>(column.high)));
        const qreal bottom = snap.edge(scale.y(static_cast<double>(column.low)));
        if (bottom - top >= snap.pixel())
            curve.band.append(QRectF(x, top, snap.pixel(), bottom - top));
        const auto high = static_cast<double>(column.high);
        if (!curve.peak || high > curve.peak->value)
            curve.peak = Point{QPointF(x, scale.y(high)), high, i};
    }
    if (!run.isEmpty() && last >= 0)
        curve.end = Point{run.end(), static_cast<double>(columns.at(last).last), last};
    run.finish(curve);
    if (count > 0)
        curve.average = sum / static_cast<double>(count);
    if (curve.peak)
        curve.highest = curve.peak->value;
    return curve;
}

QList<QRectF> GraphCurve::gaps(const SampleColumns &columns, const QRectF &plot, DeviceSnap snap)
{
    QList<QRectF> gaps;
    int begin = -1;
    for (int i = 0; i <= columns.size(); ++i) {
        const bool isGap = i < columns.size() && columns.at(i).state == State::NoReports;
        if (isGap && begin < 0) {
            begin = i;
        } else if (!isGap && begin >= 0) {
            gaps.append(QRectF(plot.left() + begin * snap.pixel(), plot.top(), (i - begin) * snap.pixel(), plot.height()));
            begin = -1;
        }
    }
    return gaps;
}

} // namespace roundtable::manager
