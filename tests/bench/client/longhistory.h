// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/history/roomcontents.h"

namespace roundtable::bench {

/// \brief A conversation as long as one likes, the same every time: short and long texts, several people and scripts, emoji,
/// links, mentions, own messages, days and gaps.
[[nodiscard]] QList<client::TimelineEntry> longHistory(int rows);
[[nodiscard]] client::Room longHistoryRoom();

/// Writes longHistory(rows) as that of \a room into the history file at \a path, which must not exist.
[[nodiscard]] bool writeLongHistory(const QString &path, const client::Room &room, int rows);

/// What one of its messages says; \a number chooses.
[[nodiscard]] QString sampleText(int number);

} // namespace roundtable::bench
