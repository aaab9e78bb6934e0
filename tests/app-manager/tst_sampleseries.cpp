// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/sampleseries.h"

#include <QtTest/QTest>

using namespace roundtable::manager;
using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

/// A round local and round UTC time, so that ring steps begin at it.
constexpr seconds noon = seconds(1'742'472'000);

} // namespace

class TestSampleSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptySeriesHasNoReports();
    void columnHoldsLowHighMeanAndLast();
    void spikeOfOneSecondShowsInEveryWindow_data();
    void spikeOfOneSecondShowsInEveryWindow();
    void silenceLeavesAGap();
    void columnFinerThanTheRingShowsItsBucket();
    void oldTimesAreReadFromTheCoarserRing();
    void newestOverwritesOldest();
    void summaryTellsMeanAndHighest();
    void whatIsTooOldIsNotTaken();
    void restoredBucketsDoNotReplaceWhatWasRecordedSince();
    void everyBucketCountsOnceInAdjoiningColumns();
};

void TestSampleSeries::emptySeriesHasNoReports()
{
    const SampleSeries series;
    const SampleColumns columns = series.columns(noon, 1h, 100);
    QCOMPARE(columns.size(), 100);
    for (const SampleColumn &column : columns)
        QCOMPARE(column.state, SampleColumn::State::NoReports);
    QCOMPARE(series.newest(), std::nullopt);
    QCOMPARE(series.lastValue(), std::nullopt);
    QCOMPARE(series.summary(noon, noon + 1h), std::nullopt);
    QVERIFY(series.columns(noon, 1h, 0).isEmpty());
}

void TestSampleSeries::columnHoldsLowHighMeanAndLast()
{
    SampleSeries series;
    for (const double value : {4.0, 2.0, 9.0, 5.0})
        series.add(noon, value);
    const SampleColumns columns = series.columns(noon, 10s, 10);
    QCOMPARE(columns.first().low, 2.0f);
    QCOMPARE(columns.first().high, 9.0f);
    QCOMPARE(columns.first().last, 5.0f);
    QCOMPARE(columns.first().mean(), 5.0);
    QCOMPARE(columns.at(1).state, SampleColumn::State::NoReports);
}

void TestSampleSeries::spikeOfOneSecondShowsInEveryWindow_data()
{
    QTest::addColumn<seconds>("span");
    QTest::newRow("one hour") << seconds(1h);
    QTest::newRow("six hours") << seconds(6h);
    QTest::newRow("a day") << seconds(24h);
    QTest::newRow("seven days") << seconds(7 * 24h);
}

void TestSampleSeries::spikeOfOneSecondShowsInEveryWindow()
{
    QFETCH(seconds, span);
    SampleSeries series;
    const seconds end = noon + span;
    series.addSpan(noon, end, 3);
    series.add(end - 100s, 250);

    const SampleColumns columns = series.columns(noon, span, 1000);
    const auto highest = std::max_element(columns.begin(), columns.end(),
                                          [](const SampleColumn &a, const SampleColumn &b) { return a.high < b.high; });
    QCOMPARE(highest->high, 250.0f);
    QVERIFY(highest->low < 4);
}

void TestSampleSeries::silenceLeavesAGap()
{
    SampleSeries series;
    series.addSpan(noon, noon + 10min, 7);
    series.addSpan(noon + 20min, noon + 30min, 8);
    const SampleColumns columns = series.columns(noon, 30min, 30);
    QCOMPARE(columns.at(5).state, SampleColumn::State::Reports);
    QCOMPARE(columns.at(15).state, SampleColumn::State::NoReports);
    QCOMPARE(columns.at(25).last, 8.0f);
}

void TestSampleSeries::columnFinerThanTheRingShowsItsBucket()
{
    SampleSeries series;
    series.add(noon, 1);
    series.add(noon + 1s, 2);
    const SampleColumns columns = series.columns(noon, 2s, 8);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(columns.at(i).last, i < 4 ? 1.0f : 2.0f);
}

void TestSampleSeries::oldTimesAreReadFromTheCoarserRing()
{
    SampleSeries series;
    series.addSpan(noon, noon + 5h, 6); // the ring of seconds holds one hour only
    const SampleColumns columns = series.columns(noon + 30min, 1min, 60);
    for (const SampleColumn &column : columns) {
        QCOMPARE(column.state, SampleColumn::State::Reports);
        QCOMPARE(column.mean(), 6.0);
    }
}

void TestSampleSeries::newestOverwritesOldest()
{
    SampleRing ring(1s, 10);
    for (int i = 0; i < 25; ++i)
        ring.add(noon + seconds(i), i);
    QCOMPARE(ring.at(noon + 14s), nullptr);
    QCOMPARE(ring.at(noon + 15s)->last, 15.0f);
    QCOMPARE(ring.since(0).size(), 10);
    QCOMPARE(ring.since(ring.newestSlot()).size(), 1);
}

void TestSampleSeries::summaryTellsMeanAndHighest()
{
    SampleSeries series;
    series.addSpan(noon, noon + 100s, 4);
    series.add(noon + 50s, 12);
    const auto summary = series.summary(noon, noon + 100s);
    QVERIFY(summary.has_value());
    QCOMPARE(summary->highest, 12.0f);
    QCOMPARE(summary->highestAt, noon + 50s);
    QVERIFY(summary->mean > 4 && summary->mean < 5);
}

void TestSampleSeries::whatIsTooOldIsNotTaken()
{
    SampleSeries series;
    series.add(noon, 1);
    series.add(noon - 2h, 5); // older than the ring of seconds, young enough for the others
    QCOMPARE(series.ring(0).at(noon - 2h), nullptr);
    QCOMPARE(series.ring(1).at(noon - 2h)->last, 5.0f);
    QCOMPARE(series.newest(), noon);
    series.add(seconds(-5), 5);
    QCOMPARE(series.newest(), noon);
}

void TestSampleSeries::restoredBucketsDoNotReplaceWhatWasRecordedSince()
{
    SampleSeries series;
    series.add(noon, 3);
    SampleBucket stored{.slot = noon.count()};
    stored.add(99);
    series.restore(0, stored);
    QCOMPARE(series.lastValue(), 3.0f);

    stored.slot = (noon - 10s).count();
    series.restore(0, stored);
    QCOMPARE(series.ring(0).at(noon - 10s)->last, 99.0f);
    series.restore(17, stored); // a ring this version does not know
    QCOMPARE(series.newest(), noon);
}

void TestSampleSeries::everyBucketCountsOnceInAdjoiningColumns()
{
    SampleSeries series;
    series.addSpan(noon - 1s, noon + 1h - 1s, 1);
    for (const int count : {7, 60, 333, 1000, 3600}) {
        const SampleColumns columns = series.columns(noon, 1h, count);
        quint32 sum = 0;
        for (const SampleColumn &column : columns)
            sum += column.count;
        QCOMPARE(sum, 3600u);
    }
}

QTEST_APPLESS_MAIN(TestSampleSeries)
#include "tst_sampleseries.moc"
