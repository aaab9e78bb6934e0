// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/ber/utf8text.h"
#include "server-starter/accounts/accountresults.h"
#include "server-starter/hosting/clientsocket.h"

#include <unordered_map>

namespace roundtable::starter {

/// \brief Tells the log who logs in, who fails to, and who creates an account: what an operator looks for after an attack.
///
/// The name stands last in its line, since it may have any length and say anything.
class AccessLog {
public:
    /// \a client asks for something under this name; remembered until it ends.
    void begin(const ClientSocket &client, const Utf8Text &name) { m_names.insert_or_assign(client.session(), name); }
    void forget(SessionId session) { m_names.erase(session); }
    void forgetAll() { m_names.clear(); }

    /// \a isIn: the rules have let it in; they may have reasons of their own not to.
    void loginEnded(const ClientSocket &client, const LoginResult &result, bool isIn);
    void creationEnded(const ClientSocket &client, CreateResult result);

private:
    [[nodiscard]] QString takeName(SessionId session);

    std::unordered_map<SessionId, Utf8Text> m_names; ///< of those who wait for the accounts
};

} // namespace roundtable::starter
