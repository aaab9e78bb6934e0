// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/sessionbus.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

QDBusConnection sessionBus()
{
    const QString runtimeBus = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/bus"_s;
    const bool exists = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || QFileInfo::exists(runtimeBus);
    return exists ? QDBusConnection::sessionBus() : QDBusConnection(u"no session bus"_s);
}

} // namespace roundtable
