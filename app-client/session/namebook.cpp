// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/namebook.h"

namespace roundtable::client {

void NameBook::begin(const QString &name, chatmessage::UserId id)
{
    m_idOfName.clear();
    m_nameOfId.clear();
    if (id != chatmessage::serverId)
        static_cast<void>(confirm(name, id));
}

bool NameBook::confirm(const QString &name, chatmessage::UserId id)
{
    if (id == chatmessage::serverId)
        return false;
    const auto number = quint16(id);
    const auto knownId = m_idOfName.constFind(name);
    const auto knownName = m_nameOfId.constFind(number);
    if (knownId != m_idOfName.cend() || knownName != m_nameOfId.cend())
        return knownId != m_idOfName.cend() && *knownId == number;
    if (m_idOfName.size() < maxNames) {
        m_idOfName.insert(name, number);
        m_nameOfId.insert(number, name);
    }
    return true;
}

} // namespace roundtable::client
