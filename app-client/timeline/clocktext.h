// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace roundtable::client {

/// "14:05" or "2:05 PM": the local time as \a locale writes it, without the seconds that some locales add.
[[nodiscard]] QString clockText(const QDateTime &when, const QLocale &locale);

/// Day and time to the second, for whoever wants to know exactly.
[[nodiscard]] QString fullTimeText(const QDateTime &when, const QLocale &locale);

} // namespace roundtable::client
