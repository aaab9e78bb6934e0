// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/diagnosticsrecorder.h"

#include <QtCore/QLoggingCategory>

namespace roundtable::manager {

Q_LOGGING_CATEGORY(samples, "roundtable.manager.samples")

using std::chrono::duration_cast;
using std::chrono::milliseconds;

DiagnosticsRecorder::DiagnosticsRecorder(const QString &path, QObject *parent)
    : QObject(parent)
    , m_store(path)
{
    connect(&m_store, &SampleStore::loaded, this, [this](const StoredSamples &stored, const QList<EventRecord> &events) {
        m_pastEvents = events;
        m_history.restore(stored, duration_cast<std::chrono::seconds>(axisTime()));
        Q_EMIT restored();
    });
    connect(&m_store, &SampleStore::failed, this,
            [](const QString &reason) { qCWarning(samples, "graphs and events are not kept: %ls", qUtf16Printable(reason)); });
    connect(&m_saveTimer, &QTimer::timeout, this, &DiagnosticsRecorder::save);
    m_eventTimer.setSingleShot(true);
    m_eventTimer.setInterval(eventSaveDelay);
    connect(&m_eventTimer, &QTimer::timeout, this, &DiagnosticsRecorder::save);
    m_saveTimer.start(saveInterval);
    m_store.load();
}

DiagnosticsRecorder::~DiagnosticsRecorder()
{
    save();
}

milliseconds DiagnosticsRecorder::axisTime()
{
    return m_clock.at(std::chrono::steady_clock::now(), milliseconds(QDateTime::currentMSecsSinceEpoch()));
}

void DiagnosticsRecorder::record(quint32 users, quint32 messages, std::chrono::steady_clock::time_point steady, const QDateTime &wall)
{
    m_history.report(users, messages, duration_cast<milliseconds>(steady.time_since_epoch()),
                     m_clock.at(steady, milliseconds(wall.toMSecsSinceEpoch())));
}

void DiagnosticsRecorder::keep(const EventRecord &event)
{
    m_unsavedEvents.append(event);
    if (!m_eventTimer.isActive())
        m_eventTimer.start();
}

void DiagnosticsRecorder::save()
{
    m_store.save(m_history.takeUnsaved(), std::exchange(m_unsavedEvents, {}));
}

} // namespace roundtable::manager
