// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

#include <memory>

namespace roundtable::manager {

/// \brief SIGTERM and SIGINT as a Qt signal. One object a program.
///
/// Only the first is reported: the second one ends the program at once, as the system would.
class TerminationSignal final : public QObject {
    Q_OBJECT

public:
    /// To be called before the program has any thread (an application object may start some): each one inherits that these
    /// signals are left to the object.
    static void claim();

    explicit TerminationSignal(QObject *parent = nullptr);
    ~TerminationSignal() override;

Q_SIGNALS:
    void received();

private:
    int m_descriptor = -1; ///< a signalfd
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace roundtable::manager
