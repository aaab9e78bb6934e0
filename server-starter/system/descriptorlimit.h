// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

namespace roundtable::starter {

/// Raises the soft limit of open descriptors to the hard one. What it is then.
int raiseDescriptorLimit();

/// How many of \a descriptors clients may use: some are left for the accounts, the manager and the log.
[[nodiscard]] int connectionsFor(int descriptors);

} // namespace roundtable::starter
