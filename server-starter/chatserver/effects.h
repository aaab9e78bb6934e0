// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/chatmessage/chatpackets.h"

#include <variant>
#include <vector>

namespace roundtable::starter {

/// One connection to the chat server, as the rules know it. Given in order, never again in the life of a server.
enum class SessionId : quint64 {};

/// One packet to one session; the sender in its header is the server.
struct SendTo {
    SessionId session{};
    chatmessage::Packet packet;

    friend bool operator==(const SendTo &, const SendTo &) = default;
};

/// One frame, as it stands, to every session that is a member at this point of the order.
struct Broadcast {
    chatmessage::Frame frame;

    friend bool operator==(const Broadcast &, const Broadcast &) = default;
};

/// From here on the session receives what is broadcast.
struct Join {
    SessionId session{};

    friend bool operator==(const Join &, const Join &) = default;
};

/// From here on the session receives nothing that is broadcast.
struct Leave {
    SessionId session{};

    friend bool operator==(const Leave &, const Leave &) = default;
};

/// Ask the accounts who this is; answer with ChatServer::passwordChecked().
struct CheckPassword {
    SessionId session{};
    Utf8Text username;
    Utf8Text password;

    friend bool operator==(const CheckPassword &, const CheckPassword &) = default;
};

/// Ask the accounts for a new one; answer with ChatServer::accountCreated().
struct CreateAccount {
    SessionId session{};
    Utf8Text username;
    Utf8Text password;

    friend bool operator==(const CreateAccount &, const CreateAccount &) = default;
};

/// End the connection in an orderly way, after everything sent to it. The rules have forgotten the session.
struct Close {
    SessionId session{};

    friend bool operator==(const Close &, const Close &) = default;
};

using Effect = std::variant<SendTo, Broadcast, Join, Leave, CheckPassword, CreateAccount, Close>;

/// \brief What the rules decided, to be carried out in this order.
using Effects = std::vector<Effect>;

} // namespace roundtable::starter
