// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/hosting/clientsocket.h"

namespace roundtable::starter {

/// \brief What happens on clients' connections, told to whoever knows the rules.
///
/// Any function of ClientSockets may be called from here; the socket stays valid until the turn ends.
class ClientSocketEvents {
public:
    virtual void clientConnected(ClientSocket &client, TimePoint now) = 0;
    virtual void frameReceived(ClientSocket &client, const chatmessage::Frame &frame, TimePoint now) = 0;
    virtual void malformedReceived(ClientSocket &client, const WireError &error, TimePoint now) = 0;
    virtual void packetTimedOut(ClientSocket &client, TimePoint now) = 0;
    /// The peer has gone or was cut off. Not told of a client that close() was called for.
    virtual void clientGone(ClientSocket &client, TimePoint now) = 0;
    virtual void turnEnded(TimePoint now) = 0;

protected:
    ~ClientSocketEvents() = default;
};

} // namespace roundtable::starter
