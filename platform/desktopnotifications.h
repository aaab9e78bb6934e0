// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "platform/notificationservice.h"

#include <QtDBus/QDBusConnection>

#include <optional>

namespace roundtable {

/// \brief Notifications of the desktop: org.freedesktop.Notifications on the session bus.
///
/// Some desktops read the body as mark-up and say so; there it is escaped, so that everybody sees what was written and no
/// more. One question is on its way at a time: what is to be shown next waits for the answer, and only the newest waits.
class DesktopNotifications final : public NotificationService {
    Q_OBJECT

public:
    /// Who speaks, as the desktop knows it.
    struct Sender {
        QString desktopEntry; ///< the name of the .desktop file, and of the icon
        QString category; ///< as the specification of notifications lists them
    };

    DesktopNotifications(const QDBusConnection &bus, const Sender &sender, QObject *parent = nullptr);
    /// What stands is taken down: a click could lead nowhere any more.
    ~DesktopNotifications() override;

    void show(const Notification &notification) override;
    void withdraw() override;

private Q_SLOTS:
    void handleAction(uint id, const QString &action);
    void handleToken(uint id, const QString &token);
    void handleClosed(uint id, uint reason);

private:
    /// How the desktop takes the body.
    enum class Body : quint8 { Unknown, Plain, Markup };

    void goOn();
    void askForCapabilities();
    void send(const Notification &notification);
    void refuse(const QString &reason);

    QDBusConnection m_bus;
    Sender m_sender;
    std::optional<Notification> m_next; ///< to be shown
    Notification m_shown;
    uint m_id = 0; ///< of the notification that stands, 0: none
    Body m_body = Body::Unknown;
    bool m_asking = false;
    bool m_withdrawn = false; ///< while it was on its way
};

} // namespace roundtable
