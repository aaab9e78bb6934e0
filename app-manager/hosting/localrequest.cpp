// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/localrequest.h"

namespace roundtable::manager {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 5s;

} // namespace

LocalRequest::LocalRequest(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, &m_socket, &QLocalSocket::abort);
    // The manager ends the connection after its answer, so the end is what is waited for.
    connect(&m_socket, &QLocalSocket::disconnected, this, &LocalRequest::finish);
    // A connect may fail before it returns; the answer still comes after send() has.
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &LocalRequest::finish, Qt::QueuedConnection);
}

void LocalRequest::send(const QString &socketPath, const QByteArray &command)
{
    m_patience.start(patience);
    connect(&m_socket, &QLocalSocket::connected, this, [this, command] { m_socket.write(command + '\n'); });
    m_socket.connectToServer(socketPath);
}

void LocalRequest::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    const QByteArray text = m_socket.bytesAvailable() > 0 ? m_socket.readAll() : QByteArray();
    if (text.isEmpty())
        Q_EMIT failed(tr("No manager of this profile is running, or it does not answer."));
    else
        Q_EMIT answered(text);
}

} // namespace roundtable::manager
