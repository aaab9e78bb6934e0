// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/diagnostics/diagnosticshistory.h"

#include <QtCore/QByteArray>

namespace roundtable::manager {

/// \brief The samples between two times as a table: one row for each bucket of the finest ring that reaches back that far.
///
/// `time,users_low,users_high,users_mean,users_last,messages_per_s_low,messages_per_s_high,messages_per_s_mean`, time in UTC as
/// 2025-03-20T12:00:00Z, a point in numbers, empty fields where nothing was reported.
[[nodiscard]] QByteArray samplesAsCsv(const DiagnosticsHistory &history, std::chrono::milliseconds from, std::chrono::milliseconds to);

} // namespace roundtable::manager
