// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "platform/notificationservice.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QSystemTrayIcon>

namespace roundtable::client {

/// \brief The program in the desktop's notification area, where there is one and the person wants it: off by default.
///
/// Shows that something is unread, and notifications where the desktop has no service for them.
class TrayIcon final : public NotificationService {
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);

    void setShown(bool shown);
    /// \a sentence: the window's title. \a unread messages; a dot stands for them.
    void setUnread(int unread, const QString &sentence);

    void show(const Notification &notification) override;
    void withdraw() override { }

Q_SIGNALS:
    void windowRequested();
    void quitRequested();

private:
    void paint();

    QMenu m_menu;
    QSystemTrayIcon m_icon;
    quint64 m_messageId = 0; ///< of the notification shown last
    bool m_hasUnread = false;
};

} // namespace roundtable::client
