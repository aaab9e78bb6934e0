// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/accountstore.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>

/// The tables of the account file, and how to tell a sound one from a damaged one.
///
///     accounts  canonical, the key | id 1..65535 | name | password_hash | disabled | checksum of all before
///     next_id   the one row: id, never given yet | checksum
///
/// The checksums find what SQLite's own check cannot: a flipped bit in the middle of a value.
namespace roundtable::starter {

inline constexpr int accountSchemaVersion = 1;

[[nodiscard]] QByteArray checksum(const Account &account);
[[nodiscard]] QByteArray checksum(int nextId);

/// What SQLite's error means for a store.
[[nodiscard]] StoreError storeError(const QSqlError &error);

/// Only reads; the database may be open for reading only.
[[nodiscard]] std::optional<StoreError> checkSoundness(const QSqlDatabase &database);
/// Brings an empty database, or one of an earlier version, to this version, in one transaction.
[[nodiscard]] std::optional<StoreError> migrate(const QSqlDatabase &database);

} // namespace roundtable::starter
