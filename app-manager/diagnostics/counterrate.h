// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

#include <chrono>
#include <optional>

namespace roundtable::manager {

/// \brief Messages per second between two readings of messagePerSession.
///
/// The counter has four bytes. Some servers let it wrap, ours stays at the highest value, and a new chat server begins at 0;
/// of these only the wrap tells how many messages there were.
///
/// \units   elapsed: monotonic time between the readings; result: messages per second
/// \errors  nothing when the counter was set back, stands at its highest value, or no time has passed
/// \spec    Chat Protocol v3, 7.4.1 ServerDiagnostics
[[nodiscard]] std::optional<double> counterRate(quint32 before, quint32 after, std::chrono::milliseconds elapsed);

} // namespace roundtable::manager
