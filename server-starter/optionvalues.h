// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

#include <chrono>
#include <optional>

/// The kinds of values that settings have, read from what an operator wrote.
namespace roundtable::starter {

/// yes, no, true, false, on, off, 1, 0
[[nodiscard]] std::optional<bool> switchFromText(const QString &text);

[[nodiscard]] std::optional<int> numberFromText(const QString &text, int minimum, int maximum);

/// "10", "10 s", "250 ms", "0.5 s", "2 min": seconds where no unit is named.
[[nodiscard]] std::optional<std::chrono::milliseconds> durationFromText(const QString &text);

/// "65536", "512 KiB", "256 MiB", "1 GiB": bytes where no unit is named.
[[nodiscard]] std::optional<qint64> sizeFromText(const QString &text);

} // namespace roundtable::starter
