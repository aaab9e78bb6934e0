// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/creators.h"

namespace roundtable::faults {

Creators::Creators(quint16 port, std::vector<AccountHistory> &accounts, int clients)
    : m_crowd(port), m_accounts(accounts), m_clients(std::size_t(clients))
{
    m_crowd.onAnswer = [this](Member &member) { next(member); };
    for (int i = 0; i < clients; ++i)
        next(m_crowd.join());
}

QStringList Creators::askedFrom(quint16 ownPort) const
{
    QStringList names;
    for (const auto &member : m_crowd.members()) {
        if (member->ownPort != ownPort)
            continue;
        for (const std::size_t account : m_clients[std::size_t(member->history.client - 1)].asked)
            names.append(m_accounts[account].name);
    }
    return names;
}

void Creators::next(Member &member)
{
    Client &client = m_clients[std::size_t(member.history.client - 1)];
    if (!client.asked.empty() && member.created > std::exchange(client.created, member.created)) {
        m_accounts[client.asked.back()].acknowledged = true;
        ++m_acknowledged;
    }
    client.asked.push_back(m_accounts.size());
    m_accounts.push_back({QStringLiteral("k%1").arg(m_accounts.size()), false, false});
    m_crowd.create(member, m_accounts.back().name);
}

} // namespace roundtable::faults
