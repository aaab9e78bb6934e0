// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/sqliteaccountstore.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::starter;

class TestAccountFileDamage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void oneFlippedBitIsFoundOrHurtsNobody();
    void aFormatThatNobodyKnowsIsDamage();
    void aPowerCutWhileTheFileIsMadeIsUndone();
};

void TestAccountFileDamage::oneFlippedBitIsFoundOrHurtsNobody()
{
    constexpr int accountCount = 60; // more than one page of them
    constexpr qsizetype stride = 23;
    const QTemporaryDir folder;
    const QString directory = folder.filePath(u"data"_s);
    const QString path = directory + u"/accounts.sqlite"_s;
    const QByteArray hash = "$argon2id$v=19$m=8,t=1,p=1$" + QByteArray(22, 'A') + '$' + QByteArray(43, 'B');
    {
        SqliteAccountStore store(directory);
        QVERIFY(!store.open());
        std::vector<NewAccount> accounts;
        for (int i = 0; i < accountCount; ++i)
            accounts.push_back({u"person%1"_s.arg(i), hash, false, {}});
        QCOMPARE(store.insert(accounts), std::vector<CreateResult>(accountCount, CreateResult::Created));
    }
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray sound = file.readAll();
    file.close();
    int found = 0;
    for (qsizetype at = 0; at < sound.size(); at += stride) {
        QByteArray flipped = sound;
        flipped[at] = char(flipped[at] ^ (1 << (at % 8)));
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        QCOMPARE(file.write(flipped), flipped.size());
        file.close();
        SqliteAccountStore store(directory);
        if (const auto error = store.open()) {
            ++found;
            QVERIFY2(error->fault == StoreFault::Damaged || error->fault == StoreFault::NewerSchema,
                     qPrintable(u"byte %1: %2"_s.arg(at).arg(error->detail)));
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY2(file.readAll() == flipped, qPrintable(u"byte %1: the file was changed"_s.arg(at)));
            file.close();
            continue;
        }
        for (int i = 0; i < accountCount; ++i) {
            const auto account = store.find(u"person%1"_s.arg(i));
            QVERIFY2(account && *account && (*account)->passwordHash == hash, qPrintable(u"byte %1: person%2 is gone"_s.arg(at).arg(i)));
        }
    }
    QVERIFY(found > 0);
}

void TestAccountFileDamage::aFormatThatNobodyKnowsIsDamage()
{
    constexpr qsizetype schemaFormat = 47; // the last byte of that number in the file's header
    const QTemporaryDir folder;
    const QString directory = folder.filePath(u"data"_s);
    QVERIFY(!SqliteAccountStore(directory).open());
    QFile file(directory + u"/accounts.sqlite"_s);
    QVERIFY(file.open(QFile::ReadWrite | QFile::Unbuffered));
    QVERIFY(file.seek(schemaFormat));
    QVERIFY(file.putChar('\xE8'));
    file.close();
    const auto error = SqliteAccountStore(directory).open();
    QVERIFY(error);
    QCOMPARE(error->fault, StoreFault::Damaged);
}

/// The first transaction of a new file, half of it in the file and what it replaced in a journal beside it.
void TestAccountFileDamage::aPowerCutWhileTheFileIsMadeIsUndone()
{
    const QTemporaryDir folder;
    const QString making = folder.filePath(u"making.sqlite"_s);
    const QString directory = folder.filePath(u"data"_s);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"making"_s);
        database.setDatabaseName(making);
        QVERIFY(database.open());
        QSqlQuery query(database);
        for (const QString &statement : {u"PRAGMA cache_size = 1"_s, u"CREATE TABLE t (b BLOB)"_s, u"DROP TABLE t"_s, u"BEGIN"_s, u"CREATE TABLE t (b BLOB)"_s})
            QVERIFY(query.exec(statement));
        for (int i = 0; i < 100; ++i)
            QVERIFY(query.exec(u"INSERT INTO t VALUES (randomblob(4000))"_s));
        QVERIFY(QDir().mkdir(directory));
        QVERIFY(QFile::copy(making, directory + u"/accounts.sqlite"_s));
        QVERIFY(QFile::copy(making + u"-journal"_s, directory + u"/accounts.sqlite-journal"_s));
    }
    QSqlDatabase::removeDatabase(u"making"_s);
    SqliteAccountStore store(directory);
    const auto error = store.open();
    QVERIFY2(!error, error ? qPrintable(error->detail) : "");
    const NewAccount first{u"person"_s, "$argon2id$v=19$m=8,t=1,p=1$" + QByteArray(22, 'A') + '$' + QByteArray(43, 'B'), false, {}};
    QCOMPARE(store.insert(std::span(&first, 1)), std::vector<CreateResult>{CreateResult::Created});
}

QTEST_GUILESS_MAIN(TestAccountFileDamage)
#include "tst_accountfiledamage.moc"
