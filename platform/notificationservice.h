// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "platform/notification.h"

#include <QtCore/QObject>

namespace roundtable {

/// \brief Shows one notification at a time, outside of the window. Every function returns at once.
class NotificationService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// In place of the one that stands, if one does.
    virtual void show(const Notification &notification) = 0;
    virtual void withdraw() = 0;

Q_SIGNALS:
    /// The person clicked it.
    void activated(quint64 subject);
    /// The person has waved it away.
    void dismissed();
    /// There is nobody here who shows notifications.
    void refused(const roundtable::Notification &notification);
};

} // namespace roundtable
