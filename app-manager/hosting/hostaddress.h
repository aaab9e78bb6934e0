// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/ipaddress.h"

#include <QtNetwork/QHostAddress>

namespace roundtable::manager {

/// The rules know addresses as plain values; IPv4 in its mapped form.
[[nodiscard]] IpAddress toIpAddress(const QHostAddress &address);

/// True where the address stands for all of this computer's.
[[nodiscard]] bool isAnyAddress(const QHostAddress &address);

/// By which addresses other computers may reach what listens on \a bound, the likeliest first: several where there are several
/// networks, "127.0.0.1" where there is none. Never empty.
[[nodiscard]] QStringList reachableAddresses(const QHostAddress &bound);

} // namespace roundtable::manager
