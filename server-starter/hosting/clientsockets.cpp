// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/clientsockets.h"

#include "server-starter/system/logcategories.h"

#include <algorithm>

namespace roundtable::starter {

namespace {

/// A turn that has more to say than this says it before it goes on.
constexpr qsizetype batchSize = 64 * 1024;

} // namespace

ClientSockets::ClientSockets(ClientSocketEvents &events, const SocketLimits &limits, Clock clock, QObject *parent)
    : QObject(parent), m_events(events), m_limits(limits), m_clock(std::move(clock)), m_acceptor(m_epoll),
      m_reader(events, m_limits)
{
    connect(&m_timer, &DeadlineTimer::expired, this, &ClientSockets::turn);
    connect(&m_epoll, &EpollSet::activated, this, &ClientSockets::turn);
}

std::optional<ListenError> ClientSockets::listen(const QHostAddress &address, quint16 port)
{
    m_closingAll = false;
    return m_acceptor.listen(address, port);
}

void ClientSockets::setLimits(const SocketLimits &limits)
{
    m_limits = limits;
    for (const auto &[client, owner] : m_clients)
        touch(*client);
}

// What the rules decide

void ClientSockets::reply(ClientSocket &client, const chatmessage::Packet &packet)
{
    if (client.phase() != ClientSocket::Phase::Open)
        return;
    client.reply(packet, m_batch);
    touch(client);
}

void ClientSockets::broadcast(const chatmessage::Frame &frame)
{
    if (m_members.count() == 0)
        return;
    m_batch.append(frame);
    scheduleTurn();
}

void ClientSockets::join(ClientSocket &client)
{
    if (client.phase() == ClientSocket::Phase::Open)
        m_members.add(client, m_batch);
}

void ClientSockets::leave(ClientSocket &client)
{
    if (m_members.remove(client, m_batch))
        touch(client);
}

void ClientSockets::close(ClientSocket &client)
{
    if (client.phase() != ClientSocket::Phase::Open)
        return;
    leave(client);
    client.setPhase(ClientSocket::Phase::Closing);
    client.keep({});
    touch(client);
}

void ClientSockets::setHeld(ClientSocket &client, bool held)
{
    if (client.place.isHeld == held)
        return;
    client.place.isHeld = held;
    touch(client);
}

void ClientSockets::closeAll()
{
    m_closingAll = true;
    for (const auto &[client, owner] : m_clients)
        close(*client);
    scheduleTurn();
}

void ClientSockets::dropAll()
{
    for (const auto &[client, owner] : m_clients)
        lose(*client);
    scheduleTurn();
}

// Turns

void ClientSockets::scheduleTurn()
{
    if (m_inTurn || m_turnScheduled)
        return;
    m_turnScheduled = true;
    QMetaObject::invokeMethod(this, &ClientSockets::turn, Qt::QueuedConnection);
}

void ClientSockets::turn()
{
    m_turnScheduled = false;
    m_inTurn = true;
    m_now = m_clock();

    for (ClientSocket *client : std::exchange(m_pending, {})) {
        client->place.isPending = false;
        m_reader.decodeKept(*client, m_now);
        touch(*client);
        deliverFullBatch();
    }
    for (const epoll_event &event : m_epoll.ready()) {
        if (auto *client = static_cast<ClientSocket *>(event.data.ptr))
            handle(*client, event.events);
        else
            acceptWaiting();
        deliverFullBatch();
    }
    handleDeadlines();
    deliver();
    cutOffLargest();
    m_events.turnEnded(m_now);
    bury();

    m_inTurn = false;
    m_timer.expect(std::min(m_deadlines.earliest(), m_acceptor.resumesAt()), m_clock());
    if (!m_pending.empty() || !m_touched.empty() || !m_batch.isEmpty())
        scheduleTurn();
    if (m_closingAll && isAllDelivered()) {
        m_closingAll = false;
        Q_EMIT delivered();
    }
}

bool ClientSockets::isAllDelivered() const
{
    const auto isDelivered = [](const auto &entry) { return entry.first->phase() == ClientSocket::Phase::Draining; };
    return std::ranges::all_of(m_clients, isDelivered);
}

void ClientSockets::handle(ClientSocket &client, quint32 events)
{
    if (client.phase() == ClientSocket::Phase::Gone)
        return;
    touch(client);
    if ((events & EPOLLOUT) != 0 && client.writeQueued() == OutputQueue::Progress::Broken)
        client.place.isBroken = true;
    const bool isLost = (events & (EPOLLERR | EPOLLHUP)) != 0;
    if (isLost && (client.place.interest & EPOLLIN) == 0)
        client.place.isBroken = true;
    else if ((events & EPOLLIN) != 0 || isLost)
        take(client);
}

void ClientSockets::take(ClientSocket &client)
{
    const bool isOpen = client.phase() == ClientSocket::Phase::Open;
    const auto outcome = isOpen ? m_reader.read(client, m_now) : m_reader.discard(client);
    if (outcome == ClientReader::Outcome::PeerEnded)
        endOfInput(client);
    else
        client.place.isBroken = client.place.isBroken || outcome == ClientReader::Outcome::Broken;
}

/// What came before the end counts, and is answered.
void ClientSockets::endOfInput(ClientSocket &client)
{
    client.place.peerHasEnded = true;
    if (client.phase() == ClientSocket::Phase::Draining) {
        lose(client);
    } else if (client.phase() == ClientSocket::Phase::Open) {
        close(client);
        m_events.clientGone(client, m_now);
    }
}

void ClientSockets::touch(ClientSocket &client)
{
    if (client.place.isTouched)
        return;
    client.place.isTouched = true;
    m_touched.push_back(&client);
    scheduleTurn();
}

void ClientSockets::deliverFullBatch()
{
    if (m_batch.size() >= batchSize)
        deliver();
}

/// Everybody is written to before anybody is settled: settling may tell of someone's end, and the rules may answer.
void ClientSockets::deliver()
{
    while (!m_batch.isEmpty() || !m_touched.empty()) {
        if (!m_batch.isEmpty()) {
            for (ClientSocket *member : m_members.all())
                deliverTo(*member);
            m_deliveries += quint64(m_batch.messages()) * m_members.count();
            m_batch.clear();
        }
        const auto touched = std::exchange(m_touched, {});
        for (ClientSocket *client : touched)
            deliverTo(*client);
        for (ClientSocket *client : touched) {
            client->place.isTouched = false;
            settle(*client);
        }
    }
}

void ClientSockets::deliverTo(ClientSocket &client)
{
    if (client.phase() == ClientSocket::Phase::Gone)
        return;
    const auto progress = client.place.isBroken ? client.forgetTurn() : client.deliver(m_batch, m_now);
    client.place.isBroken = progress == OutputQueue::Progress::Broken;
    if (progress != OutputQueue::Progress::Drained)
        touch(client);
}

void ClientSockets::settle(ClientSocket &client)
{
    m_queuedBytes += client.output().bytes() - client.place.queuedBytes;
    client.place.queuedBytes = client.output().bytes();
    if (client.phase() == ClientSocket::Phase::Gone)
        return;
    if (client.place.isBroken) {
        lose(client);
        return;
    }
    if (client.output().bytes() > m_limits.queuedBytes) {
        cutOff(client, "too much waits for it");
        return;
    }
    if (client.phase() == ClientSocket::Phase::Closing && client.output().isEmpty())
        finishClosing(client);
    if (client.phase() != ClientSocket::Phase::Gone)
        watch(client);
}

/// What has to happen before this client is looked at again.
void ClientSockets::watch(ClientSocket &client)
{
    ClientSocket::Place &place = client.place;
    const bool gated = client.isGated(m_limits, m_now);
    if (place.isGated && !gated)
        client.restartPacketTime(m_now);
    place.isGated = gated;
    if (!client.kept().isEmpty() && !gated && !place.isPending) {
        place.isPending = true;
        m_pending.push_back(&client);
    }
    const bool reads = !gated && client.kept().isEmpty() && !place.peerHasEnded;
    const quint32 interest = (reads ? EPOLLIN : 0U) | (client.output().isEmpty() ? 0U : EPOLLOUT);
    if (interest != place.interest) {
        place.interest = interest;
        m_epoll.modify(client.descriptor(), interest, &client);
    }
    const TimePoint deadline = client.nextDeadline(m_limits, m_now);
    if (deadline != place.wakeAt)
        m_deadlines.move(&client, std::exchange(place.wakeAt, deadline), deadline);
}

void ClientSockets::finishClosing(ClientSocket &client)
{
    if (client.place.peerHasEnded) {
        lose(client);
        return;
    }
    client.endOutput();
    client.place.closeBy = m_now + m_limits.linger;
}

void ClientSockets::cutOffLargest()
{
    while (m_queuedBytes > m_limits.queuedBytesOfAll) {
        const auto queued = [](const auto &entry) { return entry.first->place.queuedBytes; };
        const auto largest = std::ranges::max_element(m_clients, {}, queued);
        cutOff(*largest->first, "too much waits for all, and most of it for this one");
        deliver();
    }
}

void ClientSockets::cutOff(ClientSocket &client, const char *reason)
{
    ++m_slowReaders;
    qCInfo(lcChat, "session %llu does not read, %lld bytes wait: %s; cut off", qulonglong(client.session()),
           qlonglong(client.output().bytes()), reason);
    client.breakOff();
    lose(client);
}

void ClientSockets::lose(ClientSocket &client)
{
    if (client.phase() == ClientSocket::Phase::Gone)
        return;
    const bool wasOpen = client.phase() == ClientSocket::Phase::Open;
    leave(client);
    client.drop();
    m_gone.push_back(&client);
    touch(client);
    if (wasOpen)
        m_events.clientGone(client, m_now);
}

void ClientSockets::bury()
{
    for (ClientSocket *client : std::exchange(m_gone, {})) {
        m_deadlines.move(client, client->place.wakeAt, TimePoint::max());
        if (client->place.isPending)
            std::erase(m_pending, client);
        if (client->place.isTouched)
            std::erase(m_touched, client);
        m_queuedBytes -= client->place.queuedBytes;
        m_clients.erase(client);
    }
}

void ClientSockets::acceptWaiting()
{
    const auto outcome = m_acceptor.acceptWaiting([this](auto accepted) { admit(std::move(accepted)); });
    if (outcome == ClientAcceptor::Outcome::NoDescriptorLeft) {
        relieveExhaustion();
    } else if (outcome == ClientAcceptor::Outcome::Broken) {
        stopListening();
        Q_EMIT listeningFailed();
    }
}

void ClientSockets::admit(ListenSocket::Accepted accepted)
{
    auto owner = std::make_unique<ClientSocket>(std::move(accepted));
    ClientSocket &client = *owner;
    if (!m_epoll.add(client.descriptor(), client.place.interest, &client))
        return;
    m_clients.emplace(&client, std::move(owner));
    m_events.clientConnected(client, m_now);
}

/// Those who have had their answer make room first; only then is anybody turned away.
void ClientSockets::relieveExhaustion()
{
    bool hasRoom = false;
    for (const auto &[client, owner] : m_clients) {
        if (client->phase() == ClientSocket::Phase::Draining) {
            lose(*client);
            hasRoom = true;
        }
    }
    if (!hasRoom) {
        m_acceptor.refuseWaiting(m_now);
        Q_EMIT descriptorsExhausted();
    }
}

void ClientSockets::handleDeadlines()
{
    m_acceptor.resumeIfDue(m_now);
    while (const auto client = m_deadlines.due(m_now)) {
        m_deadlines.move(*client, std::exchange((*client)->place.wakeAt, TimePoint::max()), TimePoint::max());
        touch(**client);
        handleDeadline(**client);
    }
}

void ClientSockets::handleDeadline(ClientSocket &client)
{
    switch (client.due(m_limits, m_now)) {
    case ClientSocket::Due::Nothing: // it may be read again
        break;
    case ClientSocket::Due::EndOfLinger:
        lose(client);
        break;
    case ClientSocket::Due::OldOutput:
        cutOff(client, "its oldest byte has waited for too long");
        break;
    case ClientSocket::Due::SlowPacket:
        client.restartPacketTime(m_now);
        m_events.packetTimedOut(client, m_now);
        break;
    }
}

} // namespace roundtable::starter
