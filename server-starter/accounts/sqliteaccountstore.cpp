// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/sqliteaccountstore.h"

#include "server-starter/accounts/accountfile.h"
#include "server-starter/accounts/accountschema.h"
#include "server-starter/accounts/username.h"

#include <QtCore/QFile>
#include <QtCore/QUuid>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <algorithm>
#include <functional>

namespace roundtable::starter {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto fileName = "accounts.sqlite"_L1;

/// As long as a real one, so that an account that is not there takes as long to read as one that is.
const QString &decoyRowHash()
{
    static const QString hash = u"$argon2id$v=19$m=19456,t=2,p=1$"_s + QString(22, u'A') + u'$' + QString(43, u'A');
    return hash;
}

Account accountFrom(const QSqlQuery &row)
{
    return {chatmessage::UserId(row.value(0).toInt()), row.value(1).toString(), row.value(2).toString().toUtf8(),
            row.value(3).toBool()};
}

/// One QSqlDatabase connection, and it is gone when this is.
class Connection {
public:
    explicit Connection(const QString &path, const QString &options)
        : m_name(QUuid::createUuid().toString()), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
    {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(options);
    }
    ~Connection()
    {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Connection)

    QSqlDatabase &database() { return m_database; }

private:
    QString m_name;
    QSqlDatabase m_database;
};

} // namespace

class SqliteAccountStore::Private {
public:
    explicit Private(const QString &path) : connection(path, u"QSQLITE_BUSY_TIMEOUT=5000"_s) { }

    std::optional<StoreError> prepare();
    bool exec(const QString &statement) { return QSqlQuery(connection.database()).exec(statement); }

    /// Runs \a body between BEGIN IMMEDIATE and COMMIT; false, and nothing has happened, where one of them fails.
    bool inTransaction(const std::function<bool()> &body);
    std::optional<std::vector<CreateResult>> insertAll(std::span<const NewAccount> accounts);
    std::optional<CreateResult> insertOne(const NewAccount &wanted, int &nextId);
    UpdateResult change(const Utf8Text &name, const std::function<bool(Account &)> &edit);

    /// Another number after every commit of another connection. Nothing where the file cannot be asked.
    std::optional<int> dataVersion();

    Connection connection;
    std::optional<int> knownVersion;
    std::unique_ptr<QSqlQuery> find; ///< prepared once: it runs at every login
};

std::optional<StoreError> SqliteAccountStore::Private::prepare()
{
    QSqlDatabase &database = connection.database();
    if (!database.open())
        return storeError(database.lastError());
    QSqlQuery query(database);
    for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s}) {
        if (!query.exec(pragma))
            return storeError(query.lastError());
    }
    query.finish();
    if (const auto error = migrate(database))
        return error;
    find = std::make_unique<QSqlQuery>(database);
    find->setForwardOnly(true);
    if (!find->prepare(u"SELECT id, name, password_hash, disabled FROM accounts WHERE canonical = ? "
                       "UNION ALL SELECT 0, ?, ?, 0 LIMIT 1"_s))
        return storeError(find->lastError());
    knownVersion = dataVersion();
    return std::nullopt;
}

std::optional<int> SqliteAccountStore::Private::dataVersion()
{
    QSqlQuery query(connection.database());
    if (!query.exec(u"PRAGMA data_version"_s) || !query.next())
        return std::nullopt;
    return query.value(0).toInt();
}

bool SqliteAccountStore::Private::inTransaction(const std::function<bool()> &body)
{
    if (!exec(u"BEGIN IMMEDIATE"_s))
        return false;
    if (body() && exec(u"COMMIT"_s))
        return true;
    exec(u"ROLLBACK"_s);
    return false;
}

