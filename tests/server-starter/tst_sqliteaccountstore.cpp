// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/sqliteaccountstore.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QScopeGuard>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <array>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace roundtable;
using namespace roundtable::starter;
using namespace Qt::Literals::StringLiterals;
using chatmessage::UserId;

namespace {

NewAccount wanted(const QString &name)
{
    return {Utf8Text(name), "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + name.toUtf8(), false, {}};
}

CreateResult add(AccountStore &store, const QString &name)
{
    return store.insert(std::array{wanted(name)}).front();
}

bool has(AccountStore &store, const QString &name)
{
    const auto found = store.find(Utf8Text(name));
    return found && *found;
}

mode_t rightsOf(const QString &path)
{
    struct stat status {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// Whatever another program does to the file.
bool execute(const QString &path, const QStringList &statements)
{
    bool done = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"another program"_s);
        database.setDatabaseName(path);
        done = database.open();
        QSqlQuery query(database);
        for (const QString &statement : statements)
            done = done && query.exec(statement);
    }
    QSqlDatabase::removeDatabase(u"another program"_s);
    return done;
}

} // namespace

class TestSqliteAccountStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void directoryAndFilesAreTheirOwnersAlone();
    void anEmptyDirectoryIsClosedToOthers();
    void aDirectoryOfOtherThingsKeepsItsRights();
    void aFileThatIsTooOpenIsClosed();
    void accountsAndIdsArePersistent();
    void aDirectoryThatCannotBeMadeIsReported();
    void aStoreThatWasNotClosedIsComplete();
    void aStoreThatEndedBeforeItsFirstCommitIsEmpty();
    void whatIsNoAccountFileIsReportedAndLeft_data();
    void whatIsNoAccountFileIsReportedAndLeft();
    void aFileOfALaterVersionIsReportedAndLeft();
    void anEditedRowIsReported_data();
    void anEditedRowIsReported();
    void aFlippedBitIsReportedOrHarmless();
    void aFullDiskFailsCreatesUntilThereIsRoom();
    void whatAnotherProcessAddsIsFound();
    void everyCommitIsInTheLogBeforeItIsReported();

private:
    QString path() const { return m_temporary->filePath(u"accounts"_s); }
    QString file() const { return path() + u"/accounts.sqlite"_s; }
    /// A closed file with three accounts.
    void makeThree();

    std::unique_ptr<QTemporaryDir> m_temporary;
};

void TestSqliteAccountStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_temporary = std::make_unique<QTemporaryDir>();
}

void TestSqliteAccountStore::makeThree()
{
    SqliteAccountStore store(path());
    QVERIFY(!store.open());
    for (const QString &name : {u"anna"_s, u"Bob"_s, u"Zo\u00EB"_s})
        QCOMPARE(add(store, name), CreateResult::Created);
}

void TestSqliteAccountStore::directoryAndFilesAreTheirOwnersAlone()
{
    SqliteAccountStore store(path());
    QCOMPARE(store.filePath(), file());
    QVERIFY(!store.open());
    QCOMPARE(add(store, u"bob"_s), CreateResult::Created);
    QCOMPARE(rightsOf(path()), mode_t(0700));
    const QStringList files = QDir(path()).entryList(QDir::Files);
    QCOMPARE(files, (QStringList{u"accounts.sqlite"_s, u"accounts.sqlite-shm"_s, u"accounts.sqlite-wal"_s}));
    for (const QString &name : files)
        QCOMPARE(rightsOf(path() + u'/' + name), mode_t(0600));
}

void TestSqliteAccountStore::anEmptyDirectoryIsClosedToOthers()
{
    QVERIFY(QDir().mkdir(path()));
    QCOMPARE(chmod(QFile::encodeName(path()).constData(), 0755), 0);
    SqliteAccountStore store(path());
    QVERIFY(!store.open());
    QCOMPARE(rightsOf(path()), mode_t(0700));
}

void TestSqliteAccountStore::aDirectoryOfOtherThingsKeepsItsRights()
{
    QVERIFY(QDir().mkdir(path()));
    QCOMPARE(chmod(QFile::encodeName(path()).constData(), 0755), 0);
    QVERIFY(writeContent(path() + u"/letter.txt"_s, "dear"));
    SqliteAccountStore store(path());
    QVERIFY(!store.open());
    QCOMPARE(rightsOf(path()), mode_t(0755));
    QCOMPARE(rightsOf(file()), mode_t(0600));
}

void TestSqliteAccountStore::aFileThatIsTooOpenIsClosed()
{
    makeThree();
    QCOMPARE(chmod(QFile::encodeName(file()).constData(), 0644), 0);
    SqliteAccountStore store(path());
    QVERIFY(!store.open());
    QCOMPARE(rightsOf(file()), mode_t(0600));
}

