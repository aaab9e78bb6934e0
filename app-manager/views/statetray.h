// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSystemTrayIcon>

#include <chrono>

namespace roundtable {
class NotificationService;
struct Notification;
}

namespace roundtable::manager {

class ManagerCore;
class ManagerSettings;
struct Event;

/// \brief The state in the desktop's notification area, where the operator wants it there, and the operator's alerts.
///
/// The icon is off by default. An alert is a notification of the desktop; where nobody shows those, one of the icon, which is there
/// for as long as it stands. It also asks for the window's attention, so that it is lost on no desktop.
class StateTray final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds alertShown{20};

    /// All must outlive this.
    StateTray(ManagerCore &core, ManagerSettings &settings, QWidget &window, NotificationService &notifications, QObject *parent = nullptr);

Q_SIGNALS:
    /// The window is to ask before it does so.
    void stopRequested();
    void quitRequested();

private:
    void makeMenu();
    void showState();
    void showWindow();
    void showAsMessage(const Notification &alert);
    void raise(const Event &alert);

    ManagerCore &m_core;
    ManagerSettings &m_settings;
    QWidget &m_window;
    NotificationService &m_notifications;
    QMenu m_menu;
    QAction *m_state; ///< a line to read
    QAction *m_start;
    QAction *m_stop;
    QAction *m_retry;
    QSystemTrayIcon m_icon{this};
    QTimer m_alertTimer;
};

} // namespace roundtable::manager
