// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/localcontrol.h"

#include "app-manager/hosting/managercore.h"
#include "app-manager/hosting/statustext.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtNetwork/QLocalSocket>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace roundtable::manager {

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

constexpr qint64 maxCommandSize = 64; ///< bytes; "replace ", the longest IPv6 address and " json" are 52
constexpr QByteArrayView jsonSuffix(" json");
constexpr int maxConnections = 8;
constexpr auto patience = 5s;

/// Whether somebody listens there. Local connects are decided at once, so there is nothing to wait for.
bool isAnswered(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return false;
    std::copy(name.begin(), name.end(), address.sun_path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const bool isConnected = ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(descriptor);
    return isConnected;
}

} // namespace

LocalControl::LocalControl(ManagerCore &core, QObject *parent) : QObject(parent), m_core(core)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(maxConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &LocalControl::accept);
}

LocalControl::~LocalControl() = default;

QString LocalControl::socketPath(const QString &profile)
{
    const QString name = profile.isEmpty() ? u"roundtable-manager.socket"_s : u"roundtable-manager-%1.socket"_s.arg(profile);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(name);
}

bool LocalControl::listen(const QString &path)
{
    if (isAnswered(path)) {
        m_error = u"another manager of this profile answers at %1"_s.arg(path);
        return false;
    }
    // What a manager that ended badly has left behind.
    QLocalServer::removeServer(path);
    if (!m_server.listen(path)) {
        m_error = m_server.errorString();
        return false;
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return true;
}

void LocalControl::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (m_server.findChildren<QLocalSocket *>().size() > maxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setReadBufferSize(maxCommandSize);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { answer(socket); });
        QTimer::singleShot(patience, socket, &QLocalSocket::abort);
        answer(socket);
    }
}

void LocalControl::answer(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() >= maxCommandSize)
            socket->abort();
        return;
    }
    QByteArray command = socket->readLine(maxCommandSize).trimmed();
    const bool wantsJson = command.endsWith(jsonSuffix);
    if (wantsJson)
        command.chop(jsonSuffix.size());
    if (!carryOut(command)) {
        socket->abort();
        return;
    }
    socket->write(wantsJson ? statusJson(m_core) : statusText(m_core).toUtf8());
    socket->disconnectFromServer();
}

bool LocalControl::carryOut(const QByteArray &command)
{
    if (command == "status")
        return true;
    if (command == "start") {
        m_core.requestStart();
        return true;
    }
    if (command == "stop" || command == "stop-when-empty") {
        m_core.requestStop(command == "stop" ? ServerControl::StopMode::Now : ServerControl::StopMode::WhenEmpty);
        return true;
    }
    const qsizetype space = command.indexOf(' ');
    const auto address = space < 0 ? std::nullopt : IpAddress::fromText(QString::fromLatin1(command.sliced(space + 1)));
    if (!address)
        return false;
    const QByteArrayView verb = QByteArrayView(command).first(space);
    if (verb == "trust")
        m_core.trustStarter(*address);
    else if (verb == "refuse")
        m_core.refuseStarter(*address);
    else if (verb == "forget")
        m_core.forgetStarter(*address);
    else if (verb == "replace")
        m_core.replaceStarter(*address);
    else
        return false;
    return true;
}

} // namespace roundtable::manager