std::optional<std::vector<CreateResult>> SqliteAccountStore::Private::insertAll(std::span<const NewAccount> accounts)
{
    QSqlQuery query(connection.database());
    if (!query.exec(u"SELECT id FROM next_id"_s) || !query.next())
        return std::nullopt;
    const int firstFree = query.value(0).toInt();
    query.finish();
    int nextId = firstFree;
    std::vector<CreateResult> results;
    results.reserve(accounts.size());
    for (const NewAccount &wanted : accounts) {
        const auto result = insertOne(wanted, nextId);
        if (!result)
            return std::nullopt;
        results.push_back(*result);
    }
    if (nextId == firstFree)
        return results;
    query.prepare(u"UPDATE next_id SET id = ?, checksum = ?"_s);
    query.addBindValue(nextId);
    query.addBindValue(checksum(nextId));
    if (!query.exec())
        return std::nullopt;
    return results;
}

std::optional<CreateResult> SqliteAccountStore::Private::insertOne(const NewAccount &wanted, int &nextId)
{
    const auto canonical = canonicalName(wanted.name);
    if (!canonical)
        return CreateResult::NameRefused;
    QSqlQuery query(connection.database());
    query.prepare(u"SELECT 1 FROM accounts WHERE canonical = ?"_s);
    query.addBindValue(*canonical);
    if (!query.exec())
        return std::nullopt;
    if (query.next())
        return CreateResult::NameTaken;
    query.finish();
    const int id = std::max(nextId, int(wanted.wantedId));
    if (id > maxAccountId)
        return CreateResult::NoIdLeft;
    query.prepare(u"INSERT INTO accounts (id, canonical, name, password_hash, disabled, checksum) VALUES (?, ?, ?, ?, ?, ?)"_s);
    query.addBindValue(id);
    query.addBindValue(*canonical);
    query.addBindValue(wanted.name.toString());
    query.addBindValue(QString::fromUtf8(wanted.passwordHash));
    query.addBindValue(int(wanted.disabled));
    query.addBindValue(checksum(Account{chatmessage::UserId(id), wanted.name, wanted.passwordHash, wanted.disabled}));
    if (!query.exec())
        return std::nullopt;
    nextId = id + 1;
    return CreateResult::Created;
}

UpdateResult SqliteAccountStore::Private::change(const Utf8Text &name, const std::function<bool(Account &)> &edit)
{
    const QByteArray canonical = canonicalName(name).value_or(QByteArray());
    UpdateResult result = UpdateResult::NoSuchAccount;
    const bool committed = inTransaction([&] {
        QSqlQuery query(connection.database());
        query.prepare(u"SELECT id, name, password_hash, disabled FROM accounts WHERE canonical = ?"_s);
        query.addBindValue(canonical);
        if (!query.exec())
            return false;
        if (!query.next())
            return true;
        Account account = accountFrom(query);
        query.finish();
        if (!edit(account))
            return true;
        query.prepare(u"UPDATE accounts SET password_hash = ?, disabled = ?, checksum = ? WHERE id = ?"_s);
        query.addBindValue(QString::fromUtf8(account.passwordHash));
        query.addBindValue(int(account.disabled));
        query.addBindValue(checksum(account));
        query.addBindValue(int(account.id));
        result = UpdateResult::Updated;
        return query.exec();
    });
    return committed ? result : UpdateResult::StoreFailed;
}

SqliteAccountStore::SqliteAccountStore(QString directory) : m_directory(std::move(directory)) { }

SqliteAccountStore::~SqliteAccountStore() = default;

QString SqliteAccountStore::filePath() const
{
    return m_directory + u'/' + fileName;
}

