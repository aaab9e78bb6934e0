// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/socketchannel.h"

#include "protocol/transport/socketoptions.h"

#include <array>

namespace roundtable {

namespace {

constexpr qint64 readBufferSize = 64 * 1024;
constexpr qsizetype readChunkSize = 16 * 1024;

ChannelEnd::Cause causeOf(QAbstractSocket::SocketError error, bool whileConnecting)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return ChannelEnd::Cause::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
        return ChannelEnd::Cause::ConnectionRefused;
    case QAbstractSocket::RemoteHostClosedError:
        return ChannelEnd::Cause::ClosedByPeer;
    case QAbstractSocket::SocketTimeoutError:
        return ChannelEnd::Cause::TimedOut;
    case QAbstractSocket::NetworkError:
        return whileConnecting ? ChannelEnd::Cause::Unreachable : ChannelEnd::Cause::ConnectionReset;
    default:
        return ChannelEnd::Cause::SystemFailure;
    }
}

} // namespace

SocketChannel::SocketChannel(QObject *parent) : QObject(parent), m_socket(new QTcpSocket(this))
{
    adoptSocket();
}

SocketChannel::SocketChannel(QTcpSocket *accepted, QObject *parent)
    : QObject(parent), m_socket(accepted), m_phase(Phase::Open)
{
    accepted->setParent(this);
    setStreamOptions(accepted->socketDescriptor());
    adoptSocket();
    // The owner connects its slots first, then hears of what has come already.
    QMetaObject::invokeMethod(this, &SocketChannel::catchUp, Qt::QueuedConnection);
}

SocketChannel::~SocketChannel()
{
    m_socket->disconnect(this);
}

void SocketChannel::adoptSocket()
{
    m_deadline.setSingleShot(true);
    m_linger.setSingleShot(true);
    m_socket->setReadBufferSize(readBufferSize);
    connect(m_socket, &QTcpSocket::connected, this, [this] {
        setStreamOptions(m_socket->socketDescriptor());
        m_phase = Phase::Open;
        Q_EMIT opened();
    });
    // A peer that says much at once does not keep the event loop from everything else: the rest is read in the next turns.
    m_socket->setReadBufferSize(readChunkSize);
    connect(m_socket, &QTcpSocket::readyRead, this, &SocketChannel::readAvailable);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &SocketChannel::shutDownWhenFlushed);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &SocketChannel::handleError);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { finish({ChannelEnd::Cause::TimedOut, QStringLiteral("No answer in time")}); });
    connect(&m_linger, &QTimer::timeout, this, [this] { finish({ChannelEnd::Cause::ClosedByUs, {}}); });
}

void SocketChannel::connectToHost(const QString &host, quint16 port)
{
    Q_ASSERT_X(m_phase == Phase::Idle, "connectToHost", "a channel connects once");
    m_phase = Phase::Connecting;
    m_socket->connectToHost(host, port);
}

void SocketChannel::setDeadline(std::chrono::milliseconds fromNow)
{
    if (m_phase != Phase::Closing && m_phase != Phase::Closed)
        m_deadline.start(fromNow);
}

void SocketChannel::clearDeadline()
{
    m_deadline.stop();
}

void SocketChannel::close(std::chrono::milliseconds linger)
{
    if (m_phase == Phase::Closing || m_phase == Phase::Closed || m_phase == Phase::Idle)
        return;
    if (m_phase == Phase::Connecting) {
        abort();
        return;
    }
    m_phase = Phase::Closing;
    m_deadline.stop();
    m_linger.start(linger);
    m_socket->flush();
    shutDownWhenFlushed();
}

void SocketChannel::abort()
{
    finish({ChannelEnd::Cause::ClosedByUs, {}});
}

QHostAddress SocketChannel::peerAddress() const
{
    bool isMappedIpv4 = false;
    const quint32 ipv4 = m_socket->peerAddress().toIPv4Address(&isMappedIpv4);
    return isMappedIpv4 ? QHostAddress(ipv4) : m_socket->peerAddress();
}

void SocketChannel::write(const QByteArray &packets)
{
    if (m_phase != Phase::Open)
        return;
    // Past QTcpSocket's buffer, as long as that is empty: it would write only in a later turn, after reading, and give up
    // what it can neither write nor has read when the peer is gone.
    const qsizetype sent = m_socket->bytesToWrite() > 0 ? 0 : sendAtOnce(m_socket->socketDescriptor(), packets);
    if (sent < packets.size())
        m_socket->write(packets.sliced(sent));
    Q_EMIT bytesSent(packets);
}

void SocketChannel::breakOff(const QString &detail)
{
    // An orderly end that has begun goes on: what is queued still goes out.
    if (m_phase == Phase::Open)
        finish({ChannelEnd::Cause::ProtocolBroken, detail});
}

void SocketChannel::catchUp()
{
    readAvailable();
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        handleError(m_socket->error());
}

void SocketChannel::readAvailable()
{
    std::array<char, readChunkSize> chunk;
    while (m_phase == Phase::Open || m_phase == Phase::Closing) {
        const qint64 count = m_socket->read(chunk.data(), chunk.size());
        if (count <= 0)
            return;
        Q_EMIT bytesArrived({chunk.data(), qsizetype(count)});
        if (m_phase == Phase::Open)
            receive({chunk.data(), qsizetype(count)});
    }
}

void SocketChannel::shutDownWhenFlushed()
{
    if (m_phase != Phase::Closing || m_shutDown || m_socket->bytesToWrite() > 0)
        return;
    m_shutDown = true;
    shutDownWriting(m_socket->socketDescriptor());
}

void SocketChannel::handleError(QAbstractSocket::SocketError error)
{
    // What arrived before the end has been read: readyRead() came first.
    if (m_phase == Phase::Closing)
        finish({ChannelEnd::Cause::ClosedByUs, {}});
    else
        finish({causeOf(error, m_phase == Phase::Connecting), m_socket->errorString()});
}

void SocketChannel::finish(const ChannelEnd &end)
{
    if (m_phase == Phase::Idle || m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_deadline.stop();
    m_linger.stop();
    m_socket->abort();
    Q_EMIT closed(end);
}

} // namespace roundtable
