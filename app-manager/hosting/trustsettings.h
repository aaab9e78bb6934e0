// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/trust.h"

namespace roundtable::manager {

class ManagerSettings;

/// The decisions about single addresses that are kept in the settings.
[[nodiscard]] Trust trustFrom(const ManagerSettings &settings);
[[nodiscard]] std::vector<IpNetwork> networksFrom(const ManagerSettings &settings);
void keepDecisions(const Trust &trust, ManagerSettings &settings);

} // namespace roundtable::manager
