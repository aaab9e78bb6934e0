// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/chatmessage/chatcodec.h"
#include "protocol/transport/socketchannel.h"
#include "protocol/transport/streamdecoder.h"

namespace roundtable {

/// \brief The client's end of a chat connection: frames in both directions. Any version byte is accepted.
/// \spec Chat Protocol v3, chapter 6
class ChatChannel final : public SocketChannel {
    Q_OBJECT

public:
    using SocketChannel::SocketChannel;

    /// One frame, one write. An error means that the frame cannot be said on the wire, and nothing was sent.
    std::optional<WireError> send(const chatmessage::Frame &frame);

Q_SIGNALS:
    void frameReceived(const roundtable::chatmessage::Frame &frame);
    /// A packet that breaks the protocol. The stream is still in step, unless closed() with ProtocolBroken follows.
    /// \a packet: its bytes, as far as they have come; good as long as the slot runs.
    void malformedPacketReceived(const roundtable::WireError &error, QByteArrayView packet);

private:
    static DecodeStep<chatmessage::Frame> decodeAnyVersion(QByteArrayView bytes)
    {
        return chatmessage::decode(bytes, chatmessage::AcceptedVersions::Any);
    }
    void receive(QByteArrayView bytes) override;

    StreamDecoder<chatmessage::Frame, &ChatChannel::decodeAnyVersion> m_decoder;
};

} // namespace roundtable
