// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/systemcolorscheme.h"

#include <QtCore/QVariant>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusVariant>

namespace roundtable {

/// \brief The desktop's choice as its settings portal tells it: org.freedesktop.appearance, color-scheme.
///
/// Asked without waiting; where there is no bus or no portal the mode stays light. Qt learns this only
/// in 6.5.
class PortalColorScheme final : public SystemColorScheme {
    Q_OBJECT

public:
    /// Asks over the session bus, if there is one.
    explicit PortalColorScheme(QObject *parent = nullptr);

    explicit PortalColorScheme(const QDBusConnection &bus, QObject *parent = nullptr);

    /// The mode in what the portal answered: 1 means dark, 2 light, 0 no preference. The value may come
    /// wrapped in more variants than announced: the first version of the portal did that.
    [[nodiscard]] static Theme::Mode modeOf(QVariant value);

private Q_SLOTS:
    void applySetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(QDBusConnection bus);
};

} // namespace roundtable
