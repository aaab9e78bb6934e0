// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/server-starter/sabotagedstore.h"

#include "server-starter/accounts/sqliteaccountstore.h"
#include "server-starter/accounts/storethread.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <functional>
#include <mutex>

using namespace roundtable;
using namespace roundtable::starter;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Everything a store thread reported, in order.
struct Reports {
    void operator()(StoreOutcome outcome)
    {
        const std::lock_guard lock(mutex);
        outcomes.push_back(std::move(outcome));
    }
    std::mutex mutex;
    std::vector<StoreOutcome> outcomes;
};

NewAccount wanted(const QString &name)
{
    return {Utf8Text(name), "$hash", false, {}};
}

} // namespace

class TestStoreThread : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theResultOfOpeningIsHandedOn();
    void insertsThatWaitShareOneCommit();
    void aLookUpOvertakesTheInsertsThatWait();
    void whatWasAskedForIsDoneBeforeTheEnd();
    void whatAnotherProgramChangesIsReportedAndNothingElse();
};

void TestStoreThread::theResultOfOpeningIsHandedOn()
{
    Sabotage sabotage;
    StoreThread good(std::make_unique<SabotagedStore>(sabotage), [](const StoreOutcome &) {});
    QVERIFY(!good.open());
    sabotage.fails = true;
    StoreThread bad(std::make_unique<SabotagedStore>(sabotage), [](const StoreOutcome &) {});
    QCOMPARE(bad.open(), SabotagedStore::failure());
}

void TestStoreThread::insertsThatWaitShareOneCommit()
{
    Sabotage sabotage;
    sabotage.insertsWait = true;
    Reports reports;
    {
        StoreThread thread(std::make_unique<SabotagedStore>(sabotage), std::ref(reports));
        QVERIFY(!thread.open());
        thread.insert(1, wanted(u"first"_s));
        sabotage.insertWaits.acquire(); // the first is being written; the others come meanwhile
        for (quint64 job = 2; job <= 51; ++job)
            thread.insert(job, wanted(u"user%1"_s.arg(job)));
        sabotage.mayInsert.release(2);
    }
    QCOMPARE(sabotage.commits, 2);
    QCOMPARE(reports.outcomes.size(), std::size_t(51));
    for (quint64 job = 1; job <= 51; ++job) {
        const auto &inserted = std::get<InsertedAccount>(reports.outcomes[job - 1]);
        QCOMPARE(inserted.job, job);
        QCOMPARE(inserted.result, CreateResult::Created);
    }
}

void TestStoreThread::aLookUpOvertakesTheInsertsThatWait()
{
    Sabotage sabotage;
    sabotage.insertsWait = true;
    Reports reports;
    {
        StoreThread thread(std::make_unique<SabotagedStore>(sabotage), std::ref(reports));
        QVERIFY(!thread.open());
        thread.insert(1, wanted(u"first"_s));
        sabotage.insertWaits.acquire();
        thread.insert(2, wanted(u"second"_s));
        thread.find(3, Utf8Text(u"first"_s));
        sabotage.mayInsert.release(2);
    }
    QCOMPARE(reports.outcomes.size(), std::size_t(3));
    QCOMPARE(std::get<InsertedAccount>(reports.outcomes[0]).job, quint64(1));
    const auto &found = std::get<FoundAccount>(reports.outcomes[1]);
    QCOMPARE(found.job, quint64(3));
    QVERIFY(found.account && *found.account);
    QCOMPARE(std::get<InsertedAccount>(reports.outcomes[2]).job, quint64(2));
}

void TestStoreThread::whatWasAskedForIsDoneBeforeTheEnd()
{
    Sabotage sabotage;
    Reports reports;
    {
        StoreThread thread(std::make_unique<SabotagedStore>(sabotage), std::ref(reports));
        for (quint64 job = 1; job <= 100; ++job)
            thread.insert(job, wanted(u"user%1"_s.arg(job)));
    }
    QCOMPARE(reports.outcomes.size(), std::size_t(100));
}

void TestStoreThread::whatAnotherProgramChangesIsReportedAndNothingElse()
{
    const QTemporaryDir folder;
    const QString directory = folder.filePath(u"data"_s);
    Reports reports;
    const auto changes = [&reports] {
        const std::lock_guard lock(reports.mutex);
        std::vector<AccountIds> found;
        for (const StoreOutcome &outcome : reports.outcomes) {
            if (const auto *changed = std::get_if<ChangedAccounts>(&outcome))
                found.push_back(changed->usable);
        }
        return found;
    };
    const auto ids = [](std::initializer_list<int> numbers) {
        AccountIds list;
        for (const int number : numbers)
            list.push_back(chatmessage::UserId(number));
        return list;
    };
    StoreThread thread(std::make_unique<SqliteAccountStore>(directory), std::ref(reports), std::chrono::milliseconds(1));
    QVERIFY(!thread.open());
    for (quint64 job = 1; job <= 3; ++job)
        thread.insert(job, wanted(u"user%1"_s.arg(job)));
    QTRY_VERIFY([&] {
        const std::lock_guard lock(reports.mutex);
        return reports.outcomes.size() >= 3;
    }());

    SqliteAccountStore other(directory);
    QVERIFY(!other.open());
    QCOMPARE(other.setDisabled(Utf8Text(u"user2"_s), true), UpdateResult::Updated);
    QTRY_COMPARE(changes(), (std::vector<AccountIds>{ids({1, 3})}));
    QCOMPARE(other.remove(Utf8Text(u"user1"_s)), UpdateResult::Updated);
    QTRY_COMPARE(changes(), (std::vector<AccountIds>{ids({1, 3}), ids({3})}));
}

QTEST_GUILESS_MAIN(TestStoreThread)
#include "tst_storethread.moc"
