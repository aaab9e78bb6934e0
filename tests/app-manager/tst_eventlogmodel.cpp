// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/models/eventappearance.h"
#include "app-manager/models/eventfiltermodel.h"
#include "app-manager/models/eventlogmodel.h"

#include <QtCore/QMetaEnum>
#include <QtCore/QRegularExpression>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::manager;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon = QDateTime(QDate(2025, 3, 20), QTime(12, 0), Qt::UTC);

EventRecord record(EventKind kind, qint64 number = 0, const QString &address = {}, int second = 0)
{
    return {noon.addSecs(second), {.kind = kind, .address = IpAddress::fromText(address), .number = number, .detail = {}}};
}

QStringList sentences(const QAbstractItemModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.index(row, 0).data().toString());
    return found;
}

} // namespace

class TestEventLogModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newestIsFirst();
    void oldestAreForgotten();
    void rowIsFoundByItsId();
    void whatWasBeforeStandsUnderWhatIsThere();
    void otherDaysSayTheirDate();
    void onlyTheRefusedSecondStarterCanBeReplaced();
    void screenReadersHearTimeAndSentence();
    void tipHoldsTheWholeSentenceAndNoMarkUpOfOthers();
    void marksAreLeftByWhatChangesTheGraphs();
    void marksStandWhereTheTimeOfTheGraphsWas();
    void everyKindHasAnIconAndASubject();
    void filterShowsOneSort_data();
    void filterShowsOneSort();
    void searchFindsAllWordsInAnyOrderAndCase();
    void textIsWhatIsShownOldestFirst();
};

void TestEventLogModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestEventLogModel::newestIsFirst()
{
    EventLogModel model;
    const QAbstractItemModelTester tester(&model);
    model.append(record(EventKind::StartAsked));
    model.append(record(EventKind::ServerOnline, 8000, {}, 2));
    QCOMPARE(sentences(model), (QStringList{sentence(record(EventKind::ServerOnline, 8000).event), sentence(record(EventKind::StartAsked).event)}));
    QCOMPARE(model.index(0).data(EventLogModel::TimeRole).toString(), u"12:00:02"_s);
}

void TestEventLogModel::oldestAreForgotten()
{
    EventLogModel model;
    for (int i = 0; i < EventLogModel::mostRows + 5; ++i)
        model.append(record(EventKind::UsersAbove, i));
    QCOMPARE(model.rowCount(), EventLogModel::mostRows);
    QCOMPARE(model.record(0).event.number, EventLogModel::mostRows + 4);
    QCOMPARE(model.record(model.rowCount() - 1).event.number, 5);
    const QAbstractItemModelTester tester(&model);
    model.append(record(EventKind::UsersAbove, 1));
    QCOMPARE(model.rowCount(), EventLogModel::mostRows);
}

void TestEventLogModel::rowIsFoundByItsId()
{
    EventLogModel model;
    for (int i = 0; i < 3; ++i)
        model.append(record(EventKind::UsersAbove, i));
    const auto id = model.index(2).data(EventLogModel::IdRole).value<quint64>();
    QCOMPARE(model.indexOf(id).row(), 2);
    model.append(record(EventKind::UsersAbove, 9));
    QCOMPARE(model.indexOf(id).row(), 3);
    QVERIFY(!model.indexOf(0).isValid());
    QVERIFY(!model.indexOf(id + 100).isValid());
}

void TestEventLogModel::whatWasBeforeStandsUnderWhatIsThere()
{
    EventLogModel model;
    const QAbstractItemModelTester tester(&model);
    model.append(record(EventKind::StartAsked, 0, {}, 60));
    const auto id = model.index(0).data(EventLogModel::IdRole).value<quint64>();
    model.restore({record(EventKind::ServerOnline, 8000), record(EventKind::SecondStarterRefused, 0, u"10.0.0.9"_s, 1)});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.indexOf(id).row(), 0);
    QCOMPARE(model.record(1).event.kind, EventKind::SecondStarterRefused);
    QVERIFY(model.index(1).data(EventLogModel::ActionRole).toString().isEmpty());
    QCOMPARE(model.record(2).event.kind, EventKind::ServerOnline);
    const QList<EventMark> marks = model.marks();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(model.indexOf(marks.first().id).row(), 2);
    model.append(record(EventKind::StopAsked, 0, {}, 90));
    QCOMPARE(model.indexOf(marks.first().id).row(), 3);
}

