// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/models/lookupfiltermodel.h"
#include "app-manager/models/lookupmodel.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::manager;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon = QDateTime(QDate(2025, 3, 20), QTime(12, 0), Qt::UTC);

QList<Lookup> lookups(int count, int first = 0)
{
    QList<Lookup> found;
    for (int i = first; i < first + count; ++i)
        found.append({.at = noon.addSecs(i), .client = u"10.0.0.%1"_s.arg(i), .version = 3, .answer = std::nullopt});
    return found;
}

} // namespace

class TestLookupModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestIsFirst();
    void onlyTheLastHundredAreKept_data();
    void onlyTheLastHundredAreKept();
    void answerIsShownAsItWasGiven();
    void oddVersionIsSaid();
    void textHasALineEach();
    void filterAndSearchNarrowTheRows();
};

void TestLookupModel::newestIsFirst()
{
    LookupModel model;
    const QAbstractItemModelTester tester(&model);
    model.append({});
    model.append(lookups(3));
    QCOMPARE(model.index(0).data().toString(), u"10.0.0.2"_s);
    model.append(lookups(1, 3));
    QCOMPARE(model.index(0).data().toString(), u"10.0.0.3"_s);
    QCOMPARE(model.index(3).data().toString(), u"10.0.0.0"_s);
}

void TestLookupModel::onlyTheLastHundredAreKept_data()
{
    QTest::addColumn<QList<int>>("batches");
    QTest::addColumn<QString>("newest");
    QTest::newRow("one too many") << QList<int>{100, 1} << u"10.0.0.100"_s;
    QTest::newRow("more than all at once") << QList<int>{250} << u"10.0.0.249"_s;
    QTest::newRow("batches that overlap") << QList<int>{60, 60, 60} << u"10.0.0.179"_s;
    QTest::newRow("full batches") << QList<int>{100, 100} << u"10.0.0.199"_s;
}

void TestLookupModel::onlyTheLastHundredAreKept()
{
    QFETCH(QList<int>, batches);
    QFETCH(QString, newest);
    LookupModel model;
    const QAbstractItemModelTester tester(&model);
    int first = 0;
    for (const int count : std::as_const(batches)) {
        model.append(lookups(count, first));
        first += count;
    }
    QCOMPARE(model.rowCount(), LookupModel::mostRows);
    QCOMPARE(model.index(0).data().toString(), newest);
    QCOMPARE(model.index(99).data().toString(), u"10.0.0.%1"_s.arg(first - 100));
}

void TestLookupModel::answerIsShownAsItWasGiven()
{
    LookupModel model;
    QList<Lookup> asked = lookups(2);
    asked.last().answer = clientconnection::ServerAddress{u"10.0.0.4"_s, 8000};
    model.append(asked);
    QCOMPARE(model.index(0).data(LookupModel::AnswerRole).toString(), u"10.0.0.4:8000"_s);
    QCOMPARE(model.index(0).data(LookupModel::OfflineRole).toBool(), false);
    QCOMPARE(model.index(1).data(LookupModel::AnswerRole).toString(), u"offline"_s);
    QCOMPARE(model.index(1).data(LookupModel::OfflineRole).toBool(), true);
    QCOMPARE(model.index(0).data(LookupModel::TimeRole).toString(), u"12:00:01"_s);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"10.0.0.4:8000"_s));
}

void TestLookupModel::oddVersionIsSaid()
{
    LookupModel model;
    QList<Lookup> asked = lookups(1);
    asked.first().version = 2;
    model.append(asked);
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(u"2"_s));
    model.append(lookups(1, 1));
    QVERIFY(!model.index(0).data(Qt::ToolTipRole).isValid());
}

void TestLookupModel::textHasALineEach()
{
    LookupModel model;
    model.append(lookups(2));
    LookupFilterModel shown;
    const QAbstractItemModelTester tester(&shown);
    shown.setSourceModel(&model);
    QCOMPARE(shown.asText(), u"2025-03-20 12:00:00  10.0.0.0 → offline\n2025-03-20 12:00:01  10.0.0.1 → offline\n"_s);
}

void TestLookupModel::filterAndSearchNarrowTheRows()
{
    LookupModel model;
    QList<Lookup> asked = lookups(30);
    asked[3].answer = clientconnection::ServerAddress{u"10.0.0.4"_s, 8000};
    asked[4].version = 2;
    model.append(asked);
    LookupFilterModel shown;
    const QAbstractItemModelTester tester(&shown);
    shown.setSourceModel(&model);
    using Filter = LookupFilterModel::Filter;
    for (const auto &[filter, rows] : {std::pair(Filter::All, 30), std::pair(Filter::Sent, 1), std::pair(Filter::Offline, 29),
                                       std::pair(Filter::OtherVersions, 1)}) {
        shown.setFilter(filter);
        QCOMPARE(shown.rowCount(), rows);
        QCOMPARE(shown.isFiltering(), filter != Filter::All);
    }
    shown.setFilter(Filter::All);
    shown.setSearch(u"8000"_s);
    QCOMPARE(shown.rowCount(), 1);
    shown.setSearch(u"OFFLINE 10.0.0.7"_s);
    QCOMPARE(shown.rowCount(), 1);
    model.append(lookups(1, 7));
    QCOMPARE(shown.rowCount(), 2);
    shown.setSearch(u"2025"_s); // the year is no news
    QCOMPARE(shown.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestLookupModel)
#include "tst_lookupmodel.moc"
