// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>
#include <QtCore/QTime>

namespace roundtable::manager {

enum class ClockDigits : quint8 { Minutes, Seconds };

/// \brief A time of day as people in this place write it, with seconds where asked. "14:07", "14:07:11", "2:07 PM"
///
/// QLocale knows a short form without seconds and a long one with a time zone, and nothing between.
[[nodiscard]] QString clockText(const QTime &time, const QLocale &locale, ClockDigits digits);

} // namespace roundtable::manager
