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
/// A name is said where it is an account's and nowhere else: what somebody who is refused gave as a name may be a password. It
/// stands last in its line, since it may have any length and say anything.
class AccessLog {
public:
    /// The name is remembered until the creation ends.
    void creationBegins(const ClientSocket &client, const Utf8Text &name) { m_names.insert_or_assign(client.session(), name); }
    void forget(SessionId session) { m_names.erase(session); }
    void forgetAll() { m_names.clear(); }

    /// \a isIn: the rules have let it in; they may have reasons of their own not to.
    void loginEnded(const ClientSocket &client, const LoginResult &result, bool isIn);
    void creationEnded(const ClientSocket &client, CreateResult result);

private:
    std::unordered_map<SessionId, Utf8Text> m_names; ///< of those who wait for a new account
};

} // namespace roundtable::starter
