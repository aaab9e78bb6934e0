// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/system/logsettings.h"

namespace roundtable::starter {

/// From here on everything that is logged goes to standard error in the shape that is set, and what strangers can cause
/// (chat, wire) at no more than 10 lines a second. May be called again with other settings.
void installLogging(const LogSettings &settings);

} // namespace roundtable::starter