void TestSqliteAccountStore::accountsAndIdsArePersistent()
{
    makeThree();
    {
        SqliteAccountStore store(path());
        QVERIFY(!store.open());
        QVERIFY(has(store, u"BOB"_s));
        QCOMPARE(store.remove(Utf8Text(u"zo\u00EB"_s)), UpdateResult::Updated);
    }
    SqliteAccountStore store(path());
    QVERIFY(!store.open());
    QCOMPARE(add(store, u"carol"_s), CreateResult::Created);
    const auto accounts = *store.list();
    QCOMPARE(accounts.size(), std::size_t(3));
    QCOMPARE(accounts[1].name, Utf8Text(u"Bob"_s));
    QCOMPARE(accounts[1].passwordHash, wanted(u"Bob"_s).passwordHash);
    QCOMPARE(accounts[2].id, UserId{4});
}

void TestSqliteAccountStore::aDirectoryThatCannotBeMadeIsReported()
{
    QVERIFY(writeContent(path(), "a file"));
    SqliteAccountStore inTheWay(path());
    QCOMPARE(inTheWay.open()->fault, StoreFault::CannotCreate);
    SqliteAccountStore below(path() + u"/below"_s);
    QCOMPARE(below.open()->fault, StoreFault::CannotCreate);
    SqliteAccountStore nowhere(u"/proc/roundtable"_s);
    QCOMPARE(nowhere.open()->fault, StoreFault::CannotCreate);
}

void TestSqliteAccountStore::aStoreThatWasNotClosedIsComplete()
{
    SqliteAccountStore store(path());
    QVERIFY(!store.open());
    for (int i = 0; i < 20; ++i)
        QCOMPARE(add(store, u"user%1"_s.arg(i)), CreateResult::Created);
    // What a power cut would leave: the files as they are, without the one that lives in memory.
    const QString copy = m_temporary->filePath(u"copy"_s);
    QVERIFY(QDir().mkdir(copy));
    for (const QString &name : {u"/accounts.sqlite"_s, u"/accounts.sqlite-wal"_s})
        QVERIFY(QFile::copy(path() + name, copy + name));
    SqliteAccountStore survivor(copy);
    QVERIFY(!survivor.open());
    QCOMPARE(survivor.list()->size(), std::size_t(20));
    QCOMPARE(add(survivor, u"next"_s), CreateResult::Created);
    QCOMPARE((*survivor.find(Utf8Text(u"next"_s)))->id, UserId{21});
}

void TestSqliteAccountStore::aStoreThatEndedBeforeItsFirstCommitIsEmpty()
{
    QVERIFY(QDir().mkdir(path()));
    QVERIFY(execute(file(), {u"PRAGMA journal_mode = WAL"_s}));
    QVERIFY(!contentOf(file()).isEmpty());
    SqliteAccountStore store(path());
    QVERIFY(!store.open());
    QCOMPARE(add(store, u"bob"_s), CreateResult::Created);
}

void TestSqliteAccountStore::whatIsNoAccountFileIsReportedAndLeft_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("a text") << u"text"_s;
    QTest::newRow("another program's database") << u"other"_s;
    QTest::newRow("ours, cut short") << u"cut"_s;
    QTest::newRow("ours, a page overwritten") << u"page"_s;
    QTest::newRow("ours, without its accounts") << u"dropped"_s;
}

void TestSqliteAccountStore::whatIsNoAccountFileIsReportedAndLeft()
{
    QFETCH(QString, kind);
    makeThree();
    QByteArray content = contentOf(file());
    constexpr qsizetype pageSize = 4096;
    QVERIFY(content.size() >= 3 * pageSize);
    if (kind == "text"_L1)
        content = QByteArray(9000, 'x');
    else if (kind == "cut"_L1)
        content.truncate(pageSize);
    else if (kind == "page"_L1)
        content.replace(pageSize, pageSize, QByteArray(pageSize, '\xAA'));
    QVERIFY(writeContent(file(), content));
    if (kind == "other"_L1) {
        QVERIFY(QFile::remove(file()));
        QVERIFY(execute(file(), {u"CREATE TABLE recipes (name)"_s}));
    } else if (kind == "dropped"_L1) {
        QVERIFY(execute(file(), {u"DROP TABLE accounts"_s}));
    }
    const QByteArray before = contentOf(file());
    {
        SqliteAccountStore store(path());
        const auto error = store.open();
        QVERIFY(error);
        QCOMPARE(error->fault, StoreFault::Damaged);
        QVERIFY(!error->detail.isEmpty());
        QCOMPARE(add(store, u"bob"_s), CreateResult::StoreFailed);
        QVERIFY(!store.find(Utf8Text(u"bob"_s)));
        QVERIFY(!store.list());
        QCOMPARE(store.setDisabled(Utf8Text(u"bob"_s), true), UpdateResult::StoreFailed);
    }
    QCOMPARE(contentOf(file()), before);
}

