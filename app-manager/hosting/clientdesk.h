// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/hosting/connectionquota.h"
#include "app-manager/hosting/lookup.h"
#include "protocol/transport/connectionchannel.h"
#include "protocol/transport/listener.h"

#include <QtCore/QList>
#include <QtCore/QTimer>

#include <list>

namespace roundtable::manager {

/// \brief The port that clients ask where the chat server is.
///
/// Lives in a thread of its own, so that no flood of questions stalls a window; everything handed in and out is a value.
///
/// \spec Chat Protocol v3, chapter 8
class ClientDesk final : public QObject {
    Q_OBJECT

public:
    static constexpr int maxLookupsReported = 100; ///< each time; more are only counted

    explicit ClientDesk(const ConnectionQuota::Limits &limits = {}, QObject *parent = nullptr);
    ~ClientDesk() override;

    /// Only in the desk's own thread, as everything here.
    [[nodiscard]] Listener &listener() { return m_listener; }
    /// What every client is told from here on; nothing: "offline".
    void setAnswer(const std::optional<clientconnection::ServerAddress> &answer) { m_answer = answer; }

Q_SIGNALS:
    /// At most ten times a second: how many were answered since the last time, and the newest of them, oldest first.
    void lookupsAnswered(const QList<roundtable::manager::Lookup> &newest, quint64 count);
    /// At most once a second: how many connections were closed unheard, and where the last one came from.
    void clientsTurnedAway(quint64 count, const QString &lastAddress);

private:
    struct Visit {
        ConnectionChannel *channel = nullptr; ///< owned as a child
        IpAddress address;
        bool isAnswered = false;
    };
    using Visits = std::list<Visit>;

    void adopt(QTcpSocket *socket);
    void answer(Visits::iterator visit, const clientconnection::Frame &frame);
    void end(Visits::iterator visit);
    void countTurnedAway(const IpAddress &address);
    /// In a full house the one that has its answer goes, else the one that has been silent longest: a newcomer can always ask.
    void makeRoom();
    void report();
    void reportTurnedAway();

    Listener m_listener{this};
    ConnectionQuota m_quota;
    Visits m_waiting; ///< has not asked yet; oldest first
    Visits m_leaving; ///< answered, the client's end is awaited; oldest first
    std::optional<clientconnection::ServerAddress> m_answer;
    QList<Lookup> m_newest;
    quint64 m_answered = 0;
    quint64 m_turnedAway = 0;
    IpAddress m_lastTurnedAway;
    QTimer m_reportTimer{this};
    QTimer m_turnedAwayTimer{this};
};

} // namespace roundtable::manager
