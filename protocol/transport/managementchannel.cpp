// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/managementchannel.h"

#include "protocol/transport/framereceiver.h"

namespace roundtable {

std::optional<WireError> ManagementChannel::send(std::initializer_list<servermanagement::Packet> packets)
{
    QByteArray bytes;
    for (const servermanagement::Packet &packet : packets) {
        const auto encoded = servermanagement::encode({packet});
        if (!encoded)
            return encoded.error();
        bytes += *encoded;
    }
    write(bytes);
    return std::nullopt;
}

void ManagementChannel::receive(QByteArrayView bytes)
{
    const auto lost = receiveFrames(
        m_decoder, bytes, [this](const auto &frame) { Q_EMIT frameReceived(frame); },
        [this](const WireError &error) { Q_EMIT malformedPacketReceived(error); }, [this] { return isOpen(); });
    if (lost)
        breakOff(describe(*lost));
}

} // namespace roundtable
