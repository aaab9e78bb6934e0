// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/ber/utf8text.h"

#include <optional>

namespace roundtable::starter {

/// \brief What a name is compared by: NFKC and case folded, so that nobody can take a name that reads like another's
/// in another case, width or composition.
///
/// \errors  nothing where a name is refused: it is empty; it has a control, bidi or default-ignorable character, or a line
///          or paragraph separator; its canonical form begins or ends with a space; it or its canonical form has more than
///          255 bytes
/// \spec    Chat Protocol v3, 3.2: usernames must be unique
[[nodiscard]] std::optional<QByteArray> canonicalName(const Utf8Text &name);

} // namespace roundtable::starter
