// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtDBus/QDBusConnection>

namespace roundtable::client {

/// \brief The number of unread messages on the program's icon in the launcher: com.canonical.Unity.LauncherEntry.
///
/// Docks of several desktops listen to this signal; where nobody does, nothing happens. Told four times a second at most.
class LauncherCount final : public QObject {
    Q_OBJECT

public:
    explicit LauncherCount(const QDBusConnection &bus, QObject *parent = nullptr);
    /// The program is gone: the number goes with it.
    ~LauncherCount() override;

    /// \a urgent: somebody is spoken to.
    void setCount(int count, bool urgent);

private:
    void tell();

    QDBusConnection m_bus;
    QTimer m_pause;
    int m_count = 0;
    bool m_urgent = false;
    bool m_changed = false;
};

} // namespace roundtable::client
