// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/hosting/clientsocketevents.h"
#include "server-starter/hosting/socketlimits.h"

#include <memory>

namespace roundtable::starter {

/// \brief Takes bytes off clients' connections and tells what they say, a limited number of packets at a time.
class ClientReader {
public:
    /// \a limits may change meanwhile.
    ClientReader(ClientSocketEvents &events, const SocketLimits &limits);

    enum class Outcome : quint8 {
        GoesOn,
        PeerEnded, ///< in an orderly way, and everything before it has been told
        Broken,
    };
    [[nodiscard]] Outcome read(ClientSocket &client, TimePoint now);
    /// What an earlier read brought too much of.
    void decodeKept(ClientSocket &client, TimePoint now);
    /// Of a client that nobody listens to any more.
    [[nodiscard]] Outcome discard(ClientSocket &client);

private:
    void decode(ClientSocket &client, QByteArrayView bytes, int &packetsLeft, TimePoint now);

    ClientSocketEvents &m_events;
    const SocketLimits &m_limits;
    std::unique_ptr<char[]> m_scratch; ///< every read goes here first
};

} // namespace roundtable::starter
