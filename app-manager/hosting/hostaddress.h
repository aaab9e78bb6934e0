// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/ipaddress.h"

#include <QtNetwork/QHostAddress>

namespace roundtable::manager {

/// The rules know addresses as plain values; IPv4 in its mapped form.
[[nodiscard]] IpAddress toIpAddress(const QHostAddress &address);

} // namespace roundtable::manager
