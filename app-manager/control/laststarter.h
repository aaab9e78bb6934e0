// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controlevent.h"
#include "app-manager/control/controlstate.h"

#include <QtCore/QList>

namespace roundtable::manager {

/// \brief Who the last starter was, by what an earlier run of the program has written down; held ones do not count.
///
/// \a events oldest first. When it left is not known where the manager ended before it.
[[nodiscard]] std::optional<LastStarter> lastStarterIn(const QList<EventRecord> &events);

} // namespace roundtable::manager
