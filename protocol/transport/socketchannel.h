// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpSocket>

#include <chrono>

namespace roundtable {

/// How a connection ended.
struct ChannelEnd {
    enum class Cause : quint8 {
        ClosedByUs, ///< close() or abort()
        ClosedByPeer, ///< the peer ended the stream, or broke it off: the system tells both alike
        HostNotFound,
        ConnectionRefused,
        Unreachable, ///< no route, network down
        TimedOut, ///< setDeadline() passed, or the system gave up
        ConnectionReset, ///< the network broke the stream off
        ProtocolBroken, ///< the peer sent bytes that leave the stream out of step
        SystemFailure, ///< anything else; detail says what
    };
    Cause cause = Cause::ClosedByUs;
    QString detail; ///< for "Details" and logs, in the system's words

    friend bool operator==(const ChannelEnd &, const ChannelEnd &) = default;
};

/// \brief One TCP connection: buffering, keepalive, deadline, orderly close. What it says is up to the derived classes.
///
/// Every channel that was connecting or open emits closed() exactly once. A slot may call any function of the channel, and
/// deleteLater(), but must not delete it.
class SocketChannel : public QObject {
    Q_OBJECT

public:
    /// A channel that is to be connected.
    explicit SocketChannel(QObject *parent = nullptr);
    /// Takes over an accepted socket.
    explicit SocketChannel(QTcpSocket *accepted, QObject *parent = nullptr);
    ~SocketChannel() override;

    void connectToHost(const QString &host, quint16 port);
    /// Closes with TimedOut unless clearDeadline() comes first, whatever is received meanwhile. Also covers connecting; ends
    /// with close(), which has its own \a linger.
    void setDeadline(std::chrono::milliseconds fromNow);
    void clearDeadline();

    /// Sends what is queued, ends our direction, reads on until the peer ends its own, at most \a linger. No frame is
    /// reported from here on. Emits closed() at once while connecting.
    void close(std::chrono::milliseconds linger = std::chrono::seconds(2));
    /// Ends at once and emits closed(); what is queued is lost.
    void abort();

    [[nodiscard]] bool isOpen() const { return m_phase == Phase::Open; }
    [[nodiscard]] QHostAddress peerAddress() const;
    [[nodiscard]] quint16 peerPort() const { return m_socket->peerPort(); }
    [[nodiscard]] qint64 bytesToWrite() const { return m_socket->bytesToWrite(); }

Q_SIGNALS:
    void opened();
    void closed(const roundtable::ChannelEnd &end);

    /// For looking on: the bytes as they cross, before anything is made of them. They are there during the call only, and a
    /// slot must leave the channel alone.
    void bytesArrived(QByteArrayView bytes);
    void bytesSent(QByteArrayView bytes);

protected:
    /// Hands one buffer to the system at once; emits nothing but bytesSent(). Nothing happens on a channel that is not open.
    void write(const QByteArray &packets);
    /// The stream cannot be followed any further.
    void breakOff(const QString &detail);

private:
    enum class Phase : quint8 { Idle, Connecting, Open, Closing, Closed };

    /// Bytes from the peer, in order. Stop when isOpen() turns false.
    virtual void receive(QByteArrayView bytes) = 0;

    void adoptSocket();
    /// With what happened to an accepted socket before it was ours.
    void catchUp();
    void readAvailable();
    void shutDownWhenFlushed();
    void handleError(QAbstractSocket::SocketError error);
    void finish(const ChannelEnd &end);

    QTcpSocket *m_socket; ///< owned as a child
    QTimer m_deadline;
    QTimer m_linger;
    Phase m_phase = Phase::Idle;
    bool m_shutDown = false;
};

} // namespace roundtable
