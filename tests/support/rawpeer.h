// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QSocketNotifier>

#include <chrono>
#include <memory>

namespace roundtable::test {

/// \brief The other end of a TCP connection on loopback, in raw bytes: what it sends and when is up to the test, and it remembers
///        what came and how it was cut.
///
/// Reads whenever the event loop runs. Waiting runs the event loop (QTest::qWaitFor) and ends as soon as there is what was waited
/// for. Every send is one system call and leaves at once (TCP_NODELAY).
class RawPeer {
public:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds patience{5000};

    /// Connects to 127.0.0.1. isConnected() is false where nobody listens.
    explicit RawPeer(quint16 port);
    /// Takes over an accepted socket.
    static std::unique_ptr<RawPeer> adopt(int descriptor);
    ~RawPeer();
    Q_DISABLE_COPY_MOVE(RawPeer)

    [[nodiscard]] bool isConnected() const { return m_descriptor >= 0; }
    [[nodiscard]] quint16 localPort() const;

    /// False where the other end is gone.
    bool send(const QByteArray &bytes);
    /// Each piece in its own segment.
    bool send(const QList<QByteArray> &pieces);
    /// Ends this direction; what the other end still says is read.
    void endSending();
    /// Closes in an orderly way (with a reset, if there is something unread: that is TCP).
    void close();
    /// Breaks the connection off.
    void reset();

    /// From here on nothing is read, and the other end's data piles up.
    void stopReading();
    void goOnReading();
    /// Makes the other end's data pile up early. Call before anything is sent.
    void setReceiveBuffer(int bytes);

    [[nodiscard]] const QByteArray &received() const { return m_received; }
    /// Hands over what came and forgets it, cuts included.
    QByteArray takeReceived();
    /// What each read() brought: depends on when the event loop ran.
    [[nodiscard]] const QList<QByteArray> &reads() const { return m_reads; }
    /// How many segments with data the other end has sent, counted by the kernel: one for each of its writes that fits a
    /// segment, whenever it was read. A header and its payload in two writes are two.
    [[nodiscard]] int segmentsReceived() const;
    /// The other end has ended its direction, or broken off.
    [[nodiscard]] bool isAtEnd() const { return m_atEnd; }
    [[nodiscard]] bool wasReset() const { return m_wasReset; }
    /// The other end has broken off, as the system tells also whoever does not read.
    [[nodiscard]] bool isBrokenOff() const;

    /// At least \a count bytes have been received since takeReceived().
    bool waitForBytes(qsizetype count, Milliseconds atMost = patience);
    /// Exactly these bytes and nothing else have been received; on failure received() tells what came instead.
    bool waitFor(const QByteArray &expected, Milliseconds atMost = patience);
    bool waitForEnd(Milliseconds atMost = patience);

private:
    RawPeer() = default;
    void watch();
    void readOnce();
    void release();

    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_received;
    QList<QByteArray> m_reads;
    bool m_atEnd = false;
    bool m_wasReset = false;
};

} // namespace roundtable::test
