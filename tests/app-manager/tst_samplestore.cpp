// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/diagnosticshistory.h"
#include "app-manager/diagnostics/samplecsv.h"
#include "app-manager/diagnostics/samplestore.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using std::chrono::seconds;

namespace {

constexpr seconds noon = seconds(1'742'472'000);

StoredSamples loadFrom(const QString &path)
{
    SampleStore store(path);
    QSignalSpy loaded(&store, &SampleStore::loaded);
    store.load();
    return loaded.wait() ? loaded.first().first().value<StoredSamples>() : StoredSamples();
}

QList<EventRecord> eventsFrom(const QString &path)
{
    SampleStore store(path);
    QSignalSpy loaded(&store, &SampleStore::loaded);
    store.load();
    return loaded.wait() ? loaded.first().at(1).value<QList<EventRecord>>() : QList<EventRecord>();
}

} // namespace

class TestSampleStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void missingFileIsEmpty();
    void samplesAreThereAfterARestart();
    void whatWasHandedOverLastIsWritten();
    void aBucketThatGrewIsReplaced();
    void oldSamplesAreRemoved();
    void aClockThatWasAheadDoesNotPushOutTheTrueSamples();
    void eventsAreThereAfterARestartOldestFirst();
    void onlyTheNewestEventsAreKept();
    void aFileWithoutEventsIsTakenOver();
    void anEventOfALaterVersionIsPassedOver();
    void whatCouldNotBeWrittenIsWrittenLater();
    void unreadableFileIsSetAside();
    void folderThatCannotBeMadeIsReported();
    void samplesFromTheFutureAreLeftOut();
    void onlyNewSamplesAreTaken();
    void aWeekComesBackWithItsSpikeAndItsGap();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/samples.sqlite"_s); }

