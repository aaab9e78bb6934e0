// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/ber/utf8text.h"
#include "protocol/chatmessage/chatpackets.h"

#include <variant>
#include <vector>

/// What the accounts answer. Values only: the rules see these and never a database or a hash.
namespace roundtable::starter {

/// Name and password belong together.
struct Accepted {
    chatmessage::UserId id{};
    Utf8Text name; ///< as the account was created

    friend bool operator==(const Accepted &, const Accepted &) = default;
};

/// Why nobody was let in. What the peer hears of it is the chat server's to decide.
enum class LoginRefusal : quint8 {
    WrongCredentials, ///< unknown name, wrong password or disabled account: not told apart, and equally slow
    Busy, ///< the queue of waiting hashes is full
    StoreFailed,
};

/// Of accounts that may log in, ascending.
using AccountIds = std::vector<chatmessage::UserId>;

using LoginResult = std::variant<Accepted, LoginRefusal>;

/// What became of the wish for a new account.
enum class CreateResult : quint8 {
    Created, ///< and on disk
    NameTaken, ///< this name or one that reads the same
    NameRefused, ///< control, bidi or ignorable characters, spaces around it
    NoIdLeft, ///< 65,535 accounts exist
    Busy,
    StoreFailed,
};

} // namespace roundtable::starter
