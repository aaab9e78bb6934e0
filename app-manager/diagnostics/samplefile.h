// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/diagnostics/storedsample.h"

#include <QtCore/QObject>
#include <QtSql/QSqlDatabase>

namespace roundtable::manager {

/// \brief The SQLite file behind a SampleStore. Used on one thread only.
class SampleFile final : public QObject {
    Q_OBJECT

public:
    static constexpr int schemaVersion = 1;

    explicit SampleFile(const QString &path);
    ~SampleFile() override;

    void load();
    void save(const roundtable::manager::StoredSamples &samples);
    void close();

Q_SIGNALS:
    void loaded(const roundtable::manager::StoredSamples &samples);
    void saved(qsizetype count);
    void failed(const QString &reason);

private:
    [[nodiscard]] bool ensureOpen();
    /// Nothing where the file is readable and ours; else why it is not.
    [[nodiscard]] QString openFile();
    [[nodiscard]] QString prepareSchema();
    void setAside(const QString &reason);
    [[nodiscard]] QString write(const StoredSamples &samples);
    [[nodiscard]] QString removeOld();

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    bool m_isSetAside = false; ///< once is enough: a disk that breaks every file gets no second one
};

} // namespace roundtable::manager