void TestEventLogModel::otherDaysSayTheirDate()
{
    EventLogModel model;
    model.append(record(EventKind::StartAsked));
    model.setToday(QDate(2025, 3, 20));
    QCOMPARE(model.index(0).data(EventLogModel::TimeRole).toString(), u"12:00:00"_s);
    model.setToday(QDate(2025, 3, 21));
    const QString date = QLocale().toString(QDate(2025, 3, 20), QLocale::ShortFormat);
    QCOMPARE(model.index(0).data(EventLogModel::TimeRole).toString(), QString(date + u" 12:00:00"_s));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().startsWith(date));
}

void TestEventLogModel::onlyTheRefusedSecondStarterCanBeReplaced()
{
    EventLogModel model;
    model.append(record(EventKind::SecondStarterRefused, 0, u"10.0.0.9"_s));
    QCOMPARE(model.index(0).data(EventLogModel::ActionRole).toString(), u"Replace"_s);
    model.append(record(EventKind::StarterRefused, 0, u"10.0.0.9"_s));
    QVERIFY(model.index(0).data(EventLogModel::ActionRole).toString().isEmpty());
}

void TestEventLogModel::screenReadersHearTimeAndSentence()
{
    EventLogModel model;
    model.append(record(EventKind::StartAsked));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QString(u"12:00:00: "_s + sentence(record(EventKind::StartAsked).event)));
}

void TestEventLogModel::tipHoldsTheWholeSentenceAndNoMarkUpOfOthers()
{
    EventLogModel model;
    model.append({noon, {.kind = EventKind::ChildStarterEnded, .detail = u"<b>bold</b> & more"_s}});
    const QModelIndex row = model.index(0, 0);
    const QString tip = row.data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(row.data().toString().toHtmlEscaped()) && !tip.contains(u"<b>"_s), qPrintable(tip));
}

void TestEventLogModel::marksAreLeftByWhatChangesTheGraphs()
{
    EventLogModel model;
    model.append(record(EventKind::StartAsked));
    model.append(record(EventKind::ServerOnline, 8000));
    model.append(record(EventKind::StarterLost, 0, u"10.0.0.4"_s, 60));
    const QList<EventMark> marks = model.marks();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks.first().label, u"lost"_s);
    QCOMPARE(marks.first().tone, Tone::Error);
    QCOMPARE(marks.first().time, std::chrono::milliseconds(noon.addSecs(60).toMSecsSinceEpoch()));
    QCOMPARE(marks.first().id, model.index(0).data(EventLogModel::IdRole).value<quint64>());
    QCOMPARE(marks.last().label, u"started"_s);
}

void TestEventLogModel::marksStandWhereTheTimeOfTheGraphsWas()
{
    using namespace std::chrono_literals;
    EventLogModel model;
    EventRecord beforeTheClockWasSetBack = record(EventKind::ServerOnline, 8000);
    EventRecord afterIt = record(EventKind::StarterLost, 0, u"10.0.0.4"_s, -3600);
    beforeTheClockWasSetBack.axisTime = std::chrono::milliseconds(noon.toMSecsSinceEpoch());
    afterIt.axisTime = *beforeTheClockWasSetBack.axisTime + 5s;
    model.append(beforeTheClockWasSetBack);
    model.append(afterIt);
    const QList<EventMark> marks = model.marks();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks.first().time, *afterIt.axisTime);
    const QString clock = model.index(0, 0).data(EventLogModel::TimeRole).toString();
    QVERIFY(clock != model.index(1, 0).data(EventLogModel::TimeRole).toString()); // the rows say what the clock said
}

