// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

#include <memory>

namespace roundtable::starter {

/// \brief The signals an operator or a service manager sends, as signals of Qt. One such object per program.
class UnixSignals final : public QObject {
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    /// SIGTERM or SIGINT.
    void stopRequested();
    /// SIGHUP.
    void reloadRequested();

private:
    void readSignal();

    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace roundtable::starter
