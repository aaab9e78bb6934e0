// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controleffects.h"
#include "app-manager/hosting/connectionquota.h"
#include "protocol/transport/listener.h"
#include "protocol/transport/managementchannel.h"

#include <chrono>
#include <unordered_map>

namespace roundtable::manager {

/// \brief The port that starters connect to: hands packets to the rules and carries out what they decide.
///
/// Every newcomer is announced and must be accepted or closed by the slot of starterArrived(). Nothing is reported of a
/// connection any more once close() was called for it. Types 0 to 9 are never sent.
///
/// \spec Chat Protocol v3, chapter 7
class StarterDesk final : public QObject {
    Q_OBJECT

public:
    /// What one starter may send. Real ones send a packet every second or less often.
    static constexpr int maxPacketsPerSecond = 200;

    /// Who knocks more often than the limits allow is closed without anybody being told.
    explicit StarterDesk(const ConnectionQuota::Limits &limits = {}, QObject *parent = nullptr);
    ~StarterDesk() override;

    [[nodiscard]] Listener &listener() { return m_listener; }
    [[nodiscard]] const Listener &listener() const { return m_listener; }

    void accept(StarterId starter);
    void close(StarterId starter);
    /// To the accepted one.
    void send(const servermanagement::Packet &command);
    /// How long the computer of the accepted starter has answered nothing, not even TCP's keepalive.
    [[nodiscard]] std::chrono::milliseconds silence() const;

Q_SIGNALS:
    void starterArrived(roundtable::manager::StarterId starter, const roundtable::manager::IpAddress &address);
    void frameReceived(roundtable::manager::StarterId starter, const roundtable::servermanagement::Frame &frame);
    void starterGone(roundtable::manager::StarterId starter);
    /// It sent what no starter may send. The slot is to close() it.
    void protocolBroken(roundtable::manager::StarterId starter, const QString &detail);

private:
    struct Connection {
        ManagementChannel *channel = nullptr; ///< owned as a child
        qintptr descriptor = -1;
        IpAddress address;
        std::chrono::steady_clock::time_point windowStart;
        int packetsInWindow = 0;
    };
    void adopt(QTcpSocket *socket);
    void receive(StarterId starter, const servermanagement::Frame &frame);
    void receiveMalformed(StarterId starter, const WireError &error);
    [[nodiscard]] bool isTooFast(Connection &connection);

    void forget(StarterId starter);

    Listener m_listener;
    ConnectionQuota m_quota;
    std::unordered_map<StarterId, Connection> m_connections;
    quint64 m_lastId = 0;
    StarterId m_accepted{};
    int m_lingering = 0; ///< closed by us, waiting for the peer's end
};

} // namespace roundtable::manager
