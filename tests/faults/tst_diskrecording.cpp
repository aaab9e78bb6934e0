// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/diskrecording.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace roundtable::faults;
using namespace Qt::Literals::StringLiterals;
using Kind = DiskRecording::Kind;
using Unsynced = DiskAfterPowerLoss::Unsynced;

/// What the power cut leaves, played with by hand.
class TestDiskRecording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_disk = DiskAfterPowerLoss();
    }
    void whatWasSyncedIsThere();
    void aNameIsThereOnlyWhenItsFolderWasSynced();
    void aWriteAfterTheSyncMayBeLostOrThereOrTorn();
    void aFileThatWasTakenAwayMayComeBack();
    void aRecordingThatBreaksOffIsNotRead();

private:
    using Files = QMap<QString, QByteArray>;
    void happens(std::initializer_list<DiskRecording::Step> steps)
    {
        for (const DiskRecording::Step &step : steps)
            m_disk.apply(step);
    }
    Files left(Unsynced unsynced) { return m_disk.files(unsynced, m_random); }

    const QString m_file = u"/data/file"_s;
    const QString m_folder = u"/data"_s;
    DiskAfterPowerLoss m_disk;
    QRandomGenerator m_random{4985};
};

void TestDiskRecording::whatWasSyncedIsThere()
{
    happens({{Kind::Create, m_file, 0, {}}, {Kind::Sync, m_folder, 0, {}}, {Kind::Write, m_file, 2, "ab"}, {Kind::Sync, m_file, 0, {}}});
    for (const Unsynced unsynced : {Unsynced::Lost, Unsynced::AnyPart, Unsynced::Written})
        QCOMPARE(left(unsynced), Files({{m_file, QByteArray("\0\0ab", 4)}}));
    happens({{Kind::Truncate, m_file, 3, {}}, {Kind::Sync, m_file, 0, {}}});
    QCOMPARE(left(Unsynced::Lost), Files({{m_file, QByteArray("\0\0a", 3)}}));
}

void TestDiskRecording::aNameIsThereOnlyWhenItsFolderWasSynced()
{
    happens({{Kind::Create, m_file, 0, {}}, {Kind::Write, m_file, 0, "ab"}, {Kind::Sync, m_file, 0, {}}, {Kind::Sync, u"/elsewhere"_s, 0, {}}});
    QCOMPARE(left(Unsynced::Lost), Files());
    QCOMPARE(left(Unsynced::Written), Files({{m_file, "ab"}}));
    happens({{Kind::Sync, m_folder, 0, {}}});
    QCOMPARE(left(Unsynced::Lost), Files({{m_file, "ab"}}));
}

void TestDiskRecording::aWriteAfterTheSyncMayBeLostOrThereOrTorn()
{
    constexpr qsizetype sectors = 4, sectorSize = 512;
    happens({{Kind::Create, m_file, 0, {}}, {Kind::Sync, m_folder, 0, {}}, {Kind::Write, m_file, 0, QByteArray(sectors * sectorSize, 'a')},
             {Kind::Sync, m_file, 0, {}}, {Kind::Write, m_file, 0, QByteArray(sectors * sectorSize, 'b')}});
    QCOMPARE(left(Unsynced::Lost)[m_file], QByteArray(sectors * sectorSize, 'a'));
    QCOMPARE(left(Unsynced::Written)[m_file], QByteArray(sectors * sectorSize, 'b'));
    bool wasTorn = false;
    for (int i = 0; i < 50; ++i) {
        const QByteArray contents = left(Unsynced::AnyPart)[m_file];
        for (qsizetype sector = 0; sector < sectors; ++sector) {
            const QByteArray bytes = contents.mid(sector * sectorSize, sectorSize);
            QCOMPARE(bytes, QByteArray(sectorSize, bytes[0])); // a sector is whole
        }
        wasTorn = wasTorn || (contents.contains('a') && contents.contains('b'));
    }
    QVERIFY(wasTorn);
}

void TestDiskRecording::aFileThatWasTakenAwayMayComeBack()
{
    happens({{Kind::Create, m_file, 0, {}}, {Kind::Sync, m_folder, 0, {}}, {Kind::Unlink, m_file, 0, {}}});
    QCOMPARE(left(Unsynced::Lost), Files({{m_file, {}}}));
    QCOMPARE(left(Unsynced::Written), Files());
    happens({{Kind::Sync, m_folder, 0, {}}});
    QCOMPARE(left(Unsynced::Lost), Files());
}

void TestDiskRecording::aRecordingThatBreaksOffIsNotRead()
{
    const QByteArray whole = QByteArray("s\x05\x00/data", 8) + QByteArray(8, '\0') + QByteArray(4, '\0');
    const auto recording = DiskRecording::read(whole);
    QVERIFY(recording);
    QCOMPARE(recording->steps.size(), std::size_t(1));
    QCOMPARE(recording->steps[0].path, m_folder);
    for (qsizetype size = 1; size < whole.size(); ++size)
        QVERIFY(!DiskRecording::read(whole.first(size)));
}

QTEST_APPLESS_MAIN(TestDiskRecording)
#include "tst_diskrecording.moc"
