// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/diagnosticshistory.h"
#include "app-manager/diagnostics/samplestore.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
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
    void unreadableFileIsSetAside();
    void folderThatCannotBeMadeIsReported();
    void samplesFromTheFutureAreLeftOut();
    void onlyNewSamplesAreTaken();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/samples.sqlite"_s); }

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
    SampleBucket old{.slot = 1000};
    old.add(1);
    SampleBucket young{.slot = 1000 + SampleSeries::secondsKept};
    young.add(2);
    {
        SampleStore store(path());
        store.save({{StoredSample::Series::Users, 0, old}, {StoredSample::Series::MessageRate, 0, old}});
        store.save({{StoredSample::Series::Users, 0, young}});
    }
    const StoredSamples expected{{StoredSample::Series::Users, 0, young}, {StoredSample::Series::MessageRate, 0, old}};
    QCOMPARE(loadFrom(path()), expected);
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

QTEST_GUILESS_MAIN(TestSampleStore)
#include "tst_samplestore.moc"
