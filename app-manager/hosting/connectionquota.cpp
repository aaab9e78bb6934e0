// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/connectionquota.h"

#include <algorithm>

namespace roundtable::manager {

namespace {

constexpr size_t fewestBeforeForgetting = 1024;

} // namespace

bool ConnectionQuota::admit(const IpAddress &address, TimePoint now)
{
    if (isExempt(address))
        return true;
    if (m_accounts.size() >= m_forgetAt)
        forgetIdle(now);
    const auto [found, isNew] = m_accounts.try_emplace(address);
    Account &account = found->second;
    if (isNew)
        account = {0, double(m_limits.connectsPerSecond), now};
    refill(account, now);
    if (account.tokens < 1 || account.open >= m_limits.connectionsPerAddress)
        return false;
    account.tokens -= 1;
    ++account.open;
    return true;
}

void ConnectionQuota::release(const IpAddress &address)
{
    const auto found = m_accounts.find(address);
    if (found != m_accounts.end() && found->second.open > 0)
        --found->second.open;
}

bool ConnectionQuota::isExempt(const IpAddress &address) const
{
    return m_limits.exemptLoopback && address.isLoopback();
}

void ConnectionQuota::refill(Account &account, TimePoint now) const
{
    const std::chrono::duration<double> elapsed = now - account.refilled;
    account.tokens = std::min<double>(m_limits.connectsPerSecond, account.tokens + elapsed.count() * m_limits.connectsPerSecond);
    account.refilled = now;
}

void ConnectionQuota::forgetIdle(TimePoint now)
{
    for (auto entry = m_accounts.begin(); entry != m_accounts.end();) {
        refill(entry->second, now);
        const bool isIdle = entry->second.open == 0 && entry->second.tokens >= m_limits.connectsPerSecond;
        entry = isIdle ? m_accounts.erase(entry) : std::next(entry);
    }
    m_forgetAt = std::max(fewestBeforeForgetting, 2 * m_accounts.size());
}

} // namespace roundtable::manager
