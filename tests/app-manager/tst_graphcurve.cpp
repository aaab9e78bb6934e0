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
    void groundReachesFromTheStepsToZero();
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
    const GraphCurve curve = curveOf({column(2), column(2), column(2), column(4), column(4), column(4)}, GraphCurve::Style::Steps);
    QCOMPARE(curve.strokes.size(), 6);
    QCOMPARE(curve.strokes.first().left(), 48.0);
    QCOMPARE(curve.strokes.last().right(), 54.0);
    const QRectF low = curve.strokes.first();
    const QRectF high = curve.strokes.last();
    QCOMPARE(low.height(), 2.0);
    QCOMPARE(high.height(), 2.0);
    QVERIFY(high.top() < low.top());
    // The way up is two pixels wide, its middle between the third column and the fourth.
    QCOMPARE(curve.strokes.at(1), low.translated(1, 0));
    QCOMPARE(curve.strokes.at(4), high.translated(-1, 0));
    for (const int step : {2, 3}) {
        QCOMPARE(curve.strokes.at(step).top(), high.top());
        QCOMPARE(curve.strokes.at(step).bottom(), low.bottom());
    }
}

void TestGraphCurve::groundReachesFromTheStepsToZero()
{
    const GraphCurve curve = curveOf({column(2), column(4), awaited()}, GraphCurve::Style::Steps);
    QCOMPARE(curve.ground.size(), 3);
    for (const QRectF &column : curve.ground)
        QCOMPARE(column.bottom(), 130.0);
    QVERIFY(curve.ground.at(1).top() < curve.ground.at(0).top());
    QCOMPARE(curve.ground.at(2).top(), curve.ground.at(1).top());
    QVERIFY(curveOf({column(2)}, GraphCurve::Style::Means).ground.isEmpty());
}

void TestGraphCurve::lineIsCutWhereThereAreNoReports()
{
    const GraphCurve curve = curveOf({column(2), {}, column(3), {}}, GraphCurve::Style::Steps);
    QCOMPARE(curve.strokes.size(), 2);
    QCOMPARE(curve.strokes.first().height(), 2.0); // it does not go up to what comes after the gap
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
    for (const QRectF &stroke : curve.strokes) {
        QVERIFY(onPixel(stroke.top()));
        QVERIFY(onPixel(stroke.bottom()));
        QVERIFY(onPixel(stroke.left() - 48));
    }
    QVERIFY(onPixel(snap.edge(17.3)));
    QVERIFY(snap.width(0.1) * ratio >= 1);
}

void TestGraphCurve::nothingMakesNothing()
{
    const GraphCurve curve = curveOf({}, GraphCurve::Style::Steps);
    QVERIFY(curve.strokes.isEmpty() && curve.ground.isEmpty());
    QVERIFY(!curve.peak && !curve.end && !curve.average);
    QVERIFY(GraphCurve::gaps({}, QRectF(0, 0, 10, 10), DeviceSnap(1)).isEmpty());
}

QTEST_APPLESS_MAIN(TestGraphCurve)
#include "tst_graphcurve.moc"
