// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtDBus/QDBusConnection>

namespace roundtable {

/// \brief The desktop's session bus; a connection that is not connected where there is none.
///
/// Never starts one: libdbus would, and make the window wait for it.
[[nodiscard]] QDBusConnection sessionBus();

} // namespace roundtable
