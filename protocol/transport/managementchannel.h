// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/servermanagement/managementcodec.h"
#include "protocol/transport/socketchannel.h"
#include "protocol/transport/streamdecoder.h"

#include <initializer_list>

namespace roundtable {

/// \brief Either end of the connection between starter and manager: frames in both directions.
/// \spec Chat Protocol v3, chapter 7
class ManagementChannel final : public SocketChannel {
    Q_OBJECT

public:
    using SocketChannel::SocketChannel;

    /// All packets in one write. An error means that one of them cannot be said on the wire, and nothing was sent.
    std::optional<WireError> send(std::initializer_list<servermanagement::Packet> packets);

Q_SIGNALS:
    void frameReceived(const roundtable::servermanagement::Frame &frame);
    /// A packet that breaks the protocol. The stream is still in step, unless closed() with ProtocolBroken follows.
    void malformedPacketReceived(const roundtable::WireError &error);

private:
    void receive(QByteArrayView bytes) override;

    StreamDecoder<servermanagement::Frame, &servermanagement::decode> m_decoder;
};

} // namespace roundtable
