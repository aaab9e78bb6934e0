// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/inspector/packetrecord.h"

#include <QtCore/QObject>

#include <functional>

namespace roundtable::client {

/// \brief Looks on at channels and tells what crosses them, both ways, broken packets too. Never holds a channel up.
///
/// Passwords are masked before anything is told.
class PacketRecorder final : public QObject {
    Q_OBJECT

public:
    /// \a now: empty for the system's clock.
    explicit PacketRecorder(std::function<QDateTime()> now = {}, QObject *parent = nullptr);

    /// From before it connects to its end. The channel must not outlive the recorder while it is in use.
    void watch(SocketChannel *channel, inspection::SubProtocol protocol, const QString &peer);

Q_SIGNALS:
    void recorded(const roundtable::client::PacketRecord &record);

private:
    std::function<QDateTime()> m_now;
};

} // namespace roundtable::client
