// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/history/messagestore.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>

#include <utility>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

class tst_MessageStore : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    const Room m_room{u"lab-srv:8080"_s, u"dana"_s};
    const QDateTime m_time{QDate(2025, 3, 20), QTime(14, 5, 7, 123), Qt::UTC};

    RoomContents nothing() const
    {
        RoomContents contents;
        contents.room = m_room;
        return contents;
    }
    void noteFailure(const QString &detail) { m_failures.append(detail); }
    QString newFile() { return m_folder.filePath(u"%1/history.sqlite"_s.arg(++m_files)); }
    MessageEntry message(quint64 id, const QString &text) const
    {
        MessageEntry entry;
        entry.id = id;
        entry.author = u"amir"_s;
        entry.authorId = roundtable::chatmessage::UserId(3);
        entry.text = text;
        entry.sentAt = m_time.addSecs(-200);
        entry.arrivedAt = m_time;
        return entry;
    }
    QStringList m_failures;

    RoomContents open(MessageStore &store, const Room &room)
    {
        connect(&store, &MessageStore::storeFailed, this, &tst_MessageStore::noteFailure, Qt::UniqueConnection);
        QSignalSpy opened(&store, &MessageStore::roomOpened);
        store.openRoom(room);
        return opened.wait() ? opened.first().first().value<RoomContents>() : RoomContents{};
    }
    /// The texts found, newest first; then how many there are in all.
    static QStringList search(MessageStore &store, const QString &text)
    {
        QSignalSpy found(&store, &MessageStore::searchFinished);
        store.search(1, text);
        if (!found.wait())
            return {};
        const auto hits = found.first().at(1).value<QList<quint64>>();
        QSignalSpy loaded(&store, &MessageStore::pageLoaded);
        store.loadBefore(0, 10'000);
        if (!loaded.wait())
            return {};
        const auto entries = loaded.first().first().value<QList<TimelineEntry>>();
        QStringList texts;
        for (const quint64 hit : hits) {
            for (const TimelineEntry &entry : entries) {
                if (idOf(entry) == hit)
                    texts.append(std::get<MessageEntry>(entry).text);
            }
        }
        return texts + QStringList{QString::number(hits.size())};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { QCOMPARE(m_failures, QStringList()); }

    void aNewRoomIsEmpty()
    {
        MessageStore store(u":memory:"_s);
        QCOMPARE(open(store, m_room), nothing());
    }

    void whatIsWrittenComesBack()
    {
        const QString path = newFile();
        MessageEntry full = message(1, u"a 'quoted' \u202E\U0001F642 text\nof two lines"_s);
        full.delivery = Delivery::Failed;
        full.failure = u"Invalid Request"_s;
        full.own = full.mentionsMe = full.nameUnconfirmed = full.clockOff = true;
        const GapEntry closed{2, m_time, m_time.addSecs(120)};
        const GapEntry open_{3, m_time.addSecs(300), std::nullopt};
        {
            MessageStore store(path);
            open(store, m_room);
            store.append(full);
            store.append(closed);
            store.append(open_);
            store.saveDraft(u"half a thou"_s);
            store.saveFormerServer(u"10.0.0.5:8000"_s);
            store.saveConnectedUntil(m_time);
        }
        MessageStore store(path);
        const RoomContents contents = open(store, m_room);
        QCOMPARE(contents.newest, (QList<TimelineEntry>{full, closed, open_}));
        QVERIFY(!contents.olderExist);
        QCOMPARE(contents.draft, u"half a thou"_s);
        QCOMPARE(contents.formerServer, u"10.0.0.5:8000"_s);
        QCOMPARE(contents.connectedUntil, m_time);
        QCOMPARE(contents.lastId, 3ULL);
    }

    void whereAManagerLedIsKnownToEveryNameThere()
    {
        MessageStore store(u":memory:"_s);
        open(store, m_room);
        store.saveFormerServer(u"10.0.0.5:8000"_s);
        store.saveConnectedUntil(m_time);
        QCOMPARE(open(store, {m_room.server, u"bo"_s}).formerServer, u"10.0.0.5:8000"_s);
        store.saveFormerServer(u"10.0.0.9:8000"_s);
        store.saveConnectedUntil(m_time.addSecs(60));
        QCOMPARE(open(store, m_room).formerServer, u"10.0.0.9:8000"_s); // the last answer counts
        QVERIFY(open(store, {u"elsewhere:8080"_s, u"bo"_s}).formerServer.isEmpty());
    }

    void theFileIsNobodyElsesBusiness()
    {
        const QString path = newFile();
        MessageStore store(path);
        open(store, m_room);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(QFileInfo(path).path()) & others, QFile::Permissions());
    }

    void roomsDoNotMix()
    {
        MessageStore store(u":memory:"_s);
        open(store, m_room);
        store.append(message(1, u"for dana"_s));
        QVERIFY(open(store, {m_room.server, u"bo"_s}).newest.isEmpty());
        QCOMPARE(search(store, u"dana"_s), QStringList{u"0"_s});
        QCOMPARE(open(store, m_room).newest.size(), 1);
    }

    void updatingAndRemoving()
    {
        MessageStore store(u":memory:"_s);
        open(store, m_room);
        MessageEntry own = message(1, u"mine"_s);
        own.delivery = Delivery::Waiting;
        store.append(own);
        store.append(message(2, u"to be removed"_s));
        own.delivery = Delivery::Delivered;
        store.update(own);
        store.remove(2);
        QCOMPARE(open(store, m_room).newest, QList<TimelineEntry>{own});
        QCOMPARE(search(store, u"removed"_s), QStringList{u"0"_s});
        QCOMPARE(search(store, u"mine"_s), (QStringList{u"mine"_s, u"1"_s}));
    }

    void clearingLeavesOnlyWhatWaits()
    {
        const QString path = newFile();
        MessageEntry waiting = message(3, u"not sent yet"_s);
        waiting.own = true;
        waiting.delivery = Delivery::Waiting;
        {
            MessageStore store(path);
            open(store, {u"lab-srv:8080"_s, u"somebody else"_s});
            store.append(message(1, u"of another room"_s));
            open(store, m_room);
            store.append(message(1, u"a secret to be forgotten"_s));
            store.append(message(2, u"more of it"_s));
            store.append(waiting);
            QSignalSpy opened(&store, &MessageStore::roomOpened);
            store.clearRoom();
            QVERIFY(opened.wait());
            QCOMPARE(opened.first().first().value<RoomContents>().newest, QList<TimelineEntry>{waiting});
            QCOMPARE(search(store, u"secret"_s), QStringList{u"0"_s});
            QCOMPARE(open(store, {u"lab-srv:8080"_s, u"somebody else"_s}).newest.size(), 1);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("secret to be")); // nor in what is left of the file
    }

    void whatWaitsIsHandedOver()
    {
        const QString path = newFile();
        MessageEntry waiting = message(1, u"not sent yet"_s);
        waiting.own = true;
        waiting.delivery = Delivery::Waiting;
        {
            MessageStore store(path);
            open(store, m_room);
            store.append(waiting);
            store.append(message(2, u"somebody else's"_s));
        }
        MessageStore store(path);
        QCOMPARE(open(store, m_room).undelivered, QList<MessageEntry>{waiting});
    }

    void pagesGoBackToTheBeginning()
    {
        MessageStore store(u":memory:"_s);
        open(store, m_room);
        for (quint64 id = 1; id <= 450; ++id)
            store.append(message(id, QString::number(id)));
        const RoomContents contents = open(store, m_room);
        QCOMPARE(contents.newest.size(), 200);
        QCOMPARE(idOf(contents.newest.first()), 251ULL);
        QVERIFY(contents.olderExist);

        QSignalSpy pages(&store, &MessageStore::pageLoaded);
        store.loadBefore(251, 200);
        QVERIFY(pages.wait());
        const auto page = pages.first().first().value<QList<TimelineEntry>>();
        QCOMPARE(idOf(page.first()), 51ULL);
        QCOMPARE(idOf(page.last()), 250ULL);
        QVERIFY(pages.first().at(1).toBool());
        store.loadBefore(51, 200);
        QVERIFY(pages.wait());
        QCOMPARE(pages.last().first().value<QList<TimelineEntry>>().size(), 50);
        QVERIFY(!pages.last().at(1).toBool());
    }

    void findsPartsOfWords_data()
    {
        QTest::addColumn<QString>("sought");
        QTest::addColumn<int>("total");
        QTest::newRow("whole word") << u"header"_s << 1;
        QTest::newRow("inside a word") << u"eade"_s << 1;
        QTest::newRow("any case") << u"HEADER"_s << 1;
        QTest::newRow("any case, not ASCII") << u"ÜBER"_s << 1;
        QTest::newRow("two letters") << u"is"_s << 2;
        QTest::newRow("all words") << u"byte six is"_s << 1;
        QTest::newRow("not all words") << u"header tail"_s << 0;
        QTest::newRow("a quotation mark") << u"\"six\""_s << 0;
        QTest::newRow("words of the query language") << u"header OR über"_s << 0;
        QTest::newRow("a wild card") << u"%"_s << 1;
        QTest::newRow("an underline") << u"_"_s << 0;
        QTest::newRow("nothing") << u"  "_s << 0;
    }
    void findsPartsOfWords()
    {
        QFETCH(const QString, sought);
        QFETCH(const int, total);
        MessageStore store(u":memory:"_s);
        open(store, m_room);
        store.append(message(1, u"The header is six bytes"_s));
        store.append(message(2, u"100% sure, über all: this too"_s));
        store.append(GapEntry{3, m_time, std::nullopt});
        QCOMPARE(search(store, sought).last().toInt(), total);
    }

    void hitsAreNewestFirst()
    {
        MessageStore store(u":memory:"_s);
        open(store, m_room);
        for (quint64 id = 1; id <= 5; ++id)
            store.append(message(id, u"Port %1, port"_s.arg(id)));
        store.append(message(6, u"something else"_s));
        store.append(GapEntry{7, m_time, m_time});
        QSignalSpy finished(&store, &MessageStore::searchFinished);
        store.search(42, u"port"_s);
        QVERIFY(finished.wait());
        QCOMPARE(finished.first(), (QVariantList{42ULL, QVariant::fromValue(QList<quint64>{5, 4, 3, 2, 1}), 6}));
    }

    void aSecondWindowReadsButDoesNotWrite()
    {
        const QString path = newFile();
        MessageStore first(path);
        open(first, m_room);
        first.append(message(1, u"once"_s));
        MessageStore second(path);
        open(second, m_room);
        second.append(message(1, u"twice"_s));
        second.append(message(2, u"twice"_s));
        QCOMPARE(open(first, m_room).newest.size(), 1);
        open(second, {m_room.server, u"bo"_s}); // another room is its own
        second.append(message(1, u"bo's"_s));
        QCOMPARE(open(second, {m_room.server, u"bo"_s}).newest.size(), 1);
    }

    void aFileThatIsNoHistoryIsSaidAndLeftAlone()
    {
        const QString path = m_folder.filePath(u"no-history.sqlite"_s);
        const QByteArray content(4096, 'x');
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();

        MessageStore store(path);
        QSignalSpy failed(&store, &MessageStore::storeFailed);
        QCOMPARE(open(store, m_room), nothing()); // the conversation goes on without
        QCOMPARE(failed.size(), 1);
        store.append(message(1, u"a"_s));
        open(store, m_room);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(std::exchange(m_failures, {}).size(), 1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void exportsTheWholeRoom()
    {
        MessageStore store(u":memory:"_s);
        open(store, m_room);
        for (quint64 id = 1; id <= 300; ++id)
            store.append(message(id, u"line"_s));
        const QString path = m_folder.filePath(u"export.txt"_s);
        QSignalSpy finished(&store, &MessageStore::exportFinished);
        store.exportRoom(path, ExportFormat::Text);
        QVERIFY(finished.wait());
        QCOMPARE(finished.first(), (QVariantList{path, QString()}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 300);

        store.exportRoom(m_folder.filePath(u"no/such/folder.txt"_s), ExportFormat::Text);
        QVERIFY(finished.wait());
        QVERIFY(!finished.last().at(1).toString().isEmpty());
    }

    void writingNeverHoldsUpTheCaller()
    {
        MessageStore store(newFile());
        open(store, m_room);
        QElapsedTimer timer;
        timer.start();
        for (quint64 id = 1; id <= 10'000; ++id)
            store.append(message(id, u"message "_s + QString::number(id)));
        QVERIFY2(timer.elapsed() < 1000, "ten thousand appends were to be queued, not written");
        QSignalSpy finished(&store, &MessageStore::searchFinished);
        store.search(1, u"message 9999"_s);
        QVERIFY(finished.wait(60'000));
        QCOMPARE(finished.first().at(1).value<QList<quint64>>().size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_MessageStore)
#include "tst_messagestore.moc"
