// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/trayicon.h"

#include "app-manager/models/eventappearance.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QSystemTrayIcon>

namespace roundtable::manager {

namespace {

constexpr int iconSize = 64;

/// The program's icon with a dot in the colour of the state.
QIcon iconFor(Tone tone)
{
    QPixmap picture = applicationIcon(Program::Manager).pixmap(QSize(iconSize, iconSize), 1.0);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(QApplication::palette());
    painter.setPen(QPen(theme.base, 4));
    painter.setBrush(theme.color(tone));
    painter.drawEllipse(QPointF(iconSize - 14, iconSize - 14), 11, 11);
    return QIcon(picture);
}

} // namespace

TrayIcon::TrayIcon(QMenu *menu, QObject *parent)
    : QObject(parent)
    , m_icon(new QSystemTrayIcon(this))
{
    m_icon->setContextMenu(menu);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT activated();
    });
}

void TrayIcon::setShown(bool shown)
{
    const bool possible = shown && QSystemTrayIcon::isSystemTrayAvailable();
    if (possible && m_icon->icon().isNull())
        m_icon->setIcon(iconFor(m_tone.value_or(Tone::Meta)));
    m_icon->setVisible(possible);
}

void TrayIcon::setText(const StateText &text)
{
    m_icon->setToolTip(text.windowTitle);
    if (m_tone == text.tone)
        return;
    m_tone = text.tone;
    m_icon->setIcon(iconFor(text.tone));
}

void TrayIcon::notify(const Event &event)
{
    if (!m_icon->isVisible() || subject(event.kind) != EventSubject::Alert || event.kind == EventKind::ReportsBack)
        return;
    m_icon->showMessage(tr("Roundtable Manager"), sentence(event), QSystemTrayIcon::Warning);
}

} // namespace roundtable::manager
