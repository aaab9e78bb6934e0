// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/chatserver/chatserver.h"

#include <QtCore/QTimer>

namespace roundtable::starter {

/// \brief Calls when the earliest of many deadlines may have come. It may call early, never late.
///
/// Deadlines that move away leave the timer as it is: starting it anew costs more than being called once for nothing.
class DeadlineTimer : public QObject {
    Q_OBJECT

public:
    explicit DeadlineTimer(QObject *parent = nullptr);

    /// \a next is the earliest deadline there is; TimePoint::max() where there is none.
    void expect(TimePoint next, TimePoint now);

Q_SIGNALS:
    void expired();

private:
    QTimer m_timer;
    TimePoint m_at = TimePoint::max();
};

} // namespace roundtable::starter
