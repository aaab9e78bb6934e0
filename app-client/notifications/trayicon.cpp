// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/notifications/trayicon.h"

#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace roundtable::client {

namespace {

/// What a tray does with text is not known: after a space without width nothing begins a tag or an entity.
QString disarmed(QString text)
{
    constexpr QChar zeroWidthSpace(0x200B);
    for (const QChar sign : {u'<', u'&'})
        text.replace(sign, QString(sign) + zeroWidthSpace);
    return text;
}

} // namespace

TrayIcon::TrayIcon(QObject *parent) : NotificationService(parent)
{
    m_menu.addAction(tr("Show the window"), this, &TrayIcon::windowRequested);
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), this, &TrayIcon::quitRequested);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT windowRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT activated(m_messageId); });
    paint();
}

void TrayIcon::setShown(bool shown)
{
    m_icon.setVisible(shown && QSystemTrayIcon::isSystemTrayAvailable());
}

void TrayIcon::setUnread(int unread, const QString &sentence)
{
    m_icon.setToolTip(sentence);
    if (m_hasUnread == (unread > 0))
        return;
    m_hasUnread = unread > 0;
    paint();
}

void TrayIcon::show(const Notification &notification)
{
    m_messageId = notification.subject;
    if (m_icon.isVisible())
        m_icon.showMessage(disarmed(notification.title), disarmed(notification.body), applicationIcon(Program::Client));
    else
        Q_EMIT refused(notification);
}

void TrayIcon::paint()
{
    constexpr int size = 64;
    constexpr int dotRadius = 13;
    constexpr int dotFrame = 4;
    QPixmap picture = applicationIcon(Program::Client).pixmap(QSize(size, size), 1.0);
    if (m_hasUnread) {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(QApplication::palette());
        painter.setPen(QPen(theme.base, dotFrame));
        painter.setBrush(theme.color(Tone::Error));
        constexpr qreal middle = size - dotRadius - dotFrame / 2;
        painter.drawEllipse(QPointF(middle, middle), dotRadius, dotRadius);
    }
    m_icon.setIcon(QIcon(picture));
}

} // namespace roundtable::client
