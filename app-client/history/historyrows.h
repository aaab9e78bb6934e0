// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/timelineentry.h"

#include <QtCore/QVariant>

class QSqlQuery;

namespace roundtable::client {

/// What a history file holds for a moment: milliseconds since 1970, UTC, or nothing where it is not valid.
[[nodiscard]] QVariant stored(const QDateTime &moment);
[[nodiscard]] QVariant stored(const QString &text);
/// The other way.
[[nodiscard]] QDateTime instant(const QVariant &milliseconds);

/// From a row of historyschema.h's entryColumns().
[[nodiscard]] TimelineEntry entryFrom(const QSqlQuery &row);
/// In the order of entryColumns().
void bind(QSqlQuery &query, const MessageEntry &message);
void bind(QSqlQuery &query, const GapEntry &gap);

} // namespace roundtable::client
