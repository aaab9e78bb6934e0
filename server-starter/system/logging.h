// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/system/logsettings.h"

namespace roundtable::starter {

/// From here on everything that is logged goes to standard error in the shape that is set: no more than 10 lines a second that
/// clients can cause (chat, wire, accounts) and 10 that the manager can (manager, server). May be called again with other settings.
void installLogging(const LogSettings &settings);

/// Says how many lines were left out since the last one that said so. To be called now and then: what keeps quiet after a
/// flood would say nothing itself.
void logLeftOutLines();

} // namespace roundtable::starter
