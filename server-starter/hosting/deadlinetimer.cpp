// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/deadlinetimer.h"

#include <algorithm>

namespace roundtable::starter {

DeadlineTimer::DeadlineTimer(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_at = TimePoint::max();
        Q_EMIT expired();
    });
}

void DeadlineTimer::expect(TimePoint next, TimePoint now)
{
    using std::chrono::milliseconds;
    if (next >= m_at)
        return;
    m_at = next;
    m_timer.start(std::max(std::chrono::ceil<milliseconds>(next - now), milliseconds(0)));
}

} // namespace roundtable::starter