std::optional<StoreError> SqliteAccountStore::open()
{
    if (auto error = prepareDirectory(m_directory, fileName))
        return error;
    const auto state = prepareFile(filePath());
    if (!state)
        return state.error();
    if (*state == FileState::Existing) {
        // Through eyes that cannot write: whatever is wrong with the file, it stays as it is. There is a journal only where the
        // power went while the file was made; what that began has to be undone before there is anything to look at.
        const bool wasCutShort = QFile::exists(filePath() + "-journal"_L1);
        Connection looking(filePath(), (wasCutShort ? u""_s : u"QSQLITE_OPEN_READONLY;"_s) + u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        if (!looking.database().open())
            return storeError(looking.database().lastError());
        if (auto error = checkSoundness(looking.database()))
            return error;
    }
    d = std::make_unique<Private>(filePath());
    auto error = d->prepare();
    if (error)
        d.reset();
    return error;
}

Result<std::optional<Account>, StoreError> SqliteAccountStore::find(const Utf8Text &name)
{
    if (!d)
        return StoreError{StoreFault::Failed, u"not open"_s};
    // A name that can be nobody's is looked for as well: everybody's time is the same.
    d->find->bindValue(0, canonicalName(name).value_or(QByteArray("")));
    d->find->bindValue(1, name.toString());
    d->find->bindValue(2, decoyRowHash());
    if (!d->find->exec() || !d->find->next()) {
        const StoreError error = storeError(d->find->lastError());
        d->find->finish();
        return error;
    }
    std::optional<Account> account = accountFrom(*d->find);
    d->find->finish();
    if (account->id == chatmessage::UserId{0})
        account.reset();
    return account;
}

Result<std::vector<Account>, StoreError> SqliteAccountStore::list()
{
    if (!d)
        return StoreError{StoreFault::Failed, u"not open"_s};
    QSqlQuery query(d->connection.database());
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT id, name, password_hash, disabled FROM accounts ORDER BY id"_s))
        return storeError(query.lastError());
    std::vector<Account> accounts;
    while (query.next())
        accounts.push_back(accountFrom(query));
    if (query.lastError().isValid())
        return storeError(query.lastError());
    return accounts;
}

std::vector<CreateResult> SqliteAccountStore::insert(std::span<const NewAccount> accounts)
{
    std::vector<CreateResult> results;
    const bool committed = d && d->inTransaction([&] {
        auto inserted = d->insertAll(accounts);
        if (!inserted)
            return false;
        results = std::move(*inserted);
        return true;
    });
    if (!committed)
        results.assign(accounts.size(), CreateResult::StoreFailed);
    return results;
}

bool SqliteAccountStore::hasChangedElsewhere()
{
    const auto version = d ? d->dataVersion() : std::nullopt;
    return version && std::exchange(d->knownVersion, version) != version;
}

UpdateResult SqliteAccountStore::setPasswordHash(const Utf8Text &name, const QByteArray &passwordHash)
{
    if (!d)
        return UpdateResult::StoreFailed;
    return d->change(name, [&](Account &account) {
        account.passwordHash = passwordHash;
        return true;
    });
}

UpdateResult SqliteAccountStore::replacePasswordHash(const Utf8Text &name, const QByteArray &expected,
                                                     const QByteArray &passwordHash)
{
    if (!d)
        return UpdateResult::StoreFailed;
    return d->change(name, [&](Account &account) {
        const bool asExpected = account.passwordHash == expected;
        account.passwordHash = passwordHash;
        return asExpected;
    });
}

UpdateResult SqliteAccountStore::setDisabled(const Utf8Text &name, bool disabled)
{
    if (!d)
        return UpdateResult::StoreFailed;
    return d->change(name, [&](Account &account) {
        account.disabled = disabled;
        return true;
    });
}

UpdateResult SqliteAccountStore::remove(const Utf8Text &name)
{
    if (!d)
        return UpdateResult::StoreFailed;
    const QByteArray canonical = canonicalName(name).value_or(QByteArray());
    UpdateResult result = UpdateResult::NoSuchAccount;
    const bool committed = d->inTransaction([&] {
        QSqlQuery query(d->connection.database());
        query.prepare(u"DELETE FROM accounts WHERE canonical = ?"_s);
        query.addBindValue(canonical);
        if (!query.exec())
            return false;
        if (query.numRowsAffected() > 0)
            result = UpdateResult::Updated;
        return true;
    });
    return committed ? result : UpdateResult::StoreFailed;
}

} // namespace roundtable::starter
