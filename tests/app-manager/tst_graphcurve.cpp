// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphcurve.h"

#include <QtTest/QTest>

#include <cmath>

using namespace roundtable::manager;
using namespace Qt::Literals::StringLiterals;
using State = SampleColumn::State;

namespace {

SampleColumn column(float value)
{
    SampleColumn one;
    SampleBucket bucket;
    bucket.add(static_cast<double>(value));
    one.add(bucket);
    return one;
}

SampleColumn awaited()
{
    SampleColumn one;
    one.state = State::Awaited;
    return one;
}

GraphCurve curveOf(const SampleColumns &columns, GraphCurve::Style style, qreal ratio = 1)
{
    ValueScale scale(ValueScale::Numbers::Whole);
    scale.setPlace(30, 100);
    scale.fit(GraphCurve::highestOf(columns));
    return GraphCurve::of(columns, style, 48, scale, DeviceSnap(ratio), 2);
}

} // namespace

class TestGraphCurve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsHoldTheLastValue();
    void lineIsCutWhereThereAreNoReports();
    void lineEndsNowWhileReportsAreAwaited();
    void gapHasNoPresentValue();
    void bandReachesFromLowestToHighest();
    void meansMeetFromColumnToColumn();
    void peakAverageAndEndAreTold();
    void gapsAreFoundBetweenRuns();
    void everythingLiesOnDevicePixels_data();
    void everythingLiesOnDevicePixels();
    void nothingMakesNothing();
};

void TestGraphCurve::stepsHoldTheLastValue()
{
    const GraphCurve curve = curveOf({column(2), column(2), column(4)}, GraphCurve::Style::Steps);
    QCOMPARE(curve.lines.size(), 1);
    const QPolygonF line = curve.lines.first();
    QCOMPARE(line.size(), 4); // along, up, along
    QCOMPARE(line.at(0).y(), line.at(1).y());
    QCOMPARE(line.at(1).x(), line.at(2).x());
    QCOMPARE(line.at(2).y(), line.at(3).y());
    QVERIFY(line.at(3).y() < line.at(0).y());
    QCOMPARE(line.first().x(), 48.0);
    QCOMPARE(line.last().x(), 51.0);
    QCOMPARE(curve.fills.first().last().y(), 130.0);
}

void TestGraphCurve::lineIsCutWhereThereAreNoReports()
{
    const GraphCurve curve = curveOf({column(2), {}, column(3), {}}, GraphCurve::Style::Steps);
    QCOMPARE(curve.lines.size(), 2);
    QCOMPARE(curve.runs.first().right, 49.0);
    QCOMPARE(curve.runs.last().left, 50.0);
}

void TestGraphCurve::lineEndsNowWhileReportsAreAwaited()
{
    const GraphCurve curve = curveOf({column(2), column(3), awaited(), awaited()}, GraphCurve::Style::Steps);
    QCOMPARE(curve.runs.first().right, 52.0);
    QCOMPARE(curve.end->place.x(), 52.0);
    QCOMPARE(curve.end->value, 3.0);
}

void TestGraphCurve::gapHasNoPresentValue()
{
    QVERIFY(!curveOf({column(2), {}}, GraphCurve::Style::Steps).end);
    QVERIFY(!curveOf({awaited(), awaited()}, GraphCurve::Style::Steps).end);
}

void TestGraphCurve::bandReachesFromLowestToHighest()
{
    SampleColumn spread = column(2);
    SampleBucket more;
    more.add(8);
    more.add(5);
    spread.add(more);
    const GraphCurve curve = curveOf({column(3), spread}, GraphCurve::Style::Means);
    QCOMPARE(curve.band.size(), 1);
    QCOMPARE(curve.band.first().left(), 49.0);
    QCOMPARE(curve.band.first().height(), 60.0); // 6 of 10
    QCOMPARE(curve.strokes.size(), 2);
}

void TestGraphCurve::meansMeetFromColumnToColumn()
{
    const GraphCurve curve = curveOf({column(1), column(9), column(2), column(2)}, GraphCurve::Style::Means);
    for (qsizetype i = 1; i < curve.strokes.size(); ++i) {
        QCOMPARE(curve.strokes.at(i).left(), curve.strokes.at(i - 1).right());
        QVERIFY(curve.strokes.at(i).top() <= curve.strokes.at(i - 1).bottom());
        QVERIFY(curve.strokes.at(i).bottom() >= curve.strokes.at(i - 1).top());
    }
    QVERIFY(curve.lines.isEmpty());
}

void TestGraphCurve::peakAverageAndEndAreTold()
{
    const GraphCurve curve = curveOf({column(1), column(9), column(2)}, GraphCurve::Style::Steps);
    QCOMPARE(curve.peak->value, 9.0);
    QCOMPARE(curve.peak->column, 1);
    QCOMPARE(curve.average, 4.0);
    QCOMPARE(curve.end->value, 2.0);
}

void TestGraphCurve::gapsAreFoundBetweenRuns()
{
    const SampleColumns columns{{}, column(1), {}, {}, column(1), awaited(), {}};
    const QList<QRectF> gaps = GraphCurve::gaps(columns, QRectF(48, 30, 7, 100), DeviceSnap(1));
    QCOMPARE(gaps, (QList<QRectF>{{48, 30, 1, 100}, {50, 30, 2, 100}, {54, 30, 1, 100}}));
}

void TestGraphCurve::everythingLiesOnDevicePixels_data()
{
    QTest::addColumn<qreal>("ratio");
    for (const qreal ratio : {1.0, 1.25, 1.5, 2.0})
        QTest::addRow("scale %.2f", ratio) << ratio;
}

void TestGraphCurve::everythingLiesOnDevicePixels()
{
    QFETCH(qreal, ratio);
    const DeviceSnap snap(ratio);
    const qreal width = snap.width(2);
    const auto onPixel = [ratio](qreal place) { return std::abs(place * ratio - std::round(place * ratio)) < 1e-6; };
    QVERIFY(onPixel(width));
    const GraphCurve curve = curveOf({column(1), column(3), column(7), column(9)}, GraphCurve::Style::Steps, ratio);
    for (const QPointF &point : curve.lines.first()) {
        QVERIFY(onPixel(point.y() - width / 2));
        QVERIFY(onPixel(point.y() + width / 2));
        QVERIFY(onPixel(point.x() - 48));
    }
    QVERIFY(onPixel(snap.edge(17.3)));
    QVERIFY(snap.width(0.1) * ratio >= 1);
}

void TestGraphCurve::nothingMakesNothing()
{
    const GraphCurve curve = curveOf({}, GraphCurve::Style::Steps);
    QVERIFY(curve.lines.isEmpty());
    QVERIFY(!curve.peak && !curve.end && !curve.average);
    QVERIFY(GraphCurve::gaps({}, QRectF(0, 0, 10, 10), DeviceSnap(1)).isEmpty());
}

QTEST_APPLESS_MAIN(TestGraphCurve)
#include "tst_graphcurve.moc"
