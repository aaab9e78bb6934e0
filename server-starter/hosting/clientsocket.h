// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/chatmessage/chatcodec.h"
#include "protocol/transport/streamdecoder.h"
#include "server-starter/hosting/broadcastbatch.h"
#include "server-starter/hosting/listensocket.h"
#include "server-starter/hosting/outputqueue.h"
#include "server-starter/hosting/socketlimits.h"

#include <sys/epoll.h>

namespace roundtable::starter {

/// \brief One client's connection: bytes in, frames out; replies and broadcasts in, bytes out.
///
/// Holds at most one unfinished packet and what one read brought too much of, and what the system did not take of the output.
/// When to read and write is decided by ClientSockets.
class ClientSocket {
public:
    explicit ClientSocket(ListenSocket::Accepted accepted);

    [[nodiscard]] int descriptor() const { return m_accepted.descriptor.get(); }
    [[nodiscard]] const QByteArray &peer() const { return m_accepted.peer; }
    [[nodiscard]] bool isLoopback() const { return m_accepted.isLoopback; }

    /// The rules' name for this connection.
    [[nodiscard]] SessionId session() const { return m_session; }
    void setSession(SessionId session) { m_session = session; }

    enum class Phase : quint8 {
        Open,
        Closing, ///< what is queued is still sent, what comes is discarded
        Draining, ///< our direction has ended; what comes is discarded until the peer ends its own
        Gone,
    };
    [[nodiscard]] Phase phase() const { return m_phase; }
    void setPhase(Phase phase) { m_phase = phase; }
    /// Ends our direction; everything has been handed to the system.
    void endOutput();
    /// Lets the peer know by a reset when the connection is dropped: it takes nothing, so no orderly end would reach it.
    void breakOff();
    /// Ends the connection at once.
    void drop();

    // Input

    using Item = std::variant<chatmessage::Frame, WireError>;
    /// The next frame or fault at the front of \a input, taken off it.
    [[nodiscard]] std::optional<Item> next(QByteArrayView &input, TimePoint now);
    /// A packet was begun and is not complete.
    [[nodiscard]] bool isInsidePacket() const { return m_decoder.isInsidePacket(); }
    /// When the packet's first byte came, or when we last let the peer wait.
    [[nodiscard]] TimePoint packetBegun() const { return m_packetBegun; }
    void restartPacketTime(TimePoint now) { m_packetBegun = now; }

    /// Bytes that were read and have to wait.
    [[nodiscard]] const QByteArray &kept() const { return m_kept; }
    void keep(QByteArrayView bytes) { m_kept = QByteArray(bytes.data(), bytes.size()); }
    [[nodiscard]] QByteArray takeKept() { return std::exchange(m_kept, {}); }

    [[nodiscard]] MessageRate &rate() { return m_rate; }
    [[nodiscard]] const MessageRate &rate() const { return m_rate; }

    // When to look at it

    /// It is not read: the rules are not ready, it sends too fast, or it does not read itself.
    [[nodiscard]] bool isGated(const SocketLimits &limits, TimePoint now) const;
    /// TimePoint::max() where it waits for nothing.
    [[nodiscard]] TimePoint nextDeadline(const SocketLimits &limits, TimePoint now) const;
    enum class Due : quint8 { Nothing, EndOfLinger, OldOutput, SlowPacket };
    [[nodiscard]] Due due(const SocketLimits &limits, TimePoint now) const;

    // Output

    /// Puts \a packet behind everything that this client gets so far.
    void reply(const chatmessage::Packet &packet, const BroadcastBatch &batch);
    /// A member gets what is broadcast from here on, up to where it stops being one.
    void join(const BroadcastBatch &batch, qsizetype memberIndex);
    void leave(const BroadcastBatch &batch);
    [[nodiscard]] bool isMember() const { return m_memberIndex >= 0; }
    [[nodiscard]] qsizetype memberIndex() const { return m_memberIndex; }
    void setMemberIndex(qsizetype index) { m_memberIndex = index; }

    /// The end of a turn: everything there is for this client, in one write.
    [[nodiscard]] OutputQueue::Progress deliver(const BroadcastBatch &batch, TimePoint now);
    /// The end of a turn for a connection that is broken: the batch it was in is over for it, too.
    OutputQueue::Progress forgetTurn();
    /// The system takes bytes again.
    [[nodiscard]] OutputQueue::Progress writeQueued() { return m_output.writeTo(descriptor()); }
    [[nodiscard]] const OutputQueue &output() const { return m_output; }

    /// What ClientSockets remembers of each of its sockets.
    struct Place {
        qsizetype queuedBytes = 0; ///< of its output, as far as it is in the sum of all
        bool isBroken = false; ///< writing failed
        quint32 interest = EPOLLIN; ///< what the epoll set watches for
        bool isTouched = false; ///< to be looked at when the turn ends
        bool isPending = false; ///< kept bytes are to be decoded in the next turn
        bool isHeld = false; ///< the rules are not ready for its next packet
        bool isGated = false; ///< it was not read when last looked at
        bool peerHasEnded = false;
        TimePoint closeBy{}; ///< of a socket that is closing
        TimePoint wakeAt = TimePoint::max(); ///< its entry in the deadlines
    };
    Place place;

private:
    static DecodeStep<chatmessage::Frame> decodePacket(QByteArrayView bytes) { return chatmessage::decode(bytes); }
    void catchUp(const BroadcastBatch &batch);

    // What every broadcast looks at stands together: with thousands of clients the memory's speed is the limit.
    ListenSocket::Accepted m_accepted;
    qsizetype m_batchOffset = 0; ///< where the batch begins for this client
    qsizetype m_memberIndex = -1;
    Phase m_phase = Phase::Open;
    QByteArray m_reply; ///< of this turn, for this client alone
    OutputQueue m_output;

    SessionId m_session{};
    StreamDecoder<chatmessage::Frame, &ClientSocket::decodePacket> m_decoder;
    TimePoint m_packetBegun{};
    QByteArray m_kept;
    MessageRate m_rate;
};

} // namespace roundtable::starter