void TestEventLogModel::everyKindHasAnIconAndASubject()
{
    for (int kind = 0; kind < QMetaEnum::fromType<EventKind>().keyCount(); ++kind) {
        const auto event = static_cast<EventKind>(kind);
        const QString path = QStringLiteral(ROUNDTABLE_SOURCE_DIR) + u"/resources/icons/"_s + iconName(event) + u".svg"_s;
        QVERIFY2(QFile::exists(path), qPrintable(path));
        QVERIFY(subject(event) <= EventSubject::Alert);
        // Nothing that went wrong looks as if it had not.
        if (severity(event) == EventSeverity::Error)
            QCOMPARE(tone(event), Tone::Error);
    }
}

void TestEventLogModel::filterShowsOneSort_data()
{
    using Filter = EventFilterModel::Filter;
    QTest::addColumn<EventFilterModel::Filter>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("everything") << Filter::All << 5;
    QTest::newRow("what went wrong") << Filter::Problems << 3;
    QTest::newRow("the server") << Filter::Server << 2;
    QTest::newRow("the starter") << Filter::Starter << 1;
    QTest::newRow("clients") << Filter::Clients << 1;
    QTest::newRow("alerts") << Filter::Alerts << 1;
}

void TestEventLogModel::filterShowsOneSort()
{
    QFETCH(EventFilterModel::Filter, filter);
    QFETCH(int, rows);
    EventLogModel model;
    EventFilterModel shown;
    const QAbstractItemModelTester tester(&shown);
    shown.setSourceModel(&model);
    shown.setFilter(filter);
    model.append(record(EventKind::StartAsked));
    model.append(record(EventKind::StartRefused));
    model.append(record(EventKind::StarterLost, 0, u"10.0.0.4"_s));
    model.append(record(EventKind::OddVersion, 2, u"10.0.0.31"_s));
    model.append(record(EventKind::UsersAbove, 15));
    QCOMPARE(shown.rowCount(), rows);
    QCOMPARE(shown.isFiltering(), filter != EventFilterModel::Filter::All);
}

void TestEventLogModel::searchFindsAllWordsInAnyOrderAndCase()
{
    EventLogModel model;
    model.append(record(EventKind::StarterLost, 0, u"10.0.0.4"_s));
    model.append(record(EventKind::StarterConnected, 0, u"10.0.0.9"_s));
    EventFilterModel shown;
    shown.setSourceModel(&model);
    shown.setSearch(u"  LOST   starter "_s);
    QCOMPARE(shown.rowCount(), 1);
    shown.setSearch(u"10.0.0"_s);
    QCOMPARE(shown.rowCount(), 2);
    shown.setSearch(u"[."_s); // no pattern, plain text
    QCOMPARE(shown.rowCount(), 0);
    shown.setSearch({});
    QCOMPARE(shown.rowCount(), 2);
    QVERIFY(!shown.isFiltering());
}

void TestEventLogModel::textIsWhatIsShownOldestFirst()
{
    EventLogModel model;
    model.append(record(EventKind::StartAsked));
    model.append(record(EventKind::ServerOnline, 8000, {}, 2));
    EventFilterModel shown;
    shown.setSourceModel(&model);
    const QString first = u"2025-03-20 12:00:00  "_s + sentence(record(EventKind::StartAsked).event) + u'\n';
    const QString second = u"2025-03-20 12:00:02  "_s + sentence(record(EventKind::ServerOnline, 8000).event) + u'\n';
    QCOMPARE(shown.asText(), QString(first + second));
    shown.setSearch(u"8000"_s);
    QCOMPARE(shown.asText(), second);
}

QTEST_GUILESS_MAIN(TestEventLogModel)
#include "tst_eventlogmodel.moc"
