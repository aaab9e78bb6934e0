// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSystemTrayIcon>

#include <chrono>

namespace roundtable::manager {

class ManagerCore;
class ManagerSettings;
struct Event;

/// \brief The state in the desktop's notification area, where the operator wants it there, and the operator's alerts.
///
/// Off by default; an alert shows it for as long as its notification stands. An alert also asks for the window's attention, so
/// that it is not lost on a desktop without such an area.
class StateTray final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds alertShown{20};

    /// All must outlive this.
    StateTray(ManagerCore &core, ManagerSettings &settings, QWidget &window, QObject *parent = nullptr);

Q_SIGNALS:
    void quitRequested();

private:
    void showState();
    void showWindow();
    void raise(const Event &alert);

    ManagerCore &m_core;
    ManagerSettings &m_settings;
    QWidget &m_window;
    QMenu m_menu;
    QSystemTrayIcon m_icon{this};
    QTimer m_alertTimer;
};

} // namespace roundtable::manager
