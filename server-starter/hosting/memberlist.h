// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/hosting/clientsocket.h"

#include <vector>

namespace roundtable::starter {

/// \brief Who gets what is broadcast. Coming, going and being gone through cost no search.
class MemberList {
public:
    /// From here on in \a batch.
    void add(ClientSocket &client, const BroadcastBatch &batch)
    {
        if (client.isMember())
            return;
        client.join(batch, qsizetype(m_members.size()));
        m_members.push_back(&client);
    }

    /// False where it was no member.
    bool remove(ClientSocket &client, const BroadcastBatch &batch)
    {
        if (!client.isMember())
            return false;
        ClientSocket *const last = m_members.back();
        m_members[std::size_t(client.memberIndex())] = last;
        last->setMemberIndex(client.memberIndex());
        m_members.pop_back();
        client.leave(batch);
        return true;
    }

    [[nodiscard]] const std::vector<ClientSocket *> &all() const { return m_members; }
    [[nodiscard]] std::size_t count() const { return m_members.size(); }

private:
    std::vector<ClientSocket *> m_members;
};

} // namespace roundtable::starter
