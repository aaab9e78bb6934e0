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
        // Where the value changes the line goes up or down, as thick as it is along, its middle on the edge between two columns.
        const qreal thickness = m_snap.width(m_lineWidth);
        const auto across = static_cast<qsizetype>(qRound(thickness * m_snap.ratio()));
        const qsizetype ahead = across / 2;
        const qsizetype known = m_ys.size();
        for (qsizetype i = 0; i < m_end - m_first; ++i) {
            const qsizetype from = std::clamp<qsizetype>(i + ahead - across, 0, known - 1);
            const qsizetype to = std::clamp<qsizetype>(i + ahead, from, known - 1);
            const auto [highest, lowest] = std::minmax_element(m_ys.begin() + from, m_ys.begin() + to + 1);
            const qreal left = edge(m_first + i);
            curve.strokes.append(QRectF(left, *highest - thickness / 2, m_snap.pixel(), *lowest - *highest + thickness));
            const qreal top = m_ys.at(std::min(i, known - 1));
            curve.ground.append(QRectF(left, top, m_snap.pixel(), m_scale.bottom() - top));
        }
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