void TestSqliteAccountStore::aFileOfALaterVersionIsReportedAndLeft()
{
    makeThree();
    QVERIFY(execute(file(), {u"PRAGMA user_version = 2"_s}));
    const QByteArray before = contentOf(file());
    {
        SqliteAccountStore store(path());
        QCOMPARE(store.open()->fault, StoreFault::NewerSchema);
    }
    QCOMPARE(contentOf(file()), before);
}

void TestSqliteAccountStore::anEditedRowIsReported_data()
{
    QTest::addColumn<QString>("edit");
    QTest::newRow("a name") << u"UPDATE accounts SET name = 'bab' WHERE id = 2"_s;
    QTest::newRow("a key") << u"UPDATE accounts SET canonical = x'626162' WHERE id = 2"_s;
    QTest::newRow("a hash") << u"UPDATE accounts SET password_hash = 'x' WHERE id = 2"_s;
    QTest::newRow("a state") << u"UPDATE accounts SET disabled = 1 WHERE id = 2"_s;
    QTest::newRow("an id") << u"UPDATE accounts SET id = 9 WHERE id = 2"_s;
    QTest::newRow("the next id") << u"UPDATE next_id SET id = 2"_s;
    QTest::newRow("no next id") << u"DELETE FROM next_id"_s;
}

void TestSqliteAccountStore::anEditedRowIsReported()
{
    QFETCH(QString, edit);
    makeThree();
    QVERIFY(execute(file(), {edit}));
    SqliteAccountStore store(path());
    const auto error = store.open();
    QVERIFY(error);
    QCOMPARE(error->fault, StoreFault::Damaged);
}

void TestSqliteAccountStore::aFlippedBitIsReportedOrHarmless()
{
    makeThree();
    const QByteArray sound = contentOf(file());
    std::vector<Account> accounts;
    {
        SqliteAccountStore store(path());
        QVERIFY(!store.open());
        accounts = *store.list();
    }
    constexpr qsizetype step = 31;
    int reported = 0;
    for (qsizetype i = 0; i < sound.size(); i += step) {
        QByteArray flipped = sound;
        flipped[i] = char(flipped[i] ^ (1 << (i % 8)));
        QVERIFY(writeContent(file(), flipped));
        SqliteAccountStore store(path());
        if (store.open()) {
            ++reported;
            QVERIFY2(contentOf(file()) == flipped, qPrintable(QString::number(i)));
        } else {
            const auto found = store.list();
            QVERIFY2(found && *found == accounts, qPrintable(QString::number(i)));
        }
    }
    QVERIFY(reported > 20); // most of the file is unused space
}

void TestSqliteAccountStore::aFullDiskFailsCreatesUntilThereIsRoom()
{
    SqliteAccountStore store(path());
    QVERIFY(!store.open());
    QCOMPARE(add(store, u"bob"_s), CreateResult::Created);

    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const auto restore = qScopeGuard([&] {
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, oldHandler);
    });
    rlimit full = before;
    full.rlim_cur = rlim_t(QFileInfo(file() + u"-wal"_s).size());
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    QCOMPARE(add(store, u"eve"_s), CreateResult::StoreFailed);
    QCOMPARE(store.setDisabled(Utf8Text(u"bob"_s), true), UpdateResult::StoreFailed);
    QVERIFY(has(store, u"bob"_s));
    QVERIFY(!has(store, u"eve"_s));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(add(store, u"eve"_s), CreateResult::Created);
    QCOMPARE((*store.find(Utf8Text(u"eve"_s)))->id, UserId{2});
    QVERIFY(!(*store.find(Utf8Text(u"bob"_s)))->disabled);
}

void TestSqliteAccountStore::whatAnotherProcessAddsIsFound()
{
    SqliteAccountStore server(path());
    QVERIFY(!server.open());
    SqliteAccountStore command(path());
    QVERIFY(!command.open());
    QCOMPARE(add(command, u"bob"_s), CreateResult::Created);
    QVERIFY(has(server, u"bob"_s));
    QCOMPARE(add(server, u"Bob"_s), CreateResult::NameTaken);
    QCOMPARE(add(server, u"eve"_s), CreateResult::Created);
    QCOMPARE(command.remove(Utf8Text(u"eve"_s)), UpdateResult::Updated);
    QVERIFY(!has(server, u"eve"_s));
}

void TestSqliteAccountStore::everyCommitIsInTheLogBeforeItIsReported()
{
    SqliteAccountStore store(path());
    QVERIFY(!store.open());
    qint64 written = QFileInfo(file() + u"-wal"_s).size();
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(add(store, u"user%1"_s.arg(i)), CreateResult::Created);
        const qint64 now = QFileInfo(file() + u"-wal"_s).size();
        QVERIFY(now > written);
        written = now;
    }
}

QTEST_GUILESS_MAIN(TestSqliteAccountStore)
#include "tst_sqliteaccountstore.moc"
