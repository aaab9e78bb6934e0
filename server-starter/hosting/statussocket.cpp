// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/statussocket.h"

#include <QtCore/QFile>
#include <QtNetwork/QLocalSocket>

#include <array>
#include <cstring>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace roundtable::starter {

namespace {

QString pathIn(const QString &dataDir)
{
    return dataDir + QStringLiteral("/status.sock");
}

} // namespace

StatusSocket::StatusSocket(const QString &dataDir, std::function<QByteArray()> text, QObject *parent)
    : QObject(parent), m_path(pathIn(dataDir)), m_text(std::move(text))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &StatusSocket::answer);
}

bool StatusSocket::listen()
{
    QLocalServer::removeServer(m_path);
    return m_server.listen(m_path);
}

void StatusSocket::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QLocalSocket::deleteLater);
        socket->write(m_text());
        socket->disconnectFromServer();
    }
}

std::optional<QByteArray> StatusSocket::ask(const QString &dataDir)
{
    const QByteArray path = QFile::encodeName(pathIn(dataDir));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (std::size_t(path.size()) >= sizeof address.sun_path)
        return std::nullopt;
    std::memcpy(address.sun_path, path.constData(), std::size_t(path.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{1, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    QByteArray text;
    bool isWhole = false;
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
        std::array<char, 4096> chunk;
        ssize_t count = 0;
        while ((count = ::recv(descriptor, chunk.data(), chunk.size(), 0)) > 0)
            text.append(chunk.data(), count);
        isWhole = count == 0;
    }
    ::close(descriptor);
    if (!isWhole)
        return std::nullopt;
    return text;
}

} // namespace roundtable::starter
