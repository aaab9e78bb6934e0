// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/connectionchannel.h"

#include "protocol/transport/framereceiver.h"

#include <algorithm>

namespace roundtable {

std::optional<WireError> ConnectionChannel::send(const clientconnection::Packet &packet)
{
    const auto encoded = clientconnection::encode({packet});
    if (!encoded)
        return encoded.error();
    write(*encoded);
    return std::nullopt;
}

std::optional<quint8> ConnectionChannel::claimedVersion() const
{
    if (m_firstBytes.size() < clientconnection::requestSize)
        return std::nullopt;
    const clientconnection::PacketType type{static_cast<quint8>(m_firstBytes.front())};
    if (type != clientconnection::PacketType::GetIp && type != clientconnection::PacketType::ReturnIp)
        return std::nullopt;
    return static_cast<quint8>(m_firstBytes.back());
}

void ConnectionChannel::receive(QByteArrayView bytes)
{
    const auto onFrame = [this](const clientconnection::Frame &frame) {
        m_isAnswered = std::holds_alternative<clientconnection::ReturnIp>(frame.packet);
        Q_EMIT frameReceived(frame);
    };
    if (m_firstBytes.size() < clientconnection::requestSize)
        m_firstBytes.append(bytes.first(std::min(bytes.size(), clientconnection::requestSize - m_firstBytes.size())));
    const auto lost = receiveFrames(
        m_decoder, bytes, onFrame, [this](const WireError &error) { Q_EMIT malformedPacketReceived(error, m_decoder.faultyBytes()); },
        [this] { return isOpen() && !m_isAnswered; });
    if (lost)
        breakOff(describe(*lost));
}

} // namespace roundtable
