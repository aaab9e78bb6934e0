// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace roundtable::starter {

/// True where a person sits at standard input.
[[nodiscard]] bool standardInputIsTerminal();

/// Writes \a question to the terminal and reads one line without showing it. Nothing where the input ended.
[[nodiscard]] std::optional<QByteArray> askTerminalSecret(const QString &question);

} // namespace roundtable::starter
