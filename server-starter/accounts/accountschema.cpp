// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/accountschema.h"

#include "server-starter/accounts/username.h"

#include <QtCore/QStringList>
#include <QtCore/QVariant>
#include <QtCore/QtEndian>
#include <QtSql/QSqlQuery>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace roundtable::starter {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype checksumSize = crypto_generichash_BYTES_MIN;

/// "Rndt" in the header of the file, so that no other program's database is taken for ours.
constexpr int applicationId = 0x526E6474;

/// From each version to the next. Never change one that was released.
const std::array<QStringList, accountSchemaVersion> &steps()
{
    static const std::array<QStringList, accountSchemaVersion> all{
        QStringList{
            // Kept in the order of the key, so that the way to a name ends at the same place whether or not anybody has it.
            u"CREATE TABLE accounts ("
            "canonical BLOB NOT NULL PRIMARY KEY, id INTEGER NOT NULL UNIQUE CHECK (id BETWEEN 1 AND 65535), name TEXT NOT NULL, "
            "password_hash TEXT NOT NULL, disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)), checksum BLOB NOT NULL) "
            "STRICT, WITHOUT ROWID"_s,
            u"CREATE TABLE next_id (row INTEGER PRIMARY KEY CHECK (row = 1), id INTEGER NOT NULL, checksum BLOB NOT NULL) STRICT"_s,
            u"INSERT INTO next_id VALUES (1, 1, x'%1')"_s.arg(QLatin1String(checksum(1).toHex())),
            u"PRAGMA application_id = %1"_s.arg(applicationId),
        },
    };
    return all;
}

QByteArray checksumOf(std::initializer_list<QByteArray> fields)
{
    crypto_generichash_state state;
    QByteArray result(checksumSize, Qt::Uninitialized);
    crypto_generichash_init(&state, nullptr, 0, std::size_t(checksumSize));
    const auto update = [&state](const void *data, qsizetype size) {
        crypto_generichash_update(&state, static_cast<const unsigned char *>(data), quint64(size));
    };
    for (const QByteArray &field : fields) {
        const quint64 length = qToBigEndian(quint64(field.size()));
        update(&length, sizeof length);
        update(field.constData(), field.size());
    }
    crypto_generichash_final(&state, reinterpret_cast<unsigned char *>(result.data()), std::size_t(checksumSize));
    return result;
}

StoreError damaged(const QString &detail)
{
    return {StoreFault::Damaged, detail};
}

/// The one value of a one-row question.
Result<QVariant, StoreError> valueOf(const QSqlDatabase &database, const QString &question)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(question) || !query.next())
        return query.lastError().isValid() ? storeError(query.lastError()) : damaged(u"no answer to "_s + question);
    return query.value(0);
}

/// A program that ended before its first commit leaves a database with nothing in it.
Result<bool, StoreError> isBlank(const QSqlDatabase &database)
{
    for (const QString &question :
         {u"PRAGMA application_id"_s, u"PRAGMA user_version"_s, u"SELECT count(*) FROM sqlite_schema"_s}) {
        const auto value = valueOf(database, question);
        if (!value)
            return value.error();
        if (value.value().toInt() != 0)
            return false;
    }
    return true;
}

