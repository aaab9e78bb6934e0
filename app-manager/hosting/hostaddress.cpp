// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/hostaddress.h"

#include <algorithm>

namespace roundtable::manager {

IpAddress toIpAddress(const QHostAddress &address)
{
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    std::array<quint8, 16> bytes{};
    std::copy(std::begin(ipv6.c), std::end(ipv6.c), bytes.begin());
    return IpAddress::fromIpv6Bytes(bytes);
}

} // namespace roundtable::manager
