// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QStringView>

#include <utility>
#include <vector>

namespace roundtable::client {

/// \brief Where \a text speaks to \a name: as a whole word, in any case, with or without @.
///
/// Position and length of each place, in QChars, the @ included.
[[nodiscard]] std::vector<std::pair<int, int>> mentionsOf(QStringView name, QStringView text);

} // namespace roundtable::client
