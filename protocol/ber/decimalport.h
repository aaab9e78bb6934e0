// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/ber/utf8text.h"

#include <optional>

namespace roundtable {

/// \brief The port in "8000": 1 to 5 decimal digits, 1..65535, nothing around them. Used by SVR_Online and MAN_ReturnIp.
[[nodiscard]] std::optional<quint16> portFromText(const Utf8Text &text);
[[nodiscard]] Utf8Text textFromPort(quint16 port);

} // namespace roundtable
