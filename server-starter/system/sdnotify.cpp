// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/system/sdnotify.h"

#include <QtCore/QCoreApplication>

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

namespace roundtable::starter {

namespace {

QByteArray monotonicMicroseconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return QByteArray::number(qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000);
}

} // namespace

void SdNotify::ready(const QString &status)
{
    send("READY=1\nSTATUS=" + status.toUtf8());
}

void SdNotify::status(const QString &status)
{
    send("STATUS=" + status.toUtf8());
}

void SdNotify::reloading()
{
    send("RELOADING=1\nMONOTONIC_USEC=" + monotonicMicroseconds());
}

void SdNotify::stopping()
{
    send("STOPPING=1");
}

void SdNotify::watchdog()
{
    send("WATCHDOG=1");
}

std::optional<std::chrono::milliseconds> SdNotify::watchdogInterval()
{
    const QByteArray process = qgetenv("WATCHDOG_PID");
    if (!process.isEmpty() && process.toLongLong() != QCoreApplication::applicationPid())
        return std::nullopt;
    const qint64 microseconds = qgetenv("WATCHDOG_USEC").toLongLong();
    if (microseconds <= 0)
        return std::nullopt;
    return std::chrono::milliseconds(std::max<qint64>(microseconds / 2000, 1));
}

void SdNotify::send(const QByteArray &state)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_socketPath.isEmpty() || std::size_t(m_socketPath.size()) >= sizeof address.sun_path)
        return;
    std::memcpy(address.sun_path, m_socketPath.constData(), std::size_t(m_socketPath.size()));
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0';
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + std::size_t(m_socketPath.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return;
    (void)::sendto(descriptor, state.constData(), std::size_t(state.size()), MSG_NOSIGNAL,
                   reinterpret_cast<const sockaddr *>(&address), size);
    ::close(descriptor);
}

} // namespace roundtable::starter
