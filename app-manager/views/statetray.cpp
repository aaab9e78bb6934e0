// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/statetray.h"

#include "app-manager/hosting/managercore.h"
#include "app-manager/settings/managersettings.h"
#include "app-manager/views/statetext.h"
#include "appearance/tintedicon.h"

#include <QtWidgets/QApplication>

namespace roundtable::manager {

StateTray::StateTray(ManagerCore &core, ManagerSettings &settings, QWidget &window, QObject *parent)
    : QObject(parent), m_core(core), m_settings(settings), m_window(window)
{
    m_menu.addAction(tr("&Show the manager"), this, &StateTray::showWindow);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Quit"), this, &StateTray::quitRequested);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            showWindow();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &StateTray::showWindow);
    m_alertTimer.setSingleShot(true);
    connect(&m_alertTimer, &QTimer::timeout, this, &StateTray::showState);
    connect(&m_core, &ManagerCore::stateChanged, this, &StateTray::showState);
    connect(&m_core, &ManagerCore::alertRaised, this, &StateTray::raise);
    connect(&m_settings, &ManagerSettings::changed, this, &StateTray::showState);
    showState();
}

void StateTray::showState()
{
    const StateText text = StateText::of(m_core.state(),
                                         {.advertised = m_core.advertisedAddress(),
                                          .advertisedSince = m_core.advertisedSince(),
                                          .chatPort = m_settings.chatPort(),
                                          .now = QDateTime::currentDateTimeUtc()});
    // A shape goes with the colour, and words with both.
    m_icon.setIcon(tintedIcon(text.icon, text.tone));
    m_icon.setToolTip(tr("%1 – Roundtable Manager").arg(text.windowTitle));
    m_icon.setVisible(m_settings.showTray() || m_alertTimer.isActive());
}

void StateTray::showWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void StateTray::raise(const Event &alert)
{
    QApplication::alert(&m_window);
    // A desktop shows a notification only for an icon.
    m_alertTimer.start(alertShown);
    showState();
    m_icon.showMessage(tr("Roundtable Manager"), sentence(alert), tintedIcon(QStringLiteral("bell"), Tone::Warn));
}

} // namespace roundtable::manager
