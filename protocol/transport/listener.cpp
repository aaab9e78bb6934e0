// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/listener.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

namespace roundtable {

namespace {

using namespace std::chrono_literals;

constexpr auto exhaustionPause = 100ms;
constexpr int backlog = 1024;
constexpr int acceptsPerTurn = 64;

int openReserve()
{
    return ::open("/dev/null", O_RDONLY | O_CLOEXEC);
}

int acceptFrom(qintptr listening)
{
    return ::accept4(static_cast<int>(listening), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

} // namespace

Listener::Listener(QObject *parent) : QObject(parent), m_reserve(openReserve())
{
    m_server.setListenBacklogSize(backlog);
    m_pause.setSingleShot(true);
    m_pause.setInterval(exhaustionPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_notifier)
            m_notifier->setEnabled(true);
    });
}

Listener::~Listener()
{
    close();
    ::close(m_reserve);
}

bool Listener::listen(const QHostAddress &address, quint16 port)
{
    if (!m_server.listen(address, port))
        return false;
    m_server.pauseAccepting();
    m_notifier = new QSocketNotifier(m_server.socketDescriptor(), QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Listener::acceptWaiting);
    return true;
}

void Listener::close()
{
    m_pause.stop();
    if (m_notifier) {
        // It may be the one that is speaking.
        m_notifier->setEnabled(false);
        m_notifier->deleteLater();
        m_notifier.clear();
    }
    m_server.close();
}

void Listener::acceptWaiting()
{
    for (int i = 0; i < acceptsPerTurn && isListening(); ++i) {
        const int descriptor = acceptFrom(m_server.socketDescriptor());
        if (descriptor < 0) {
            if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
                handleExhaustion();
            return;
        }
        auto socket = std::make_unique<QTcpSocket>();
        if (socket->setSocketDescriptor(descriptor))
            Q_EMIT accepted(socket.release());
        else
            ::close(descriptor);
    }
}

void Listener::handleExhaustion()
{
    m_notifier->setEnabled(false);
    m_pause.start();
    ::close(m_reserve);
    int turnedAway = 0;
    for (; turnedAway < acceptsPerTurn; ++turnedAway) {
        const int descriptor = acceptFrom(m_server.socketDescriptor());
        if (descriptor < 0)
            break;
        ::close(descriptor);
    }
    m_reserve = openReserve();
    Q_EMIT descriptorsExhausted(turnedAway);
}

} // namespace roundtable
