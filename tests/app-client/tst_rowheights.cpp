// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/rowheights.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

#include <numeric>

using namespace Qt::Literals::StringLiterals;
using roundtable::client::RowHeights;

class TestRowHeights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void emptyHasNoRowAnywhere();
    void aPixelBelongsToTheRowThatCoversIt();
    void pixelsOutsideBelongToTheNearestRow();
    void anExactHeightMovesWhatIsBelow();
    void estimatesStayUntilTheyAreKnown();
    void staysTrueToAPlainListOverManyChanges();
    void opensAHundredThousandRowsAtOnce();
};

void TestRowHeights::emptyHasNoRowAnywhere()
{
    RowHeights heights;
    QCOMPARE(heights.count(), 0);
    QCOMPARE(heights.total(), 0);
    QCOMPARE(heights.rowAt(0), -1);
    heights.reset(3, 10);
    heights.remove(0, 3);
    QCOMPARE(heights.rowAt(5), -1);
}

void TestRowHeights::aPixelBelongsToTheRowThatCoversIt()
{
    RowHeights heights;
    heights.reset(3, 10);
    QCOMPARE(heights.rowAt(0), 0);
    QCOMPARE(heights.rowAt(9), 0);
    QCOMPARE(heights.rowAt(10), 1);
    QCOMPARE(heights.rowAt(29), 2);
}

void TestRowHeights::pixelsOutsideBelongToTheNearestRow()
{
    RowHeights heights;
    heights.reset(3, 10);
    QCOMPARE(heights.rowAt(-5), 0);
    QCOMPARE(heights.rowAt(30), 2);
    QCOMPARE(heights.rowAt(5000), 2);
}

void TestRowHeights::anExactHeightMovesWhatIsBelow()
{
    RowHeights heights;
    heights.reset(4, 10);
    heights.setHeight(1, 25);
    QCOMPARE(heights.top(1), 10);
    QCOMPARE(heights.top(2), 35);
    QCOMPARE(heights.total(), 55);
    QCOMPARE(heights.rowAt(34), 1);
    QCOMPARE(heights.rowAt(35), 2);
}

void TestRowHeights::estimatesStayUntilTheyAreKnown()
{
    RowHeights heights;
    heights.reset(2, 10);
    QVERIFY(!heights.isExact(0));
    heights.setHeight(0, 10);
    QVERIFY(heights.isExact(0));
    QVERIFY(!heights.isExact(1));
    heights.insert(0, 1, 7);
    QVERIFY(!heights.isExact(0));
    QVERIFY(heights.isExact(1));
    heights.guessAgain();
    QVERIFY(!heights.isExact(1));
    QCOMPARE(heights.height(1), 10); // the best guess there is
}

void TestRowHeights::staysTrueToAPlainListOverManyChanges()
{
    QRandomGenerator random(20250320);
    RowHeights heights;
    std::vector<int> plain;
    for (int step = 0; step < 2000; ++step) {
        const int count = int(plain.size());
        const int row = count == 0 ? 0 : random.bounded(count + 1);
        switch (random.bounded(4)) {
        case 0:
            heights.insert(count, 1, 30); // as a chat grows
            plain.push_back(30);
            break;
        case 1:
            heights.insert(row, 3, 20);
            plain.insert(plain.begin() + row, 3, 20);
            break;
        case 2:
            if (row < count) {
                heights.setHeight(row, 1 + step % 90);
                plain[std::size_t(row)] = 1 + step % 90;
            }
            break;
        case 3:
            if (row < count) {
                heights.remove(row, 1);
                plain.erase(plain.begin() + row);
            }
            break;
        }
        QCOMPARE(heights.count(), int(plain.size()));
        const int at = plain.empty() ? 0 : random.bounded(int(plain.size()));
        QCOMPARE(heights.top(at), std::accumulate(plain.begin(), plain.begin() + at, 0));
        if (!plain.empty()) {
            QCOMPARE(heights.rowAt(heights.top(at)), at);
            QCOMPARE(heights.rowAt(heights.top(at) + plain[std::size_t(at)] - 1), at);
        }
    }
}

void TestRowHeights::opensAHundredThousandRowsAtOnce()
{
    RowHeights heights;
    QElapsedTimer timer;
    timer.start();
    heights.reset(100'000, 42);
    for (int row = 0; row < 100'000; ++row)
        heights.setHeight(row, 40 + row % 5);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(heights.total(), 100'000 * 42);
}

QTEST_APPLESS_MAIN(TestRowHeights)
#include "tst_rowheights.moc"
