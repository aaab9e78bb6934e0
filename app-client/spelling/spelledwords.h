// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/timeline/messagetext.h"

namespace roundtable::client {

/// \brief Where \a text has words whose spelling can be judged, in its order.
///
/// Left out is what no dictionary knows and nobody spells: addresses, @names, what stands between backticks, what looks like code,
/// a path or a figure, abbreviations in capitals.
/// \units UTF-16 units
[[nodiscard]] QList<TextSpan> spelledWordsIn(const QString &text);

} // namespace roundtable::client
