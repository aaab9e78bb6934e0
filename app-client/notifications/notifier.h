// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/notifications/notificationdigest.h"
#include "app-client/session/sessionstate.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

namespace roundtable {
class NotificationService;
}

namespace roundtable::client {

/// \brief Decides when somebody who looks elsewhere is told of messages: at once, then gathered, until they look again.
class Notifier final : public QObject {
    Q_OBJECT

public:
    /// \a pause between two changes of the notification that stands. \a settings and \a service must outlive this.
    Notifier(ClientSettings &settings, NotificationService &service,
             std::chrono::milliseconds pause = std::chrono::seconds(2), QObject *parent = nullptr);

    /// True while the window is before somebody's eyes: nothing needs to be told, and what was told is done with.
    void setAttentive(bool attentive);
    /// A new message of somebody else, in the timeline already.
    void receive(const MessageEntry &message);
    void handleState(const SessionState &state);

Q_SIGNALS:
    /// Something is told that was not told before: for the entry in the task bar.
    void attentionWanted();

private:
    void readSettings();
    void show();
    void forget();

    ClientSettings &m_settings;
    NotificationService &m_service;
    NotifyAbout m_about{};
    QStringList m_mutedPeople;
    NotificationDigest m_digest;
    QTimer m_pause;
    QDateTime m_sessionBegan;
    bool m_changed = false; ///< the digest, since it was shown
    bool m_attentive = false;
};

} // namespace roundtable::client
