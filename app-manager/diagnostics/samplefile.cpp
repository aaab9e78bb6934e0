// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/samplefile.h"

#include "app-manager/diagnostics/sampleseries.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <array>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A ring keeps this many buckets; older ones are of no use to anybody.
constexpr std::array ringLengths{SampleSeries::secondsKept, SampleSeries::tenSecondsKept, SampleSeries::minutesKept};

bool run(QSqlQuery &query, const QString &statement)
{
    return query.exec(statement);
}

} // namespace

SampleFile::SampleFile(const QString &path)
    : m_path(path)
    , m_connection(u"samples-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

SampleFile::~SampleFile()
{
    close();
}

void SampleFile::close()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

bool SampleFile::ensureOpen()
{
    if (m_database.isOpen())
        return true;
    QString reason = openFile();
    if (!reason.isEmpty() && QFileInfo::exists(m_path) && !m_isSetAside) {
        setAside(reason);
        reason = openFile();
    }
    if (reason.isEmpty())
        return true;
    close();
    Q_EMIT failed(reason);
    return false;
}

QString SampleFile::openFile()
{
    close();
    const QFileInfo file(m_path);
    if (!QDir().mkpath(file.absolutePath()))
        return u"cannot make the folder "_s + file.absolutePath();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_path);
    if (!m_database.open())
        return m_database.lastError().text();
    // Who was online when is nobody else's business.
    QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return prepareSchema();
}

QString SampleFile::prepareSchema()
{
    QSqlQuery query(m_database);
    if (!run(query, u"PRAGMA journal_mode = WAL"_s) || !run(query, u"PRAGMA synchronous = NORMAL"_s)
        || !run(query, u"PRAGMA user_version"_s) || !query.next())
        return query.lastError().text();
    const int version = query.value(0).toInt();
    query.finish();
    if (version == schemaVersion) {
        // Reading everything is quick here and finds a damaged page before it is mixed with new samples.
        if (!run(query, u"PRAGMA quick_check(1)"_s) || !query.next())
            return query.lastError().text();
        const QString verdict = query.value(0).toString();
        return verdict == u"ok"_s ? QString() : verdict;
    }
    if (version != 0)
        return u"the file has schema version %1, this program knows %2"_s.arg(version).arg(schemaVersion);
    if (!run(query, uR"(CREATE TABLE sample (
                 series INTEGER NOT NULL, ring INTEGER NOT NULL, slot INTEGER NOT NULL,
                 low REAL NOT NULL, high REAL NOT NULL, last REAL NOT NULL, sum REAL NOT NULL, count INTEGER NOT NULL,
                 PRIMARY KEY (series, ring, slot)) WITHOUT ROWID)"_s)
        || !run(query, u"PRAGMA user_version = %1"_s.arg(schemaVersion)))
        return query.lastError().text();
    return {};
}

void SampleFile::setAside(const QString &reason)
{
    close();
    m_isSetAside = true;
    const QString other = m_path + u".unreadable-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const bool moved = QFile::rename(m_path, other);
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s})
        QFile::remove(m_path + suffix);
    Q_EMIT failed(moved ? u"%1; the file was set aside as %2"_s.arg(reason, other) : reason);
}

void SampleFile::load()
{
    StoredSamples samples;
    if (!ensureOpen()) {
        Q_EMIT loaded(samples);
        return;
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!run(query, u"SELECT series, ring, slot, low, high, last, sum, count FROM sample ORDER BY series, ring, slot"_s))
        Q_EMIT failed(query.lastError().text());
    while (query.next()) {
        const int series = query.value(0).toInt();
        const int ring = query.value(1).toInt();
        if (series < 0 || series > static_cast<int>(StoredSample::Series::MessageRate) || ring < 0
            || ring >= static_cast<int>(ringLengths.size()))
            continue;
        SampleBucket bucket;
        bucket.slot = query.value(2).toLongLong();
        bucket.low = query.value(3).toFloat();
        bucket.high = query.value(4).toFloat();
        bucket.last = query.value(5).toFloat();
        bucket.sum = query.value(6).toDouble();
        bucket.count = query.value(7).toUInt();
        samples.append({static_cast<StoredSample::Series>(series), static_cast<quint8>(ring), bucket});
    }
    Q_EMIT loaded(samples);
}

void SampleFile::save(const StoredSamples &samples)
{
    if (!ensureOpen())
        return;
    m_database.transaction();
    QString reason = write(samples);
    if (reason.isEmpty())
        reason = removeOld();
    if (reason.isEmpty() && m_database.commit()) {
        Q_EMIT saved(samples.size());
        return;
    }
    if (reason.isEmpty())
        reason = m_database.lastError().text();
    m_database.rollback();
    Q_EMIT failed(reason);
}

QString SampleFile::write(const StoredSamples &samples)
{
    QSqlQuery query(m_database);
    if (!query.prepare(u"INSERT OR REPLACE INTO sample (series, ring, slot, low, high, last, sum, count) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s))
        return query.lastError().text();
    for (const StoredSample &sample : samples) {
        query.addBindValue(static_cast<int>(sample.series));
        query.addBindValue(static_cast<int>(sample.ring));
        query.addBindValue(sample.bucket.slot);
        query.addBindValue(static_cast<double>(sample.bucket.low));
        query.addBindValue(static_cast<double>(sample.bucket.high));
        query.addBindValue(static_cast<double>(sample.bucket.last));
        query.addBindValue(sample.bucket.sum);
        query.addBindValue(sample.bucket.count);
        if (!query.exec())
            return query.lastError().text();
    }
    return {};
}

QString SampleFile::removeOld()
{
    QSqlQuery query(m_database);
    for (std::size_t ring = 0; ring < ringLengths.size(); ++ring) {
        for (const auto series : {StoredSample::Series::Users, StoredSample::Series::MessageRate}) {
            const QString place = u"series = %1 AND ring = %2"_s.arg(static_cast<int>(series)).arg(ring);
            if (!run(query, u"DELETE FROM sample WHERE %1 AND slot <= (SELECT max(slot) FROM sample WHERE %1) - %2"_s.arg(place).arg(
                         ringLengths[ring])))
                return query.lastError().text();
        }
    }
    return {};
}

} // namespace roundtable::manager
