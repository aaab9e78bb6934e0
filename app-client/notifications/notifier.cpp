// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/notifications/notifier.h"

#include "platform/notificationservice.h"

namespace roundtable::client {

Notifier::Notifier(ClientSettings &settings, NotificationService &service, std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent), m_settings(settings), m_service(service)
{
    // Not for every message of a flood.
    connect(&m_settings, &ClientSettings::changed, this, &Notifier::readSettings);
    readSettings();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_changed)
            show();
    });
    // Waved away: what comes next begins a new one.
    connect(&m_service, &NotificationService::dismissed, this, [this] {
        m_digest.clear();
        m_changed = false;
    });
}

void Notifier::readSettings()
{
    m_about = m_settings.notifyAbout();
    m_mutedPeople = m_settings.mutedPeople();
}

void Notifier::setAttentive(bool attentive)
{
    m_attentive = attentive;
    if (attentive)
        forget();
}

void Notifier::receive(const MessageEntry &message)
{
    if (m_attentive || !isWorthNotifying(message, m_about, m_mutedPeople, m_sessionBegan))
        return;
    const bool first = m_digest.isEmpty();
    m_digest.add(message);
    m_changed = true;
    if (!m_pause.isActive())
        show();
    if (first)
        Q_EMIT attentionWanted();
}

void Notifier::handleState(const SessionState &state)
{
    if (const auto *online = std::get_if<Online>(&state))
        m_sessionBegan = online->since;
    else if (std::holds_alternative<Idle>(state))
        forget(); // nothing of another person's session stays on the screen
}

void Notifier::show()
{
    m_changed = false;
    m_pause.start();
    m_service.show(m_digest.notification(m_settings.notificationPreview()));
}

void Notifier::forget()
{
    if (m_digest.isEmpty())
        return;
    m_digest.clear();
    m_changed = false;
    m_service.withdraw();
}

} // namespace roundtable::client
