// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

#include <limits>

namespace roundtable {

/// \brief Text from elsewhere, made fit for a line of a log.
///
/// Nothing in it steers a terminal, breaks the line or turns the direction of the text: controls, line and paragraph separators,
/// bidi and zero-width characters become \u{202e}.
///
/// \units \a longest in bytes of UTF-8; what is longer ends in "…" there
[[nodiscard]] QString escapedText(QStringView text, qsizetype longest = std::numeric_limits<qsizetype>::max());

} // namespace roundtable
