// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/problem.h"

namespace roundtable {
struct ChannelEnd;
}

namespace roundtable::client {

/// What the end of a connection to \a party at \a endpoint looks like to the person.
[[nodiscard]] Problem problemOf(const ChannelEnd &end, Problem::Party party, const Endpoint &endpoint);

} // namespace roundtable::client
