// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// The history file when the disk is not as one would like it.

#include "app-client/history/historydatabase.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <sys/resource.h>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

namespace {

/// While it lives, this process may write no file beyond so many bytes: as near to a full disk as a test comes without a disk.
class FullDisk {
public:
    explicit FullDisk(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = rlim_t(bytes);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class tst_HistoryDatabase : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    const Room m_room{u"lab-srv:8080"_s, u"dana"_s};

    QString newFile() { return m_folder.filePath(u"%1/history.sqlite"_s.arg(++m_files)); }
    static MessageEntry message(quint64 id, const QString &text)
    {
        MessageEntry entry;
        entry.id = id;
        entry.author = u"amir"_s;
        entry.text = text;
        entry.sentAt = entry.arrivedAt = QDateTime(QDate(2025, 3, 20), QTime(14, 5), Qt::UTC);
        return entry;
    }
    static void write(HistoryDatabase &database, quint64 first, quint64 last, const QString &text)
    {
        if (!database.beginTransaction())
            return;
        for (quint64 id = first; id <= last; ++id)
            database.put(message(id, text));
        database.commit();
    }
    QString fileWith(int rows)
    {
        const QString path = newFile();
        HistoryDatabase database;
        if (!database.open(path) && database.openRoom(m_room))
            write(database, 1, quint64(rows), u"kept"_s);
        return path;
    }

private Q_SLOTS:
    void whatMayOnlyBeReadIsShownAndLeftAsItIs()
    {
        const QString path = fileWith(3);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        const QStringList files = QFileInfo(path).dir().entryList(QDir::Files);

        HistoryDatabase database;
        QVERIFY(!database.open(path, HistoryDatabase::Access::ReadOnly));
        const auto contents = database.openRoom(m_room);
        QVERIFY(contents);
        QCOMPARE(contents->newest.size(), 3);
        QCOMPARE(database.search(u"kep"_s), (QList<quint64>{3, 2, 1}));
        database.put(message(4, u"not kept"_s));
        database.remove(1);
        database.setDraft(u"not kept"_s);
        QVERIFY(!database.takeError()); // there is nothing more to say about it
        QCOMPARE(database.count(), 3);
        QVERIFY(database.openRoom({m_room.server, u"somebody else"_s}));
        QCOMPARE(database.count(), 0);

        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), content);
        QCOMPARE(QFileInfo(path).dir().entryList(QDir::Files), files);
    }

    void aFullDiskIsToldAndWhatComesLaterIsKept()
    {
        const QString path = fileWith(3);
        HistoryDatabase database;
        QVERIFY(!database.open(path));
        QVERIFY(database.openRoom(m_room));
        write(database, 4, 4, u"kept"_s);
        {
            constexpr qint64 room = 16 * 1024;
            const FullDisk full(std::max(QFileInfo(path).size(), QFileInfo(path + u"-wal"_s).size()) + room);
            write(database, 5, 2000, u"lost "_s.repeated(50));
            QVERIFY(database.takeError());
            QCOMPARE(database.before(0, 10).entries.size(), 4); // reading goes on
        }
        static_cast<void>(database.takeError());
        write(database, 5, 6, u"kept"_s);
        QVERIFY(!database.takeError());
        HistoryDatabase again;
        QVERIFY(!again.open(path));
        QVERIFY(again.openRoom(m_room));
        QCOMPARE(again.count(), 6);
    }

    void aFileWithAHoleIsToldAndDoesNoHarm()
    {
        const QString path = fileWith(2000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(8192));
        file.write(QByteArray(int(file.size()) - 8192, 'x'));
        file.close();
        HistoryDatabase database;
        auto error = database.open(path);
        if (!error) {
            const auto contents = database.openRoom(m_room);
            if (!contents)
                error = contents.error();
        }
        QVERIFY(error);
        QVERIFY(!error->detail.isEmpty());
    }

    void aNewerFileIsLeftAlone()
    {
        const QString path = fileWith(1);
        {
            QSqlDatabase newer = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
            newer.setDatabaseName(path);
            QVERIFY(newer.open());
            QVERIFY(QSqlQuery(newer).exec(u"PRAGMA user_version = 99"_s));
        }
        QSqlDatabase::removeDatabase(u"newer"_s);
        HistoryDatabase database;
        QVERIFY(database.open(path));
        HistoryDatabase reader;
        QVERIFY(reader.open(path, HistoryDatabase::Access::ReadOnly));
    }

    void rowsComeInTheirOrderInPieces()
    {
        HistoryDatabase database;
        QVERIFY(!database.open(fileWith(25)));
        QVERIFY(database.openRoom(m_room));
        QList<quint64> ids;
        for (QList<TimelineEntry> piece = database.after(0, 10); !piece.isEmpty(); piece = database.after(ids.last(), 10)) {
            for (const TimelineEntry &entry : piece)
                ids.append(idOf(entry));
        }
        QCOMPARE(ids.size(), 25);
        QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    }
};

QTEST_GUILESS_MAIN(tst_HistoryDatabase)
#include "tst_historydatabase.moc"
