// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controlevent.h"
#include "app-manager/views/statetext.h"

#include <QtCore/QObject>

class QMenu;
class QSystemTrayIcon;

namespace roundtable::manager {

/// \brief The state in the notification area, where there is one and the operator wants it; alerts as notifications.
class TrayIcon final : public QObject {
    Q_OBJECT

public:
    TrayIcon(QMenu *menu, QObject *parent);

    void setShown(bool shown);
    void setText(const StateText &text);
    /// Tells what is worth an interruption, and nothing else.
    void notify(const Event &event);

Q_SIGNALS:
    void activated();

private:
    QSystemTrayIcon *m_icon;
    std::optional<Tone> m_tone;
};

} // namespace roundtable::manager
