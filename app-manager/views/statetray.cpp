// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/statetray.h"

#include "app-manager/hosting/managercore.h"
#include "app-manager/settings/managersettings.h"
#include "app-manager/views/statetext.h"
#include "appearance/shapes.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"
#include "platform/notificationservice.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

namespace {

/// White on the colour of the state, or black where that is light: a panel may have any colour, the theme of the window or another.
QIcon pictureOf(const QString &icon, Tone tone)
{
    constexpr int size = 64;
    constexpr int corner = 14;
    constexpr int margin = 10;
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    const Theme &theme = Theme::of(QApplication::palette());
    QPainter painter(&picture);
    fillRounded(painter, picture.rect(), corner, theme.color(tone));
    paintTintedIcon(painter, icon, QRectF(picture.rect()).adjusted(margin, margin, -margin, -margin), theme.base);
    return picture;
}

} // namespace

StateTray::StateTray(ManagerCore &core, ManagerSettings &settings, QWidget &window, NotificationService &notifications, QObject *parent)
    : QObject(parent), m_core(core), m_settings(settings), m_window(window), m_notifications(notifications)
{
    makeMenu();
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            showWindow();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &StateTray::showWindow);
    connect(&m_notifications, &NotificationService::activated, this, &StateTray::showWindow);
    connect(&m_notifications, &NotificationService::refused, this, &StateTray::showAsMessage);
    m_alertTimer.setSingleShot(true);
    connect(&m_alertTimer, &QTimer::timeout, this, &StateTray::showState);
    connect(&m_core, &ManagerCore::stateChanged, this, &StateTray::showState);
    connect(&m_core, &ManagerCore::alertRaised, this, &StateTray::raise);
    connect(&m_settings, &ManagerSettings::changed, this, &StateTray::showState);
    showState();
}

void StateTray::makeMenu()
{
    m_state = m_menu.addAction(QString());
    m_state->setObjectName(u"trayState"_s);
    m_state->setEnabled(false);
    m_menu.addSeparator();
    m_start = m_menu.addAction(tr("St&art server"), &m_core, &ManagerCore::requestStart);
    m_start->setObjectName(u"trayStart"_s);
    m_stop = m_menu.addAction(tr("S&top server…"), this, [this] {
        showWindow(); // its question belongs to it
        Q_EMIT stopRequested();
    });
    m_stop->setObjectName(u"trayStop"_s);
    m_retry = m_menu.addAction(tr("&Retry"), &m_core, &ManagerCore::retry);
    m_retry->setObjectName(u"trayRetry"_s);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Show the manager"), this, &StateTray::showWindow)->setObjectName(u"trayShow"_s);
    m_menu.addAction(tr("&Quit"), this, &StateTray::quitRequested)->setObjectName(u"trayQuit"_s);
    // How long the state lasts is said anew each time.
    connect(&m_menu, &QMenu::aboutToShow, this, &StateTray::showState);
    m_icon.setContextMenu(&m_menu);
}

void StateTray::showState()
{
    const StateText text = StateText::of(m_core.state(),
                                         {.advertised = m_core.advertisedAddress(),
                                          .advertisedSince = m_core.advertisedSince(),
                                          .chatPort = m_settings.chatPort(),
                                          .now = QDateTime::currentDateTimeUtc()});
    using Button = StateText::Button;
    m_state->setText(QString(text.title).replace(u'&', u"&&"_s));
    m_start->setVisible(text.button == Button::Start);
    m_stop->setVisible(text.button == Button::Stop || text.button == Button::StopAgain);
    m_retry->setVisible(text.button == Button::Retry);
    // A shape goes with the colour, and words with both.
    m_icon.setIcon(pictureOf(text.icon, text.tone));
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
    m_notifications.show({.title = tr("Roundtable Manager"), .body = sentence(alert)});
}

void StateTray::showAsMessage(const Notification &alert)
{
    // The icon has to be there for that.
    m_alertTimer.start(alertShown);
    showState();
    m_icon.showMessage(alert.title, alert.body, tintedIcon(u"bell"_s, Tone::Warn));
}

} // namespace roundtable::manager
