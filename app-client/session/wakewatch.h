// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/sessionstate.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

namespace roundtable::client {

/// \brief Notices that trying again is worth while now: the computer has slept, or a network has come.
///
/// The steady clock stands still while a computer sleeps and the wall clock does not; the system tells of networks where it can.
class WakeWatch final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds interval{5};
    /// A wall clock that gained this much on the steady one within an interval: a sleep, or somebody set it.
    static constexpr std::chrono::seconds sleptAtLeast{10};

    /// \a now empty: the system's clocks.
    explicit WakeWatch(std::function<Moment()> now = {}, QObject *parent = nullptr);

    /// Compares the clocks; done every interval.
    void check();

Q_SIGNALS:
    void wokeUp();

private:
    void watchNetwork();

    std::function<Moment()> m_now;
    Moment m_before;
    QTimer m_timer;
};

} // namespace roundtable::client
