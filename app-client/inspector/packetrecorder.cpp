// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/inspector/packetrecorder.h"

#include <memory>

namespace roundtable::client {

namespace {

using inspection::PacketCutter;

/// One connection: a cutter for each direction, and what all its records share.
struct Watched {
    Watched(inspection::SubProtocol subProtocol, const QString &where)
        : protocol(subProtocol), peer(where), sent(subProtocol), received(subProtocol)
    {
    }

    inspection::SubProtocol protocol;
    QString peer;
    PacketCutter sent;
    PacketCutter received;
};

} // namespace

PacketRecorder::PacketRecorder(std::function<QDateTime()> now, QObject *parent)
    : QObject(parent), m_now(now ? std::move(now) : std::function(&QDateTime::currentDateTimeUtc))
{
}

void PacketRecorder::watch(SocketChannel *channel, inspection::SubProtocol protocol, const QString &peer)
{
    const auto watched = std::make_shared<Watched>(protocol, peer);
    const auto tell = [this, watched](const auto &what) { Q_EMIT recorded({m_now(), watched->protocol, watched->peer, what}); };
    const auto tellPackets = [tell](PacketDirection direction, const QList<PacketCutter::Piece> &pieces) {
        for (const PacketCutter::Piece &piece : pieces)
            tell(PacketCrossed{direction, piece});
    };
    connect(channel, &SocketChannel::opened, this, [tell] { tell(ConnectionOpened{}); });
    connect(channel, &SocketChannel::bytesSent, this,
            [=](QByteArrayView bytes) { tellPackets(PacketDirection::Sent, watched->sent.take(bytes)); });
    connect(channel, &SocketChannel::bytesArrived, this,
            [=](QByteArrayView bytes) { tellPackets(PacketDirection::Received, watched->received.take(bytes)); });
    connect(channel, &SocketChannel::closed, this, [=](const ChannelEnd &end) {
        if (const auto rest = watched->received.finish())
            tell(PacketCrossed{PacketDirection::Received, *rest});
        tell(ConnectionEnded{end});
    });
}

} // namespace roundtable::client
