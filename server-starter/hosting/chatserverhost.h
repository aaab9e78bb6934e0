// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/accountservice.h"
#include "server-starter/chatserver/chatserver.h"
#include "server-starter/hosting/accesslog.h"
#include "server-starter/hosting/clientsockets.h"

namespace roundtable::starter {

/// \brief One chat server at a time: the rules of the room with sockets, a clock and the accounts around them.
///
/// The port is bound only while the chat server runs. Every start is a new chat server with a new count of messages.
class ChatServerHost final : public QObject, private ClientSocketEvents {
    Q_OBJECT

public:
    struct Settings {
        ChatLimits rules;
        SocketLimits sockets;
        bool limitLoopback = false; ///< throttle clients of this machine like any other
    };
    using Clock = ClientSockets::Clock;

    /// \a accounts outlives the host.
    ChatServerHost(AccountService &accounts, const Settings &settings, QObject *parent = nullptr,
                   Clock clock = &std::chrono::steady_clock::now);
    ~ChatServerHost() override;

    /// The port that is listened on, which the system chose where \a port is 0. A server that runs stays as it is.
    [[nodiscard]] Result<quint16, ListenError> start(const QHostAddress &address, quint16 port);
    /// The port is free when this returns. stopped() follows, as soon as everybody has got what was theirs.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    [[nodiscard]] bool isStopping() const { return m_state == State::Stopping; }
    /// 0 while no chat server runs.
    [[nodiscard]] quint16 port() const { return m_sockets.port(); }

    /// Of the chat server that runs; zeros while none does.
    [[nodiscard]] Statistics statistics() const;
    [[nodiscard]] ClientSockets::Statistics socketStatistics() const { return m_sockets.statistics(); }

    /// Whoever is connected stays.
    void setSettings(const Settings &settings);
    /// Looks at the clock now. For clocks that do not run by themselves.
    void checkTime();

Q_SIGNALS:
    void started(quint16 port);
    /// After stop(), and where the port is lost.
    void stopped();

private:
    enum class State : quint8 { Stopped, Running, Stopping };

    void clientConnected(ClientSocket &client, TimePoint now) override;
    void frameReceived(ClientSocket &client, const chatmessage::Frame &frame, TimePoint now) override;
    void malformedReceived(ClientSocket &client, const WireError &error, TimePoint now) override;
    void packetTimedOut(ClientSocket &client, TimePoint now) override;
    void clientGone(ClientSocket &client, TimePoint now) override;
    void turnEnded(TimePoint now) override;

    void handlePasswordChecked(quint64 ticket, const LoginResult &result);
    void handleAccountCreated(quint64 ticket, CreateResult result);
    void handleAccountsChanged(const AccountIds &usable);
    void carryOut(const Effects &effects);
    [[nodiscard]] ClientSocket *find(SessionId session) const;
    void updateHeld(ClientSocket &client);
    [[nodiscard]] quint64 ticketOf(SessionId session) const;
    [[nodiscard]] std::optional<SessionId> sessionOf(quint64 ticket) const;
    void finishStopping();

    AccountService &m_accounts;
    Settings m_settings;
    Clock m_clock;
    State m_state = State::Stopped;
    quint64 m_run = 0; ///< which chat server this is; tells late answers of the accounts apart
    std::unique_ptr<ChatServer> m_server;
    std::unordered_map<SessionId, ClientSocket *> m_clients;
    AccessLog m_accessLog;
    DeadlineTimer m_timer; ///< for the rules
    QTimer m_stopTimer;
    ClientSockets m_sockets;
};

} // namespace roundtable::starter
