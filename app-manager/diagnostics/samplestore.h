// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controlevent.h"
#include "app-manager/diagnostics/storedsample.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

namespace roundtable::manager {

class SampleFile;

/// \brief Keeps the samples of the graphs and the event log in a file, on a thread of its own; nobody waits for the disk.
///
/// A file that cannot be read is set aside under another name and a new one is begun: a graph with a gap is better than a
/// manager that does not start, and nothing of what may be wanted back is overwritten.
class SampleStore final : public QObject {
    Q_OBJECT

public:
    /// \a path: of the file; its folder is made where it is missing.
    explicit SampleStore(const QString &path, QObject *parent = nullptr);
    /// Writes what was handed over and ends the thread.
    ~SampleStore() override;

    /// loaded() follows, with nothing in it where there is nothing or an error.
    void load();
    /// Adds or replaces these buckets and adds these events, all or none. The newest mostEventsKept events are kept.
    void save(const StoredSamples &samples, const QList<EventRecord> &events = {});

Q_SIGNALS:
    /// Events oldest first.
    void loaded(const roundtable::manager::StoredSamples &samples, const QList<roundtable::manager::EventRecord> &events);
    void saved(qsizetype count);
    /// In the system's words, for the log.
    void failed(const QString &reason);

private:
    QThread m_thread;
    SampleFile *m_file; ///< lives on the thread
};

} // namespace roundtable::manager
