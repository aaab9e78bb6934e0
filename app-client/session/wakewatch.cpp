// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/wakewatch.h"

#include <QtNetwork/QNetworkInformation>

namespace roundtable::client {

WakeWatch::WakeWatch(std::function<Moment()> now, QObject *parent)
    : QObject(parent),
      m_now(now ? std::move(now) : [] { return Moment{QDateTime::currentDateTimeUtc(), std::chrono::steady_clock::now()}; }),
      m_before(m_now())
{
    connect(&m_timer, &QTimer::timeout, this, &WakeWatch::check);
    m_timer.start(interval);
    watchNetwork();
}

void WakeWatch::check()
{
    const Moment now = m_now();
    const auto steady = std::chrono::duration_cast<std::chrono::milliseconds>(now.steady - m_before.steady);
    const std::chrono::milliseconds wall(m_before.wall.msecsTo(now.wall));
    m_before = now;
    if (wall - steady >= sleptAtLeast)
        Q_EMIT wokeUp();
}

void WakeWatch::watchNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return; // nobody here who knows
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability != QNetworkInformation::Reachability::Disconnected)
                    Q_EMIT wokeUp();
            });
}

} // namespace roundtable::client
