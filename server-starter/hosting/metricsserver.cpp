// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/metricsserver.h"

namespace roundtable::starter {

namespace {

using namespace std::chrono_literals;

constexpr qint64 longestRequest = 8192;
constexpr auto patience = 5s;
constexpr int connectionsAtOnce = 16;

QByteArray response(const char *status, const QByteArray &type, const QByteArray &body)
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

MetricsServer::MetricsServer(std::function<QByteArray()> text, QObject *parent) : QObject(parent), m_text(std::move(text))
{
    connect(&m_listener, &Listener::accepted, this, &MetricsServer::admit);
}

void MetricsServer::admit(QTcpSocket *socket)
{
    socket->setParent(this);
    // Whoever came first has had the most time: those who only hold their connection never keep anybody else out.
    if (m_connections.size() >= connectionsAtOnce)
        drop(m_connections.constFirst());
    m_connections.append(socket);
    socket->setReadBufferSize(longestRequest);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readRequest(*socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] { drop(socket); });
    QTimer::singleShot(patience, socket, [this, socket] { drop(socket); });
}

void MetricsServer::drop(QTcpSocket *socket)
{
    m_connections.removeOne(socket);
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

void MetricsServer::readRequest(QTcpSocket &socket)
{
    const QByteArray request = socket.peek(longestRequest);
    const bool isWhole = request.contains("\r\n\r\n") || request.contains("\n\n");
    if (!isWhole && request.size() < longestRequest)
        return;
    disconnect(&socket, &QTcpSocket::readyRead, this, nullptr);
    socket.readAll();
    socket.write(answerTo(request));
    socket.disconnectFromHost();
}

QByteArray MetricsServer::answerTo(const QByteArray &request) const
{
    const QList<QByteArray> words = request.left(request.indexOf('\n')).simplified().split(' ');
    if (words.size() < 2 || words[0] != "GET")
        return response("405 Method Not Allowed\r\nAllow: GET", "text/plain; charset=utf-8", "Only GET.\n");
    if (words[1].split('?').constFirst() != "/metrics")
        return response("404 Not Found", "text/plain; charset=utf-8", "Only /metrics.\n");
    return response("200 OK", "text/plain; version=0.0.4; charset=utf-8", m_text());
}

} // namespace roundtable::starter
