// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controlevent.h"
#include "app-manager/diagnostics/storedsample.h"

#include <QtCore/QObject>
#include <QtSql/QSqlDatabase>

namespace roundtable::manager {

/// \brief The SQLite file behind a SampleStore. Used on one thread only.
class SampleFile final : public QObject {
    Q_OBJECT

public:
    static constexpr int schemaVersion = 2; ///< 1: without events

    explicit SampleFile(const QString &path);
    ~SampleFile() override;

    void load();
    /// What cannot be written is tried again with the next save().
    void save(const roundtable::manager::StoredSamples &samples, const QList<roundtable::manager::EventRecord> &events);
    void close();

Q_SIGNALS:
    void loaded(const roundtable::manager::StoredSamples &samples, const QList<roundtable::manager::EventRecord> &events);
    void saved(qsizetype count);
    /// Once for each reason, until something could be saved.
    void failed(const QString &reason);

private:
    [[nodiscard]] bool ensureOpen();
    /// Nothing where the file is readable and ours; else why it is not.
    [[nodiscard]] QString openFile();
    [[nodiscard]] QString prepareSchema();
    void setAside(const QString &reason);
    [[nodiscard]] StoredSamples readSamples();
    [[nodiscard]] QList<EventRecord> readEvents();
    [[nodiscard]] QString writeUnsaved();
    [[nodiscard]] QString writeSamples();
    [[nodiscard]] QString writeEvents();
    [[nodiscard]] QString removeOld();
    void fail(const QString &reason);

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    StoredSamples m_unsavedSamples;
    QList<EventRecord> m_unsavedEvents;
    QString m_lastFailure;
    bool m_isSetAside = false; ///< once is enough: a disk that breaks every file gets no second one
};

} // namespace roundtable::manager
