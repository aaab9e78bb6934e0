// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// How long the history on disk takes with many messages: from asking for the room to the first picture, to page back, to reach
// the oldest message, to search, to export. The yardstick of a search is the same question as a scan with LIKE.
// Usage: bench_history [ROWS]      100,000 unless told otherwise

#include "app-client/history/historydatabase.h"
#include "app-client/history/messagestore.h"
#include "app-client/session/conversation.h"
#include "app-client/timeline/timelineview.h"
#include "appearance/themecontroller.h"
#include "tests/bench/client/durations.h"
#include "tests/bench/client/longhistory.h"
#include "tests/bench/client/plainlist.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtWidgets/QApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::bench;
using namespace roundtable::client;

namespace {

constexpr int rounds = 5;

/// Runs \a question and waits for \a answer.
template <typename Sender, typename Signal, typename Question>
double timeUntil(Sender *sender, Signal answer, Question question)
{
    return timeOf([&] {
        QEventLoop loop;
        const auto connection = QObject::connect(sender, answer, &loop, &QEventLoop::quit);
        question();
        loop.exec();
        QObject::disconnect(connection);
    });
}

void measureOpening(const QString &path)
{
    Durations opened;
    for (int round = 0; round < rounds; ++round) {
        MessageStore store(path);
        Conversation conversation(&store);
        TimelineView view;
        view.resize(776, 592);
        view.setModel(&conversation.timeline());
        opened.add(timeUntil(&conversation, &Conversation::opened, [&] {
                       view.show();
                       conversation.open(longHistoryRoom());
                   })
                   + timeOf(settle));
    }
    print("open: file to first picture", opened, "bar 100 ms");
}

void measurePaging(const QString &path, int rows)
{
    MessageStore store(path);
    Conversation conversation(&store);
    TimelineView view;
    view.resize(776, 592);
    view.setModel(&conversation.timeline());
    timeUntil(&conversation, &Conversation::opened, [&] { conversation.open(longHistoryRoom()); });
    view.show();
    settle();
    TimelineModel &timeline = conversation.timeline();
    Durations pages;
    const double all = timeOf([&] {
        while (timeline.rowCount() < rows) {
            pages.add(timeUntil(&timeline, &TimelineModel::rowsInserted, [&] {
                if (timeline.canFetchMore({}))
                    timeline.fetchMore({});
            }) + timeOf(settle));
        }
    });
    print("page back: one page to its picture", pages, "bar 50 ms");
    print("page back to the oldest message", all);
}

void measureSearch(const QString &path, const QString &text)
{
    MessageStore store(path);
    timeUntil(&store, &MessageStore::roomOpened, [&] { store.openRoom(longHistoryRoom()); });
    Durations durations;
    int total = 0; // of hits
    QObject::connect(&store, &MessageStore::searchFinished, &store, [&](quint64, const QList<quint64> &hits) { total = int(hits.size()); });
    for (int round = 0; round < rounds; ++round)
        durations.add(timeUntil(&store, &MessageStore::searchFinished, [&] { store.search(1, text); }));
    print(qPrintable(u"search \"%1\": %2 hits"_s.arg(text).arg(total)), durations, "bar 200 ms");

    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"scan"_s);
    database.setDatabaseName(path);
    if (database.open()) {
        Durations scan;
        for (int round = 0; round < rounds; ++round) {
            scan.add(timeOf([&] {
                QSqlQuery query(database);
                query.prepare(u"SELECT id, text FROM entries WHERE text LIKE ? ORDER BY id DESC"_s);
                query.addBindValue(QString(u'%' + text + u'%'));
                query.exec();
                while (query.next()) { }
            }));
        }
        printRatio("  a scan with LIKE", durations.percentile(0.5), scan.percentile(0.5));
    }
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(u"scan"_s);
}

void measureExport(const QString &path, const QString &to, ExportFormat format, const char *what)
{
    MessageStore store(path);
    timeUntil(&store, &MessageStore::roomOpened, [&] { store.openRoom(longHistoryRoom()); });
    print(what, timeUntil(&store, &MessageStore::exportFinished, [&] { store.exportRoom(to, format); }));
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const ThemeController appearance;
    const int rows = argc > 1 ? std::max(1, QString::fromLocal8Bit(argv[1]).toInt()) : 100'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.db"_s);
    bool written = false;
    const double writing = timeOf([&] { written = writeLongHistory(path, longHistoryRoom(), rows); });
    if (!written) {
        std::fputs("the history cannot be written\n", stderr);
        return EXIT_FAILURE;
    }
    std::printf("%d messages, a file of %.1f MB, written at %.0f a second\n", rows, double(QFileInfo(path).size()) / 1e6,
                rows / writing * 1000);
    measureOpening(path);
    measurePaging(path, rows);
    for (const QString &text : {u"inspector"_s, u"#99"_s, u"#54321"_s, u"ok"_s, u"nowhere to be found"_s, u"header bytes"_s})
        measureSearch(path, text);
    measureExport(path, folder.filePath(u"export.txt"_s), ExportFormat::Text, "export as text");
    measureExport(path, folder.filePath(u"export.html"_s), ExportFormat::Html, "export as HTML");
    measureExport(path, folder.filePath(u"export.json"_s), ExportFormat::Json, "export as JSON");
    return 0;
}
