// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/chatserver/statistics.h"
#include "server-starter/hosting/clientsockets.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace roundtable::starter {

/// \brief How the program is doing, and the shapes in which that is told.
struct DaemonStatus {
    quint16 chatPort = 0; ///< 0: no chat server runs
    Statistics room;
    ClientSockets::Statistics sockets;
    QString manager; ///< host and port; empty: none is wanted
    bool managerIsConnected = false;
    qint64 uptimeSeconds = 0;

    /// "Online on port 8000, 12 users, manager 10.0.0.2:9000 connected"
    [[nodiscard]] QString toSentence() const;
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] QByteArray toPrometheus() const;

    /// What toJson() said. Nothing where it is none of it.
    [[nodiscard]] static std::optional<DaemonStatus> fromJson(const QByteArray &json);

    friend bool operator==(const DaemonStatus &, const DaemonStatus &) = default;
};

} // namespace roundtable::starter
