// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/faults/crowd.h"

namespace roundtable::faults {

/// \brief Clients that create one account after the other; notes what was asked for and what was acknowledged.
class Creators {
public:
    /// Appends to \a accounts, which other creators may have begun.
    Creators(quint16 port, std::vector<AccountHistory> &accounts, int clients);

    [[nodiscard]] int acknowledged() const { return m_acknowledged; }
    [[nodiscard]] Crowd &crowd() { return m_crowd; }
    /// The names that the client with this port of its own asked for, in order.
    [[nodiscard]] QStringList askedFrom(quint16 ownPort) const;

private:
    struct Client {
        std::vector<std::size_t> asked; ///< the places of its accounts
        int created = 0; ///< how often it was acknowledged
    };
    void next(Member &member);

    Crowd m_crowd;
    std::vector<AccountHistory> &m_accounts;
    std::vector<Client> m_clients;
    int m_acknowledged = 0;
};

} // namespace roundtable::faults
