// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/clientsocket.h"

#include "protocol/transport/socketoptions.h"

namespace roundtable::starter {

namespace {

/// A client that leaves this much unread is not read itself.
constexpr qsizetype readGate = 64 * 1024;
/// What a peer's window has no room for waits with us, where its age is known, and not in a buffer of megabytes.
constexpr int unsentInSystem = 1;

} // namespace

ClientSocket::ClientSocket(ListenSocket::Accepted accepted) : m_accepted(std::move(accepted))
{
    setStreamOptions(descriptor());
    limitUnsent(descriptor(), unsentInSystem);
}

void ClientSocket::endOutput()
{
    shutDownWriting(descriptor());
    m_phase = Phase::Draining;
}

void ClientSocket::breakOff()
{
    resetOnClose(descriptor());
}

void ClientSocket::drop()
{
    m_phase = Phase::Gone;
    m_accepted.descriptor.close();
    m_output.clear();
    m_kept = {};
    m_reply = {};
}

std::optional<ClientSocket::Item> ClientSocket::next(QByteArrayView &input, TimePoint now)
{
    const bool wasInside = m_decoder.isInsidePacket();
    const bool wasSkipping = wasInside && m_decoder.bytesHeld() == 0;
    auto item = m_decoder.next(input);
    // What is skipped behind a fault is still the same packet; only where its end was passed a new one has begun.
    const bool isSame = wasInside && !item && (m_decoder.bytesHeld() == 0 || !wasSkipping);
    const bool isRestOfFault = wasInside && item && std::holds_alternative<WireError>(*item) && m_decoder.isInsidePacket();
    if (m_decoder.isInsidePacket() && !isSame && !isRestOfFault)
        m_packetBegun = now;
    return item;
}

bool ClientSocket::isGated(const SocketLimits &limits, TimePoint now) const
{
    return m_phase == Phase::Open && (place.isHeld || m_output.bytes() > readGate || m_rate.readyAt(limits.rate) > now);
}

TimePoint ClientSocket::nextDeadline(const SocketLimits &limits, TimePoint now) const
{
    if (m_phase == Phase::Draining)
        return place.closeBy;
    TimePoint deadline = TimePoint::max();
    if (!m_output.isEmpty())
        deadline = m_output.oldest() + limits.queuedAge;
    if (m_phase != Phase::Open)
        return deadline;
    if (const TimePoint ready = m_rate.readyAt(limits.rate); ready > now)
        deadline = std::min(deadline, ready);
    else if (isInsidePacket() && !isGated(limits, now))
        deadline = std::min(deadline, m_packetBegun + limits.packetTimeout);
    return deadline;
}

ClientSocket::Due ClientSocket::due(const SocketLimits &limits, TimePoint now) const
{
    if (m_phase == Phase::Draining)
        return place.closeBy <= now ? Due::EndOfLinger : Due::Nothing;
    if (!m_output.isEmpty() && m_output.oldest() + limits.queuedAge <= now)
        return Due::OldOutput;
    const bool isSlow = m_phase == Phase::Open && isInsidePacket() && !isGated(limits, now)
        && m_packetBegun + limits.packetTimeout <= now;
    return isSlow ? Due::SlowPacket : Due::Nothing;
}

void ClientSocket::reply(const chatmessage::Packet &packet, const BroadcastBatch &batch)
{
    catchUp(batch);
    // The server's own packets can always be said.
    (void)chatmessage::appendTo(m_reply, {chatmessage::serverId, packet});
}

void ClientSocket::join(const BroadcastBatch &batch, qsizetype memberIndex)
{
    m_memberIndex = memberIndex;
    m_batchOffset = batch.size();
}

void ClientSocket::leave(const BroadcastBatch &batch)
{
    catchUp(batch);
    m_memberIndex = -1;
    m_batchOffset = 0;
}

/// Makes everything broadcast so far a part of this client's own reply, so that the order is kept.
void ClientSocket::catchUp(const BroadcastBatch &batch)
{
    if (!isMember())
        return;
    m_reply += batch.from(m_batchOffset);
    m_batchOffset = batch.size();
}

OutputQueue::Progress ClientSocket::forgetTurn()
{
    m_batchOffset = 0;
    m_reply = {};
    return OutputQueue::Progress::Broken;
}

OutputQueue::Progress ClientSocket::deliver(const BroadcastBatch &batch, TimePoint now)
{
    const qsizetype offset = std::exchange(m_batchOffset, 0);
    const QByteArrayView broadcast = isMember() ? batch.from(offset) : QByteArrayView();
    if (m_reply.isEmpty() && broadcast.isEmpty())
        return m_output.isEmpty() ? OutputQueue::Progress::Drained : OutputQueue::Progress::WouldBlock;

    qsizetype taken = 0;
    if (m_output.isEmpty()) {
        taken = writePieces(descriptor(), m_reply, broadcast);
        if (taken < 0)
            return OutputQueue::Progress::Broken;
        if (taken == m_reply.size() + broadcast.size()) {
            m_reply = {};
            return OutputQueue::Progress::Drained;
        }
    }
    const qsizetype repliedBytes = std::min(taken, m_reply.size());
    m_output.append(std::exchange(m_reply, {}), repliedBytes, now);
    if (!broadcast.isEmpty())
        m_output.append(batch.shared(), offset + taken - repliedBytes, now);
    return OutputQueue::Progress::WouldBlock;
}

} // namespace roundtable::starter
