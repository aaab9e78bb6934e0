// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/hosting/managercore.h"
#include "app-manager/settings/managersettings.h"
#include "tests/support/bytes.h"
#include "tests/support/loopback.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>

namespace roundtable::manager {

/// \brief A manager on ports of the system's choice, with settings of its own, that has not begun to listen.
class ManagerFixture {
public:
    explicit ManagerFixture(const ControlLimits &limits = {}, ManagerSettings::Overrides overrides = {})
        : store(folder.filePath(QStringLiteral("manager.ini")), QSettings::IniFormat), settings(store, local(std::move(overrides))),
          core(settings, nullptr, limits)
    {
        QObject::connect(&core, &ManagerCore::eventLogged, &core, [this](const EventRecord &record) { events += record.event; });
    }

    /// What a client is told.
    [[nodiscard]] QByteArray answer() const
    {
        test::RawPeer client(core.clientPort());
        client.send(test::bytes("00 03"));
        client.waitForEnd();
        return client.received();
    }
    [[nodiscard]] bool logs(EventKind kind) const
    {
        return std::any_of(events.begin(), events.end(), [kind](const Event &event) { return event.kind == kind; });
    }
    template <typename State>
    [[nodiscard]] bool is() const
    {
        return std::holds_alternative<State>(core.state().observed);
    }

    QTemporaryDir folder;
    QSettings store;
    ManagerSettings settings;
    ManagerCore core;
    QList<Event> events;

private:
    static ManagerSettings::Overrides local(ManagerSettings::Overrides overrides)
    {
        overrides.clientPort = overrides.clientPort.value_or(quint16(0));
        overrides.starterPort = overrides.starterPort.value_or(quint16(0));
        overrides.bindAddress = overrides.bindAddress.value_or(QStringLiteral("127.0.0.1"));
        return overrides;
    }
};

} // namespace roundtable::manager
