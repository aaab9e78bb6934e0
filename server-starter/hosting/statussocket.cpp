// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/statussocket.h"

#include "server-starter/hosting/filedescriptor.h"

#include <QtCore/QFile>
#include <QtNetwork/QLocalSocket>

#include <array>
#include <cstring>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

namespace roundtable::starter {

namespace {

QString pathIn(const QString &dataDir)
{
    return dataDir + QStringLiteral("/status.sock");
}

/// Not open where nobody listens.
FileDescriptor connectTo(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (std::size_t(name.size()) >= sizeof address.sun_path)
        return {};
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    FileDescriptor descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (::connect(descriptor.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return {};
    return descriptor;
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
    if (connectTo(m_path).isOpen()) {
        m_error = QStringLiteral("another program answers at %1").arg(m_path);
        return false;
    }
    QLocalServer::removeServer(m_path);
    const bool isListening = m_server.listen(m_path);
    m_error = m_server.errorString();
    return isListening;
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
    const FileDescriptor connection = connectTo(pathIn(dataDir));
    if (!connection.isOpen())
        return std::nullopt;
    const timeval patience{1, 0};
    ::setsockopt(connection.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    QByteArray text;
    std::array<char, 4096> chunk;
    ssize_t count = 0;
    while ((count = ::recv(connection.get(), chunk.data(), chunk.size(), 0)) > 0)
        text.append(chunk.data(), count);
    if (count < 0)
        return std::nullopt;
    return text;
}

} // namespace roundtable::starter