std::optional<StoreError> checkVersion(const QSqlDatabase &database)
{
    const auto application = valueOf(database, u"PRAGMA application_id"_s);
    if (!application)
        return application.error();
    if (application.value().toInt() != applicationId)
        return damaged(u"not an account file"_s);
    const auto version = valueOf(database, u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    const int number = version.value().toInt();
    if (number > accountSchemaVersion)
        return StoreError{StoreFault::NewerSchema, u"version %1 is newer than %2"_s.arg(number).arg(accountSchemaVersion)};
    if (number < 1)
        return damaged(u"version %1"_s.arg(number));
    return std::nullopt;
}

std::optional<StoreError> checkRows(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    // Through the table itself: by way of the ids, a row that its key no longer leads to would be left out and not missed.
    if (!query.exec(u"SELECT id, name, password_hash, disabled, canonical, checksum FROM accounts NOT INDEXED"_s))
        return storeError(query.lastError());
    int lastId = 0;
    while (query.next()) {
        const int id = query.value(0).toInt();
        lastId = std::max(lastId, id);
        const Account account{chatmessage::UserId(id), query.value(1).toString(), query.value(2).toString().toUtf8(),
                              query.value(3).toBool()};
        if (canonicalName(account.name) != query.value(4).toByteArray() || checksum(account) != query.value(5).toByteArray())
            return damaged(u"account %1 is not as it was written"_s.arg(id));
    }
    if (query.lastError().isValid())
        return storeError(query.lastError());
    if (!query.exec(u"SELECT id, checksum FROM next_id"_s) || !query.next())
        return query.lastError().isValid() ? storeError(query.lastError()) : damaged(u"the next id is missing"_s);
    const int nextId = query.value(0).toInt();
    if (checksum(nextId) != query.value(1).toByteArray() || nextId <= lastId)
        return damaged(u"the next id is not as it was written"_s);
    return std::nullopt;
}

} // namespace

QByteArray checksum(const Account &account)
{
    return checksumOf({QByteArray::number(int(account.id)), account.name.bytes(), account.passwordHash,
                       QByteArray::number(int(account.disabled))});
}

QByteArray checksum(int nextId)
{
    return checksumOf({QByteArray::number(nextId)});
}

StoreError storeError(const QSqlError &error)
{
    constexpr int perm = 3, readOnly = 8, corrupt = 11, cantOpen = 14, auth = 23, notADatabase = 26;
    const int code = error.nativeErrorCode().toInt() & 0xFF; // the low byte of an extended code says the kind
    // A damaged schema, or number of its format, is a plain error to SQLite, with words of its own.
    const QString text = error.databaseText();
    const bool damagedSchema = text.contains("malformed"_L1) || text.contains("unsupported file format"_L1);
    StoreFault fault = StoreFault::Failed;
    if (code == corrupt || code == notADatabase || damagedSchema)
        fault = StoreFault::Damaged;
    else if (code == perm || code == readOnly || code == auth)
        fault = StoreFault::PermissionDenied;
    else if (code == cantOpen)
        fault = StoreFault::CannotCreate;
    return {fault, error.text()};
}

std::optional<StoreError> checkSoundness(const QSqlDatabase &database)
{
    const auto blank = isBlank(database);
    if (!blank)
        return blank.error();
    if (*blank)
        return std::nullopt;
    if (const auto error = checkVersion(database))
        return error;
    const auto answer = valueOf(database, u"PRAGMA integrity_check(1)"_s);
    if (!answer)
        return answer.error();
    if (answer.value().toString() != "ok"_L1)
        return damaged(answer.value().toString());
    auto error = checkRows(database);
    // Tables that are not there are no failure of the device.
    if (error && error->fault == StoreFault::Failed && error->detail.contains("no such"_L1))
        error->fault = StoreFault::Damaged;
    return error;
}

std::optional<StoreError> migrate(const QSqlDatabase &database)
{
    const auto version = valueOf(database, u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    const int from = version.value().toInt();
    if (from >= accountSchemaVersion)
        return std::nullopt;
    QStringList statements{u"BEGIN IMMEDIATE"_s};
    for (std::size_t step = std::size_t(from); step < steps().size(); ++step)
        statements += steps()[step];
    statements += {u"PRAGMA user_version = %1"_s.arg(accountSchemaVersion), u"COMMIT"_s};
    QSqlQuery query(database);
    for (const QString &statement : std::as_const(statements)) {
        if (query.exec(statement))
            continue;
        const StoreError error = storeError(query.lastError());
        query.exec(u"ROLLBACK"_s);
        return error;
    }
    return std::nullopt;
}

} // namespace roundtable::starter
