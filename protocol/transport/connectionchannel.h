// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/clientconnection/connectioncodec.h"
#include "protocol/transport/socketchannel.h"
#include "protocol/transport/streamdecoder.h"

namespace roundtable {

/// \brief Either end of the connection between client and manager: a question, an answer.
///
/// Nothing that follows an answer is read: no length says what belongs to it, and real managers send different bytes after
/// "offline". Questions may follow each other.
/// \spec Chat Protocol v3, chapter 8
class ConnectionChannel final : public SocketChannel {
    Q_OBJECT

public:
    using SocketChannel::SocketChannel;

    /// One packet, one write. An error means that the packet cannot be said on the wire, and nothing was sent.
    std::optional<WireError> send(const clientconnection::Packet &packet);

    /// The version byte of the first packet, also where the rest of it made no sense; nothing before it came, or where the type
    /// is none of this protocol's.
    [[nodiscard]] std::optional<quint8> claimedVersion() const;

Q_SIGNALS:
    void frameReceived(const roundtable::clientconnection::Frame &frame);
    /// The bytes are no packet. As no length says where the next one starts, closed() with ProtocolBroken follows.
    /// \a packet: its bytes, as far as they have come; good as long as the slot runs.
    void malformedPacketReceived(const roundtable::WireError &error, QByteArrayView packet);

private:
    void receive(QByteArrayView bytes) override;

    StreamDecoder<clientconnection::Frame, &clientconnection::decode> m_decoder;
    bool m_isAnswered = false;
    QByteArray m_firstBytes; ///< type and version of the first packet
};

} // namespace roundtable
