// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/diagnostics/axisclock.h"
#include "app-manager/diagnostics/diagnosticshistory.h"
#include "app-manager/diagnostics/samplestore.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimer>

namespace roundtable::manager {

/// \brief Takes reports and events down as they come, and keeps them in a file: what was before the program began comes back.
class DiagnosticsRecorder final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds saveInterval = std::chrono::seconds(10); ///< what a killed manager may lose
    static constexpr std::chrono::milliseconds eventSaveDelay = std::chrono::seconds(1); ///< several at once are one write

    explicit DiagnosticsRecorder(const QString &path, QObject *parent = nullptr);
    ~DiagnosticsRecorder() override;

    [[nodiscard]] const DiagnosticsHistory &history() const { return m_history; }
    /// Now, on the time axis of the graphs.
    [[nodiscard]] std::chrono::milliseconds axisTime();

    void record(quint32 users, quint32 messages, std::chrono::steady_clock::time_point steady, const QDateTime &wall);
    /// The next report does not continue the last one.
    void interrupt() { m_history.interrupt(); }
    void keep(const EventRecord &event);
    /// What happened before the program began, oldest first; empty until restored().
    [[nodiscard]] const QList<EventRecord> &pastEvents() const { return m_pastEvents; }

Q_SIGNALS:
    /// What was stored is back in the history and in pastEvents().
    void restored();

private:
    void save();

    DiagnosticsHistory m_history;
    AxisClock m_clock;
    SampleStore m_store;
    QList<EventRecord> m_pastEvents;
    QList<EventRecord> m_unsavedEvents;
    QTimer m_saveTimer;
    QTimer m_eventTimer;
};

} // namespace roundtable::manager