    /// Does to the file what another version of this program may do.
    void change(const QStringList &statements)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"change"_s);
            database.setDatabaseName(path());
            QVERIFY(database.open());
            for (const QString &statement : statements) {
                QSqlQuery query(database);
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
            }
        }
        QSqlDatabase::removeDatabase(u"change"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSampleStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSampleStore::missingFileIsEmpty()
{
    QVERIFY(loadFrom(path()).isEmpty());
}

void TestSampleStore::samplesAreThereAfterARestart()
{
    DiagnosticsHistory before;
    for (int i = 0; i < 100; ++i)
        before.report(static_cast<quint32>(i % 7), static_cast<quint32>(3 * i), seconds(i), noon + seconds(i));
    {
        SampleStore store(path());
        store.save(before.takeUnsaved());
    }
    DiagnosticsHistory after;
    after.restore(loadFrom(path()), noon + 1h);
    QCOMPARE(after.users().columns(noon, 100s, 50), before.users().columns(noon, 100s, 50));
    QCOMPARE(after.messageRate().columns(noon, 100s, 50), before.messageRate().columns(noon, 100s, 50));
    QCOMPARE(after.users().columns(noon - 6h, 7h, 500), before.users().columns(noon - 6h, 7h, 500));
    QVERIFY(!(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestSampleStore::whatWasHandedOverLastIsWritten()
{
    SampleBucket bucket{.slot = 5};
    bucket.add(3);
    {
        SampleStore store(path());
        for (qint64 slot = 1; slot <= 50; ++slot) {
            bucket.slot = slot;
            store.save({{StoredSample::Series::Users, 0, bucket}});
        }
    }
    QCOMPARE(loadFrom(path()).size(), 50);
}

void TestSampleStore::aBucketThatGrewIsReplaced()
{
    SampleBucket bucket{.slot = 5};
    bucket.add(3);
    {
        SampleStore store(path());
        store.save({{StoredSample::Series::Users, 2, bucket}});
        bucket.add(9);
        store.save({{StoredSample::Series::Users, 2, bucket}});
    }
    const StoredSamples expected{{StoredSample::Series::Users, 2, bucket}};
    QCOMPARE(loadFrom(path()), expected);
}

void TestSampleStore::oldSamplesAreRemoved()
{
    SampleBucket other{.slot = 3};
    other.add(1);
    StoredSamples samples;
    SampleBucket bucket;
    bucket.add(2);
    for (bucket.slot = 1000; bucket.slot < 1000 + SampleSeries::secondsKept + 5; ++bucket.slot)
        samples.append({StoredSample::Series::Users, 0, bucket});
    {
        SampleStore store(path());
        store.save({{StoredSample::Series::MessageRate, 0, other}, {StoredSample::Series::Users, 1, other}});
        store.save(samples);
    }
    StoredSamples expected = samples.sliced(5);
    expected.append({StoredSample::Series::Users, 1, other});
    expected.append({StoredSample::Series::MessageRate, 0, other});
    QCOMPARE(loadFrom(path()), expected);
}

void TestSampleStore::aClockThatWasAheadDoesNotPushOutTheTrueSamples()
{
    SampleBucket wrong{.slot = 10'000'000};
    wrong.add(1);
    {
        SampleStore store(path());
        store.save({{StoredSample::Series::Users, 0, wrong}});
        SampleBucket right{.slot = 0};
        right.add(2);
        for (right.slot = 1000; right.slot < 1010; ++right.slot)
            store.save({{StoredSample::Series::Users, 0, right}});
    }
    QCOMPARE(loadFrom(path()).size(), 11);
}

void TestSampleStore::eventsAreThereAfterARestartOldestFirst()
{
    const QDateTime at(QDate(2026, 11, 26), QTime(12, 0, 0, 250), Qt::UTC);
    const QList<EventRecord> first{{at, {EventKind::ServerOnline, {}, 8000}},
                                   {at.addSecs(1), {EventKind::StarterCutOff, IpAddress::fromText(u"::1"_s), 0, u"’ \u202e;'"_s}}};
    const QList<EventRecord> second{{at.addSecs(-3600), {EventKind::StarterLost, IpAddress::fromText(u"10.0.0.4"_s)}}};
    {
        SampleStore store(path());
        store.save({}, first);
        store.save({}, second);
    }
    QCOMPARE(eventsFrom(path()), first + second);
}

void TestSampleStore::onlyTheNewestEventsAreKept()
{
    QList<EventRecord> events;
    for (int i = 0; i < mostEventsKept + 5; ++i)
        events.append({QDateTime::fromMSecsSinceEpoch(i, Qt::UTC), {EventKind::UsersAbove, {}, i}});
    {
        SampleStore store(path());
        store.save({}, events);
    }
    QCOMPARE(eventsFrom(path()), events.sliced(5));
}

void TestSampleStore::aFileWithoutEventsIsTakenOver()
{
    {
        SampleStore store(path());
        SampleBucket bucket{.slot = 5};
        bucket.add(3);
        store.save({{StoredSample::Series::Users, 0, bucket}});
    }
    change({u"DROP TABLE event"_s, u"PRAGMA user_version = 1"_s});
    const QList<EventRecord> events{{QDateTime::fromMSecsSinceEpoch(7, Qt::UTC), {EventKind::StartAsked}}};
    {
        SampleStore store(path());
        store.save({}, events);
    }
    QCOMPARE(eventsFrom(path()), events);
    QCOMPARE(loadFrom(path()).size(), 1);
}

void TestSampleStore::anEventOfALaterVersionIsPassedOver()
{
    const QList<EventRecord> events{{QDateTime::fromMSecsSinceEpoch(7, Qt::UTC), {EventKind::StartAsked}}};
    {
        SampleStore store(path());
        store.save({}, events);
    }
    change({u"INSERT INTO event (at, kind, number, detail) VALUES (9, 'MoonRises', 0, '')"_s});
    QCOMPARE(eventsFrom(path()), events);
}

void TestSampleStore::whatCouldNotBeWrittenIsWrittenLater()
{
    QFile inTheWay(m_folder->filePath(u"data"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    SampleStore store(path());
    QSignalSpy failed(&store, &SampleStore::failed);
    QSignalSpy saved(&store, &SampleStore::saved);
    const QList<EventRecord> events{{QDateTime::fromMSecsSinceEpoch(7, Qt::UTC), {EventKind::StartAsked}}};
    store.save({}, events);
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(inTheWay.remove());
    store.save({}, events);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(eventsFrom(path()), events + events);
}

void TestSampleStore::unreadableFileIsSetAside()
{
    QDir().mkpath(QFileInfo(path()).absolutePath());
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();

    SampleBucket bucket{.slot = 5};
    bucket.add(3);
    {
        SampleStore store(path());
        QSignalSpy failed(&store, &SampleStore::failed);
        QSignalSpy saved(&store, &SampleStore::saved);
        store.save({{StoredSample::Series::Users, 0, bucket}});
        QVERIFY(saved.wait());
        QCOMPARE(failed.size(), 1);
    }
    QCOMPARE(loadFrom(path()).size(), 1);
    const QStringList files = QFileInfo(path()).dir().entryList({u"*unreadable*"_s});
    QCOMPARE(files.size(), 1);
    QFile aside(QFileInfo(path()).dir().filePath(files.first()));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), QByteArray(5000, 'x'));
}

void TestSampleStore::folderThatCannotBeMadeIsReported()
{
    QFile file(m_folder->filePath(u"data"_s));
    QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder should be
    SampleStore store(path());
    QSignalSpy failed(&store, &SampleStore::failed);
    QSignalSpy loaded(&store, &SampleStore::loaded);
    store.load();
    QVERIFY(loaded.wait());
    QCOMPARE(failed.size(), 1);
}

void TestSampleStore::samplesFromTheFutureAreLeftOut()
{
    SampleBucket past{.slot = noon.count()};
    past.add(4);
    SampleBucket future{.slot = (noon + 48h).count()};
    future.add(4);
    DiagnosticsHistory history;
    history.restore({{StoredSample::Series::Users, 0, past}, {StoredSample::Series::Users, 0, future}}, noon + 1h);
    QCOMPARE(history.users().newest(), noon);
}

void TestSampleStore::onlyNewSamplesAreTaken()
{
    DiagnosticsHistory history;
    QVERIFY(history.takeUnsaved().isEmpty());
    history.report(3, 0, 0s, noon);
    history.report(3, 10, 5s, noon + 5s);
    const qsizetype first = history.takeUnsaved().size();
    QVERIFY(first >= 10);
    history.report(3, 10, 6s, noon + 6s);
    // A second of each series, and the newest buckets again that may have grown.
    QVERIFY(history.takeUnsaved().size() <= 8);
}

void TestSampleStore::aWeekComesBackWithItsSpikeAndItsGap()
{
    constexpr auto week = 7 * 24h;
    constexpr seconds spike = week - 5h;
    constexpr seconds silenceBegin = 2 * 24h;
    constexpr seconds silenceEnd = silenceBegin + 2h;
    DiagnosticsHistory before;
    quint32 messages = 0;
    for (seconds at = 0s; at < week; at += 5s) {
        messages += at == spike ? 450 : 5;
        if (at < silenceBegin || at >= silenceEnd)
            before.report(static_cast<quint32>(at.count() / 3600 % 24), messages, at, noon + at);
    }
    {
        SampleStore store(path());
        store.save(before.takeUnsaved());
    }
    DiagnosticsHistory after;
    after.restore(loadFrom(path()), noon + week);
    QCOMPARE(samplesAsCsv(after, noon, noon + week), samplesAsCsv(before, noon, noon + week));
    for (const seconds span : {seconds(1h), seconds(6h), seconds(24h), seconds(week)})
        QCOMPARE(after.messageRate().columns(noon + week - span, span, 1000), before.messageRate().columns(noon + week - span, span, 1000));

    // Five seconds of ninety messages each are seen in every window they lie in, and do not lift the mean of their column above it.
    for (const seconds span : {seconds(6h), seconds(24h), seconds(week)}) {
        const SampleColumns columns = after.messageRate().columns(noon + week - span, span, 1000);
        const auto peak = std::max_element(columns.begin(), columns.end(), [](const auto &a, const auto &b) { return a.high < b.high; });
        QCOMPARE(peak->high, 90.0f);
        QVERIFY(peak->low <= 1.0f && peak->mean() < 90);
    }
    const SampleColumns users = after.users().columns(noon, week, 168); // an hour each
    QCOMPARE(users.at(47).state, SampleColumn::State::Reports);
    QCOMPARE(users.at(48).state, SampleColumn::State::NoReports);
    QCOMPARE(users.at(49).state, SampleColumn::State::NoReports);
    QCOMPARE(users.at(50).mean(), 2.0);
}

QTEST_GUILESS_MAIN(TestSampleStore)
#include "tst_samplestore.moc"
