// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/hosting/clientacceptor.h"
#include "server-starter/hosting/clientreader.h"
#include "server-starter/hosting/deadlinequeue.h"
#include "server-starter/hosting/deadlinetimer.h"
#include "server-starter/hosting/memberlist.h"

#include <functional>
#include <unordered_map>

namespace roundtable::starter {

/// \brief All clients' connections and the port they come to, behind one notifier of Qt's event loop.
///
/// Works in turns: what is ready is read and told, then everybody is written to once, whatever was broadcast in between.
/// Cost per turn depends on who is active and on who is a member, never on who is merely connected.
class ClientSockets : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<TimePoint()>;
    ClientSockets(ClientSocketEvents &events, const SocketLimits &limits, Clock clock, QObject *parent = nullptr);

    [[nodiscard]] std::optional<ListenError> listen(const QHostAddress &address, quint16 port);
    /// The port is free again when this returns. Who is connected stays.
    void stopListening() { m_acceptor.close(); }
    [[nodiscard]] bool isListening() const { return m_acceptor.isListening(); }
    [[nodiscard]] quint16 port() const { return m_acceptor.port(); }

    void reply(ClientSocket &client, const chatmessage::Packet &packet);
    /// To every member.
    void broadcast(const chatmessage::Frame &frame);
    void join(ClientSocket &client);
    void leave(ClientSocket &client);
    /// What was replied and broadcast to it is still delivered.
    void close(ClientSocket &client);
    /// While held, later packets of this client wait.
    void setHeld(ClientSocket &client, bool held);

    void setLimits(const SocketLimits &limits);
    /// Something may be due: sets the clock's time against the deadlines in the next turn.
    void scheduleTurn();

    /// Ends all connections in an orderly way; delivered() follows when all have got what was theirs.
    void closeAll();
    /// Ends them at once.
    void dropAll();

    struct Statistics {
        quint64 sockets = 0; ///< the closing ones included
        quint64 queuedBytes = 0;
        quint64 deliveries = 0; ///< messages times members
        quint64 slowReaders = 0; ///< cut off for it

        friend bool operator==(const Statistics &, const Statistics &) = default;
    };
    [[nodiscard]] Statistics statistics() const
    {
        return {m_clients.size(), quint64(m_queuedBytes), m_deliveries, m_slowReaders};
    }

Q_SIGNALS:
    /// After closeAll(): every client has been sent everything, or is gone.
    void delivered();
    /// No descriptor was left for newcomers; they got SYS_Error 21.
    void descriptorsExhausted();
    /// The port is lost. Listening has stopped.
    void listeningFailed();

private:
    // Turns
    void turn();
    void handle(ClientSocket &client, quint32 events);
    void take(ClientSocket &client);
    void endOfInput(ClientSocket &client);
    void touch(ClientSocket &client);
    void deliver();
    void deliverFullBatch();
    void deliverTo(ClientSocket &client);
    void settle(ClientSocket &client);
    void watch(ClientSocket &client);
    void finishClosing(ClientSocket &client);
    void cutOff(ClientSocket &client, const char *reason);
    void cutOffLargest();
    void lose(ClientSocket &client);
    void bury();
    [[nodiscard]] bool isAllDelivered() const;

    // Newcomers
    void acceptWaiting();
    void admit(ListenSocket::Accepted accepted);
    void relieveExhaustion();

    // Deadlines
    void handleDeadlines();
    void handleDeadline(ClientSocket &client);

    ClientSocketEvents &m_events;
    SocketLimits m_limits;
    Clock m_clock;
    TimePoint m_now; ///< of this turn
    EpollSet m_epoll;
    ClientAcceptor m_acceptor;
    ClientReader m_reader;
    std::unordered_map<ClientSocket *, std::unique_ptr<ClientSocket>> m_clients;
    MemberList m_members;
    std::vector<ClientSocket *> m_touched; ///< to be settled when the turn ends
    std::vector<ClientSocket *> m_pending; ///< with kept bytes to decode in the next turn
    std::vector<ClientSocket *> m_gone; ///< to be deleted when the turn has ended
    BroadcastBatch m_batch;
    DeadlineQueue<ClientSocket *> m_deadlines;
    DeadlineTimer m_timer;
    bool m_inTurn = false;
    bool m_turnScheduled = false;
    bool m_closingAll = false;
    qsizetype m_queuedBytes = 0;
    quint64 m_deliveries = 0;
    quint64 m_slowReaders = 0;
};

} // namespace roundtable::starter
