// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/marklane.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QRectF lane(0, 300, 1000, 24);

EventMark mark(quint64 id, std::chrono::milliseconds time, const QString &label = u"started"_s)
{
    return {.id = id, .time = time, .icon = u"start"_s, .label = label, .tone = {}};
}

} // namespace

class TestMarkLane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void labelStandsRightOfItsIcon();
    void labelFlipsWhenTheNextMarkIsNear();
    void labelFlipsAtTheRightEdge();
    void crowdedMarksKeepTheirLines();
    void selectedMarkGoesFirst();
    void marksOutsideAreNotPlaced();
    void nothingCoversAnything();

private:
    [[nodiscard]] QList<PlacedMark> place(const QList<EventMark> &marks, std::optional<quint64> selected = std::nullopt) const
    {
        const QFontMetricsF metrics{QFont()};
        return MarkLane(lane, metrics, metrics).place(marks, TimeScale(0ms, 1000s, 0, 1000), selected);
    }
};

void TestMarkLane::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMarkLane::labelStandsRightOfItsIcon()
{
    const PlacedMark placed = place({mark(1, 500s)}).first();
    QCOMPARE(placed.x, 500.0);
    QCOMPARE(placed.icon->center().x(), 500.0);
    QVERIFY(placed.label->left() >= placed.icon->right());
}

void TestMarkLane::labelFlipsWhenTheNextMarkIsNear()
{
    const QList<PlacedMark> placed = place({mark(1, 500s, u"lost"_s), mark(2, 530s, u"back"_s)});
    QVERIFY(placed.first().label->right() <= placed.first().icon->left());
    QVERIFY(placed.last().label->left() >= placed.last().icon->right());
}

void TestMarkLane::labelFlipsAtTheRightEdge()
{
    const PlacedMark placed = place({mark(1, 990s)}).first();
    QVERIFY(placed.label->right() <= placed.icon->left());
}

void TestMarkLane::crowdedMarksKeepTheirLines()
{
    QList<EventMark> marks;
    for (int i = 0; i < 40; ++i)
        marks.append(mark(static_cast<quint64>(i), 500s + i * 1s));
    const QList<PlacedMark> placed = place(marks);
    QCOMPARE(placed.size(), 40);
    QVERIFY(std::count_if(placed.begin(), placed.end(), [](const PlacedMark &one) { return one.icon.has_value(); }) <= 3);
}

void TestMarkLane::selectedMarkGoesFirst()
{
    QList<EventMark> marks;
    for (int i = 0; i < 10; ++i)
        marks.append(mark(static_cast<quint64>(i), 500s + i * 1s));
    const QList<PlacedMark> placed = place(marks, 4);
    QVERIFY(placed.at(4).icon.has_value());
    QVERIFY(placed.at(4).label.has_value());
}

void TestMarkLane::marksOutsideAreNotPlaced()
{
    QVERIFY(place({mark(1, -5s), mark(2, 1001s)}).isEmpty());
}

void TestMarkLane::nothingCoversAnything()
{
    QList<EventMark> marks;
    for (int i = 0; i < 60; ++i)
        marks.append(mark(static_cast<quint64>(i), std::chrono::seconds(i * i * 7 % 1000), i % 3 ? u"lost"_s : u"over 20 users"_s));
    QList<QRectF> rects;
    for (const PlacedMark &placed : place(marks)) {
        for (const auto &rect : {placed.icon, placed.label}) {
            if (!rect)
                continue;
            for (const QRectF &other : std::as_const(rects))
                QVERIFY(!other.intersects(*rect));
            rects.append(*rect);
        }
    }
    QVERIFY(rects.size() > 20);
}

QTEST_MAIN(TestMarkLane)
#include "tst_marklane.moc"
