// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/inspection/packetcutter.h"
#include "protocol/transport/socketchannel.h"

#include <QtCore/QDateTime>
#include <QtCore/QMetaType>

#include <variant>

namespace roundtable::client {

enum class PacketDirection : quint8 { Sent, Received };

/// A packet as it crossed, with its password masked.
struct PacketCrossed {
    PacketDirection direction = PacketDirection::Sent;
    inspection::PacketCutter::Piece piece;

    friend bool operator==(const PacketCrossed &, const PacketCrossed &) = default;
};

struct ConnectionOpened {
    friend bool operator==(const ConnectionOpened &, const ConnectionOpened &) = default;
};

struct ConnectionEnded {
    ChannelEnd end;

    friend bool operator==(const ConnectionEnded &, const ConnectionEnded &) = default;
};

/// \brief Something that happened on a connection: one row of the packet inspector.
struct PacketRecord {
    QDateTime time; ///< UTC, by this computer's clock
    inspection::SubProtocol protocol = inspection::SubProtocol::ChatMessage;
    QString peer; ///< "lab-srv:8080", as it was asked for
    std::variant<PacketCrossed, ConnectionOpened, ConnectionEnded> what;

    /// Null where the row is no packet.
    [[nodiscard]] const PacketCrossed *packet() const { return std::get_if<PacketCrossed>(&what); }

    friend bool operator==(const PacketRecord &, const PacketRecord &) = default;
};

} // namespace roundtable::client

Q_DECLARE_METATYPE(roundtable::client::PacketRecord)
