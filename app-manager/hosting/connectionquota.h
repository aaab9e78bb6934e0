// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/ipaddress.h"
#include "app-manager/control/moment.h"

#include <map>

namespace roundtable::manager {

/// \brief How many connections one address may have and open. Holds no more than it must to know.
class ConnectionQuota {
public:
    struct Limits {
        int connections = 512; ///< altogether; ClientDesk sees to it
        int connectionsPerAddress = 32; ///< unanswered at a time
        int connectsPerSecond = 20; ///< of one address; as many at once
        bool exemptLoopback = true; ///< from the limits by address: all local programs share it
        std::chrono::milliseconds timeToAsk = std::chrono::seconds(5);
    };
    explicit ConnectionQuota(const Limits &limits) : m_limits(limits) { }

    /// True where the address may have one more; release() must follow then.
    [[nodiscard]] bool admit(const IpAddress &address, TimePoint now);
    void release(const IpAddress &address);

    [[nodiscard]] const Limits &limits() const { return m_limits; }
    /// How many addresses are remembered.
    [[nodiscard]] size_t size() const { return m_accounts.size(); }

private:
    struct Account {
        int open = 0;
        double tokens = 0;
        TimePoint refilled;
    };
    [[nodiscard]] bool isExempt(const IpAddress &address) const;
    void refill(Account &account, TimePoint now) const;
    void forgetIdle(TimePoint now);

    Limits m_limits;
    std::map<IpAddress, Account> m_accounts;
    size_t m_forgetAt = 1024; ///< addresses; then those that have done nothing for a second go
};

} // namespace roundtable::manager
