// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/listener.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
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
    m_notifier = std::make_unique<QSocketNotifier>(m_server.socketDescriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Listener::acceptWaiting);
    return true;
}

void Listener::close()
{
    m_pause.stop();
    m_notifier.reset();
    m_server.close();
}

void Listener::acceptWaiting()
{
    for (int i = 0; i < acceptsPerTurn && isListening(); ++i) {
        const int descriptor = ::accept4(static_cast<int>(m_server.socketDescriptor()), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor < 0) {
            if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
                handleExhaustion();
            return;
        }
        auto *socket = new QTcpSocket;
        if (!socket->setSocketDescriptor(descriptor)) {
            ::close(descriptor);
            delete socket;
            continue;
        }
        Q_EMIT accepted(socket);
    }
}

void Listener::handleExhaustion()
{
    m_notifier->setEnabled(false);
    m_pause.start();
    ::close(m_reserve);
    const int descriptor = ::accept4(static_cast<int>(m_server.socketDescriptor()), nullptr, nullptr, SOCK_CLOEXEC);
    if (descriptor >= 0)
        ::close(descriptor);
    m_reserve = openReserve();
    Q_EMIT descriptorsExhausted();
}

} // namespace roundtable
