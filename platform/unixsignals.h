// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

#include <memory>

namespace roundtable {

/// \brief The signals an operator, a desktop or a service manager sends, as signals of Qt. One such object per program.
class UnixSignals final : public QObject {
    Q_OBJECT

public:
    /// To be called before the program has any thread (an application object may start some): each one inherits that these
    /// signals are left to the object.
    static void claim();

    /// Claims the signals, too, where claim() was not called before.
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    /// SIGTERM or SIGINT, once: a second one ends the program there and then, as the system would.
    void stopRequested();
    /// SIGHUP.
    void reloadRequested();

private:
    void readSignal();

    int m_descriptor = -1; ///< a signalfd
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace roundtable
