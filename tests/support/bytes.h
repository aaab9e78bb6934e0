// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace roundtable::test {

/// \brief Bytes as the specification writes them: `bytes("0C 03 00 06 0C 04 \"8000\"")`.
///
/// Two hexadecimal digits a byte, white space anywhere between, text in double quotes as it is, '#' to the end of the line is a
/// remark. Anything else is a mistake in the test and ends it.
[[nodiscard]] QByteArray bytes(QByteArrayView notation);

/// The inverse, for messages: "0C 03 00 06".
[[nodiscard]] QByteArray hex(QByteArrayView bytes);

} // namespace roundtable::test
