// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/chatchannel.h"

#include "protocol/transport/framereceiver.h"

namespace roundtable {

std::optional<WireError> ChatChannel::send(const chatmessage::Frame &frame)
{
    const auto packet = chatmessage::encode(frame);
    if (!packet)
        return packet.error();
    write(*packet);
    return std::nullopt;
}

void ChatChannel::receive(QByteArrayView bytes)
{
    const auto lost = receiveFrames(
        m_decoder, bytes, [this](const auto &frame) { Q_EMIT frameReceived(frame); },
        [this](const WireError &error) { Q_EMIT malformedPacketReceived(error, m_decoder.faultyBytes()); }, [this] { return isOpen(); });
    if (lost)
        breakOff(describe(*lost));
}

} // namespace roundtable
