// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace roundtable::starter {

/// \brief Tells the service manager how the program is doing, over the datagram socket it names in $NOTIFY_SOCKET.
///
/// Without that variable every call does nothing. Nothing ever waits: what the service manager does not take is dropped.
class SdNotify {
public:
    /// \a socketPath as in $NOTIFY_SOCKET: a path, or a name in the abstract namespace behind '@'.
    explicit SdNotify(QByteArray socketPath) : m_socketPath(std::move(socketPath)) { }

    [[nodiscard]] bool isActive() const { return !m_socketPath.isEmpty(); }
    void ready(const QString &status);
    void status(const QString &status);
    void reloading();
    void stopping();
    void watchdog();

    /// Half of what $WATCHDOG_USEC asks for, where it is meant for this process ($WATCHDOG_PID).
    [[nodiscard]] static std::optional<std::chrono::milliseconds> watchdogInterval();

private:
    void send(const QByteArray &state);

    QByteArray m_socketPath;
};

} // namespace roundtable::starter
