// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/trust.h"

#include <algorithm>

namespace roundtable::manager {

Trust::Verdict Trust::verdict(const IpAddress &address) const
{
    if (m_refused.contains(address))
        return Verdict::Refused;
    const bool isInNetwork
        = std::ranges::any_of(m_networks, [&](const IpNetwork &network) { return network.contains(address); });
    if (address.isLoopback() || isInNetwork || m_trusted.contains(address))
        return Verdict::Trusted;
    return Verdict::Unknown;
}

void Trust::trust(const IpAddress &address)
{
    m_refused.erase(address);
    m_trusted.insert(address);
}

void Trust::refuse(const IpAddress &address)
{
    m_trusted.erase(address);
    m_refused.insert(address);
}

void Trust::forget(const IpAddress &address)
{
    m_trusted.erase(address);
    m_refused.erase(address);
}

} // namespace roundtable::manager
