// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/notifications/launchercount.h"

#include <QtDBus/QDBusMessage>

#include <chrono>
#include <utility>

namespace roundtable::client {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

LauncherCount::LauncherCount(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    constexpr auto pause = 250ms;
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_changed)
            tell();
    });
}

LauncherCount::~LauncherCount()
{
    if (std::exchange(m_count, 0) > 0)
        tell();
}

void LauncherCount::setCount(int count, bool urgent)
{
    if (count == m_count && urgent == m_urgent)
        return;
    m_count = count;
    m_urgent = urgent;
    m_changed = true;
    if (!m_pause.isActive())
        tell();
}

void LauncherCount::tell()
{
    m_changed = false;
    m_pause.start();
    if (!m_bus.isConnected())
        return;
    QDBusMessage update = QDBusMessage::createSignal(u"/com/canonical/unity/launcherentry/roundtable"_s,
                                                     u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    const QVariantMap properties{{u"count"_s, qint64(m_count)},
                                 {u"count-visible"_s, m_count > 0},
                                 {u"urgent"_s, m_urgent && m_count > 0}};
    update.setArguments({u"application://roundtable-client.desktop"_s, properties});
    m_bus.send(update);
}

} // namespace roundtable::client
