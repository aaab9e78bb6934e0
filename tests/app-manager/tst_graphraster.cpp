// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphraster.h"

#include <QtGui/QPainter>
#include <QtTest/QTest>

#include <cmath>

using namespace roundtable::manager;

namespace {

const QRectF plot(12, 20, 40, 32);
const QColor blue(37, 99, 235);

/// A curve with everything in it: ground, band, a line that goes up and down, a gap.
GraphCurve curveAt(qreal ratio)
{
    SampleColumns columns;
    for (int i = 0; i < qRound(plot.width() * ratio); ++i) {
        SampleColumn column;
        SampleBucket bucket;
        bucket.add(static_cast<double>(i * 7 % 5));
        bucket.add(static_cast<double>(i * 3 % 7));
        if (i % 13 != 5)
            column.add(bucket);
        columns.append(column);
    }
    ValueScale scale(ValueScale::Numbers::Whole);
    scale.setPlace(plot.top(), plot.height());
    scale.fit(GraphCurve::highestOf(columns));
    return GraphCurve::of(columns, GraphCurve::Style::Steps, plot.left(), scale, DeviceSnap(ratio), 2);
}

/// With something on it that shows through.
QImage ground(qreal ratio)
{
    QImage image = GraphRaster::canvas((QSizeF(64, 64) * ratio).toSize());
    image.fill(Qt::white);
    for (int y = 0; y < image.height(); y += 5) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y, Qt::lightGray);
    }
    return image;
}

/// The same drawn by QPainter, one rectangle after the other.
QImage drawn(const GraphCurve &curve, qreal ratio)
{
    QImage image = ground(ratio);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    painter.setPen(Qt::NoPen);
    const auto fill = [&painter](const QList<QRectF> &rects, float alpha) {
        QColor color = blue;
        color.setAlphaF(alpha);
        painter.setBrush(color);
        painter.drawRects(rects);
    };
    fill(curve.ground, 0.10F);
    fill(curve.band, 0.30F);
    fill(curve.strokes, 1);
    return image;
}

int difference(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

} // namespace

class TestGraphRaster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPixelIsWhatAPainterMakesOfTheSameRectangles_data();
    void everyPixelIsWhatAPainterMakesOfTheSameRectangles();
    void lineThatEndsInsideAPixelCoversItInPart();
    void nothingIsDrawnOutsideThePlot();
    void imageTooSmallForThePlotIsNotLeft();
};

void TestGraphRaster::everyPixelIsWhatAPainterMakesOfTheSameRectangles_data()
{
    QTest::addColumn<qreal>("ratio");
    for (const qreal ratio : {1.0, 1.25, 1.5, 2.0})
        QTest::addRow("scale %.2f", ratio) << ratio;
}

void TestGraphRaster::everyPixelIsWhatAPainterMakesOfTheSameRectangles()
{
    QFETCH(qreal, ratio);
    const GraphCurve curve = curveAt(ratio);
    QImage image = ground(ratio);
    GraphRaster(image, plot, DeviceSnap(ratio)).draw(curve, blue);
    const QImage expected = drawn(curve, ratio);
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            painted += image.pixel(x, y) == blue.rgb() ? 1 : 0;
            if (difference(image.pixel(x, y), expected.pixel(x, y)) > 3)
                QFAIL(qPrintable(QStringLiteral("%1, %2: %3 is not %4").arg(x).arg(y).arg(image.pixel(x, y), 8, 16).arg(expected.pixel(x, y), 8, 16)));
        }
    }
    QVERIFY(painted > 0);
}

void TestGraphRaster::lineThatEndsInsideAPixelCoversItInPart()
{
    GraphCurve curve;
    curve.strokes = {QRectF(12, 25.25, 1, 2)};
    QImage image = GraphRaster::canvas({64, 64});
    image.fill(Qt::black);
    GraphRaster(image, plot, DeviceSnap(1)).draw(curve, Qt::white);
    const auto lightness = [&image](int row) { return qGray(image.pixel(12, row)); };
    QCOMPARE(lightness(24), 0);
    QVERIFY(std::abs(lightness(25) - 191) <= 1);
    QCOMPARE(lightness(26), 255);
    QVERIFY(std::abs(lightness(27) - 64) <= 1);
    QCOMPARE(lightness(28), 0);
}

void TestGraphRaster::nothingIsDrawnOutsideThePlot()
{
    GraphCurve curve;
    curve.strokes = {QRectF(11, 20, 1, 10), QRectF(52, 20, 1, 10), QRectF(14, -50, 1, 200)};
    curve.ground = {QRectF(14, 0, 1, 10), QRectF(60, 0, 1, 100)};
    QImage image = GraphRaster::canvas({64, 54}); // that ends with what a thick line may reach
    image.fill(Qt::black);
    GraphRaster(image, plot, DeviceSnap(1)).draw(curve, Qt::white);
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y)
            QCOMPARE(image.pixelColor(x, y) == Qt::white, x == 14 && y >= 18);
    }
}

void TestGraphRaster::imageTooSmallForThePlotIsNotLeft()
{
    QImage image = GraphRaster::canvas({20, 25});
    image.fill(Qt::black);
    GraphRaster(image, plot, DeviceSnap(1)).draw(curveAt(1), Qt::white);
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::black));
}

QTEST_APPLESS_MAIN(TestGraphRaster)
#include "tst_graphraster.moc"
