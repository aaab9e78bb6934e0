// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/connectionchannel.h"

#include "protocol/transport/framereceiver.h"

namespace roundtable {

std::optional<WireError> ConnectionChannel::send(const clientconnection::Packet &packet)
{
    const auto encoded = clientconnection::encode({packet});
    if (!encoded)
        return encoded.error();
    write(*encoded);
    return std::nullopt;
}

void ConnectionChannel::receive(QByteArrayView bytes)
{
    const auto onFrame = [this](const clientconnection::Frame &frame) {
        m_isAnswered = std::holds_alternative<clientconnection::ReturnIp>(frame.packet);
        Q_EMIT frameReceived(frame);
    };
    const auto lost = receiveFrames(
        m_decoder, bytes, onFrame, [this](const WireError &error) { Q_EMIT malformedPacketReceived(error); },
        [this] { return isOpen() && !m_isAnswered; });
    if (lost)
        breakOff(describe(*lost));
}

} // namespace roundtable
