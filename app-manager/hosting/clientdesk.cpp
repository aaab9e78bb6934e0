// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/clientdesk.h"

#include "app-manager/hosting/hostaddress.h"

namespace roundtable::manager {

namespace {

using namespace std::chrono_literals;

constexpr auto linger = 2s;
constexpr auto reportInterval = 100ms;
constexpr auto turnedAwayInterval = 1s;

} // namespace

ClientDesk::ClientDesk(const ConnectionQuota::Limits &limits, QObject *parent) : QObject(parent), m_quota(limits)
{
    m_reportTimer.setSingleShot(true);
    m_reportTimer.setInterval(reportInterval);
    m_turnedAwayTimer.setSingleShot(true);
    m_turnedAwayTimer.setInterval(turnedAwayInterval);
    connect(&m_listener, &Listener::accepted, this, &ClientDesk::adopt);
    connect(&m_reportTimer, &QTimer::timeout, this, &ClientDesk::report);
    connect(&m_turnedAwayTimer, &QTimer::timeout, this, &ClientDesk::reportTurnedAway);
}

ClientDesk::~ClientDesk() = default;

void ClientDesk::adopt(QTcpSocket *socket)
{
    const IpAddress address = toIpAddress(socket->peerAddress());
    if (!m_quota.admit(address, std::chrono::steady_clock::now())) {
        socket->abort();
        socket->deleteLater();
        countTurnedAway(address);
        return;
    }
    makeRoom();
    auto *channel = new ConnectionChannel(socket, this);
    channel->setDeadline(m_quota.limits().timeToAsk);
    const auto visit = m_waiting.insert(m_waiting.end(), Visit{channel, address, false});
    connect(channel, &ConnectionChannel::frameReceived, this, [this, visit](const auto &frame) { answer(visit, frame); });
    // Anything but the question ends the visit; an answer given before still goes out.
    connect(channel, &ConnectionChannel::malformedPacketReceived, this, [channel] { channel->close(linger); });
    connect(channel, &SocketChannel::closed, this, [this, visit] { end(visit); });
}

void ClientDesk::answer(Visits::iterator visit, const clientconnection::Frame &frame)
{
    if (!std::holds_alternative<clientconnection::GetIp>(frame.packet)) {
        visit->channel->close(linger);
        return;
    }
    const auto error = visit->channel->send(clientconnection::ReturnIp{m_answer});
    Q_ASSERT_X(!error, "answer", "setAnswer() was given an address that can be said");

    ++m_answered;
    if (m_newest.size() >= maxLookupsReported)
        m_newest.removeFirst();
    m_newest.append(Lookup{QDateTime::currentDateTimeUtc(), visit->address.toText(), frame.version, m_answer});
    if (!m_reportTimer.isActive())
        m_reportTimer.start();
    if (visit->isAnswered)
        return;
    visit->isAnswered = true;
    // A second question that came along with the first is answered before the end.
    QMetaObject::invokeMethod(
        visit->channel, [channel = visit->channel] { channel->close(linger); }, Qt::QueuedConnection);
    m_leaving.splice(m_leaving.end(), m_waiting, visit);
}

void ClientDesk::end(Visits::iterator visit)
{
    m_quota.release(visit->address);
    visit->channel->deleteLater();
    (visit->isAnswered ? m_leaving : m_waiting).erase(visit);
}

void ClientDesk::countTurnedAway(const IpAddress &address)
{
    ++m_turnedAway;
    m_lastTurnedAway = address;
    if (!m_turnedAwayTimer.isActive())
        m_turnedAwayTimer.start();
}

void ClientDesk::makeRoom()
{
    if (m_waiting.size() + m_leaving.size() < static_cast<size_t>(m_quota.limits().connections))
        return;
    if (!m_leaving.empty()) {
        m_leaving.front().channel->abort();
        return;
    }
    // Who wants to know asks at once: the one that has been silent longest is the least likely to be a client.
    countTurnedAway(m_waiting.front().address);
    m_waiting.front().channel->abort();
}

void ClientDesk::report()
{
    const QList<Lookup> newest = std::exchange(m_newest, {});
    Q_EMIT lookupsAnswered(newest, std::exchange(m_answered, 0));
}

void ClientDesk::reportTurnedAway()
{
    Q_EMIT clientsTurnedAway(std::exchange(m_turnedAway, 0), m_lastTurnedAway.toText());
}

} // namespace roundtable::manager
