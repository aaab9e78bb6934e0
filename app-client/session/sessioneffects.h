// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/problem.h"
#include "protocol/chatmessage/chatpackets.h"

#include <variant>
#include <vector>

namespace roundtable::client {

/// Ask this manager where the chat server is.
struct LookUpServer {
    Endpoint manager;

    friend bool operator==(const LookUpServer &, const LookUpServer &) = default;
};

struct ConnectToServer {
    Endpoint server;

    friend bool operator==(const ConnectToServer &, const ConnectToServer &) = default;
};

struct SendPacket {
    chatmessage::Packet packet;

    friend bool operator==(const SendPacket &, const SendPacket &) = default;
};

/// Drop the look-up and the connection, whichever there is; nothing is to be heard of them any more.
struct Disconnect {
    friend bool operator==(const Disconnect &, const Disconnect &) = default;
};

/// Flush, half-close, drain, and tell when the connection is closed.
struct CloseInOrder {
    friend bool operator==(const CloseInOrder &, const CloseInOrder &) = default;
};

/// From here on messages can be sent.
struct SessionBegan {
    chatmessage::UserId userId{};

    friend bool operator==(const SessionBegan &, const SessionBegan &) = default;
};

/// What was sent and not confirmed may not have arrived.
struct SessionEnded {
    enum class How : quint8 { SignedOut, Lost };
    How how = How::Lost;

    friend bool operator==(const SessionEnded &, const SessionEnded &) = default;
};

struct ReportProblem {
    Problem problem;

    friend bool operator==(const ReportProblem &, const ReportProblem &) = default;
};

/// A frame that is not the session's business but the conversation's: CHT_Send, and SYS_Error while online.
struct PassOn {
    chatmessage::Frame frame;

    friend bool operator==(const PassOn &, const PassOn &) = default;
};

using SessionEffect = std::variant<LookUpServer, ConnectToServer, SendPacket, Disconnect, CloseInOrder, SessionBegan,
                                   SessionEnded, ReportProblem, PassOn>;
/// In the order in which they are to be carried out.
using SessionEffects = std::vector<SessionEffect>;

} // namespace roundtable::client
