// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace roundtable::client {

inline constexpr int historySchemaVersion = 1;

/// Makes an empty file of version historySchemaVersion; one statement each, inside one transaction.
[[nodiscard]] const QStringList &historySchema();

/// What a row of a query is read from, in this order.
[[nodiscard]] QString entryColumns();

/// Inserts or replaces; to be bound: the room's key, then a value for each of entryColumns().
[[nodiscard]] QString putEntryStatement();

} // namespace roundtable::client
