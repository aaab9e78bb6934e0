// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/chatserver/loginthrottle.h"

#include <algorithm>

namespace roundtable::starter {

bool LoginThrottle::refusesLogin(const QByteArray &peer, TimePoint now) const
{
    return m_limits.addressFailures > 0 && m_peerFailures.count(peer, now) >= m_limits.addressFailures;
}

std::chrono::seconds LoginThrottle::loginFailed(const QByteArray &peer, const QByteArray &account, TimePoint now)
{
    constexpr int maxDoublings = 4; // 1, 2, 4, 8, 16 s
    m_peerFailures.increment(peer, now);
    const int failures = m_accountFailures.increment(account, now);
    if (m_limits.accountFailures <= 0 || failures <= m_limits.accountFailures)
        return std::chrono::seconds(0);
    return std::chrono::seconds(1 << std::min(failures - m_limits.accountFailures - 1, maxDoublings));
}

void LoginThrottle::loginSucceeded(const QByteArray &account)
{
    m_accountFailures.forget(account);
}

bool LoginThrottle::admitsCreate(const QByteArray &peer, TimePoint now)
{
    if (m_limits.addressCreates <= 0)
        return true;
    if (m_peerCreates.count(peer, now) >= m_limits.addressCreates)
        return false;
    m_peerCreates.increment(peer, now);
    return true;
}

void LoginThrottle::loginChecked(TimePoint::duration took)
{
    m_checks[m_nextCheck] = took;
    m_nextCheck = (m_nextCheck + 1) % samples;
    m_checkCount = std::min(m_checkCount + 1, samples);
}

TimePoint::duration LoginThrottle::feignedCheck()
{
    if (m_checkCount == 0)
        return {};
    m_nextFeigned = (m_nextFeigned + 1) % m_checkCount;
    return m_checks[m_nextFeigned];
}

} // namespace roundtable::starter
