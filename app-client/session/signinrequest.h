// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/endpoint.h"

#include <optional>

namespace roundtable::client {

/// \brief What the sign-in page asks for.
struct SignInRequest {
    /// Whom the endpoint names.
    enum class Via : quint8 { Manager, ChatServer };

    Via via = Via::Manager;
    Endpoint endpoint;
    QString name;
    QString password;
    bool createAccount = false; ///< create it first, then sign in
    std::optional<Endpoint> keptFor{}; ///< the chat server a keyring kept the password for; nothing: it was typed

    friend bool operator==(const SignInRequest &, const SignInRequest &) = default;
};

} // namespace roundtable::client
