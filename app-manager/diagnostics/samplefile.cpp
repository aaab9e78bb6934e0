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
/// What waits for a disk that can be written again: hours of samples. Older ones are given up.
constexpr qsizetype mostUnsaved = 100'000;

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
    fail(reason);
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
    if (version < 0 || version > schemaVersion)
        return u"the file has schema version %1, this program knows %2"_s.arg(version).arg(schemaVersion);
    if (version > 0) {
        // Reading everything is quick here and finds a damaged page before it is mixed with new samples.
        if (!run(query, u"PRAGMA quick_check(1)"_s) || !query.next())
            return query.lastError().text();
        const QString verdict = query.value(0).toString();
        if (verdict != u"ok"_s)
            return verdict;
        query.finish();
    }
    if (version == schemaVersion)
        return {};
    m_database.transaction();
    const bool isMade = (version > 0 || run(query, uR"(CREATE TABLE sample (
                 series INTEGER NOT NULL, ring INTEGER NOT NULL, slot INTEGER NOT NULL,
                 low REAL NOT NULL, high REAL NOT NULL, last REAL NOT NULL, sum REAL NOT NULL, count INTEGER NOT NULL,
                 PRIMARY KEY (series, ring, slot)) WITHOUT ROWID)"_s))
        && run(query, uR"(CREATE TABLE event (
                 id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, address TEXT, number INTEGER NOT NULL,
                 detail TEXT NOT NULL))"_s)
        && run(query, u"PRAGMA user_version = %1"_s.arg(schemaVersion));
    const QString reason = query.lastError().text();
    if (isMade && m_database.commit())
        return {};
    m_database.rollback();
    return isMade ? m_database.lastError().text() : reason;
}

void SampleFile::setAside(const QString &reason)
{
    close();
    m_isSetAside = true;
    const QString other = m_path + u".unreadable-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const bool moved = QFile::rename(m_path, other);
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s})
        QFile::remove(m_path + suffix);
    fail(moved ? u"%1; the file was set aside as %2"_s.arg(reason, other) : reason);
}

void SampleFile::load()
{
    if (ensureOpen())
        Q_EMIT loaded(readSamples(), readEvents());
    else
        Q_EMIT loaded({}, {});
}

StoredSamples SampleFile::readSamples()
{
    StoredSamples samples;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!run(query, u"SELECT series, ring, slot, low, high, last, sum, count FROM sample ORDER BY series, ring, slot"_s))
        fail(query.lastError().text());
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
    return samples;
}

QList<EventRecord> SampleFile::readEvents()
{
    QList<EventRecord> events;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!run(query, u"SELECT at, kind, address, number, detail FROM event ORDER BY id"_s))
        fail(query.lastError().text());
    while (query.next()) {
        const auto kind = eventKindFrom(query.value(1).toString());
        if (!kind)
            continue; // of a later version of this program
        events.append({QDateTime::fromMSecsSinceEpoch(query.value(0).toLongLong(), Qt::UTC),
                       {*kind, IpAddress::fromText(query.value(2).toString()), query.value(3).toLongLong(), query.value(4).toString()}});
    }
    return events;
}

void SampleFile::save(const StoredSamples &samples, const QList<EventRecord> &events)
{
    m_unsavedSamples += samples;
    m_unsavedEvents += events;
    if (ensureOpen()) {
        const QString reason = writeUnsaved();
        if (reason.isEmpty()) {
            m_unsavedSamples.clear();
            m_unsavedEvents.clear();
            m_lastFailure.clear();
            Q_EMIT saved(samples.size());
            return;
        }
        fail(reason);
    }
    if (m_unsavedSamples.size() > mostUnsaved)
        m_unsavedSamples.remove(0, m_unsavedSamples.size() - mostUnsaved);
    if (m_unsavedEvents.size() > mostEventsKept)
        m_unsavedEvents.remove(0, m_unsavedEvents.size() - mostEventsKept);
}

QString SampleFile::writeUnsaved()
{
    if (!m_database.transaction())
        return m_database.lastError().text();
    QString reason = writeSamples();
    if (reason.isEmpty())
        reason = writeEvents();
    if (reason.isEmpty())
        reason = removeOld();
    if (reason.isEmpty() && m_database.commit())
        return {};
    if (reason.isEmpty())
        reason = m_database.lastError().text();
    m_database.rollback();
    return reason;
}

QString SampleFile::writeSamples()
{
    QSqlQuery query(m_database);
    if (!query.prepare(u"INSERT OR REPLACE INTO sample (series, ring, slot, low, high, last, sum, count) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s))
        return query.lastError().text();
    for (const StoredSample &sample : std::as_const(m_unsavedSamples)) {
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

QString SampleFile::writeEvents()
{
    QSqlQuery query(m_database);
    if (!query.prepare(u"INSERT INTO event (at, kind, address, number, detail) VALUES (?, ?, ?, ?, ?)"_s))
        return query.lastError().text();
    for (const EventRecord &record : std::as_const(m_unsavedEvents)) {
        query.addBindValue(record.at.toMSecsSinceEpoch());
        query.addBindValue(nameOf(record.event.kind));
        query.addBindValue(record.event.address ? QVariant(record.event.address->toText()) : QVariant());
        query.addBindValue(record.event.number);
        query.addBindValue(record.event.detail.isNull() ? u""_s : record.event.detail);
        if (!query.exec())
            return query.lastError().text();
    }
    if (!m_unsavedEvents.isEmpty()
        && !run(query, u"DELETE FROM event WHERE id <= (SELECT max(id) FROM event) - %1"_s.arg(mostEventsKept)))
        return query.lastError().text();
    return {};
}

QString SampleFile::removeOld()
{
    // By number, not by age: samples written under a clock that was years ahead must not push out the true ones. They are
    // not counted either, as long as the clock is before them.
    QSqlQuery query(m_database);
    for (const auto series : {StoredSample::Series::Users, StoredSample::Series::MessageRate}) {
        for (std::size_t ring = 0; ring < ringLengths.size(); ++ring) {
            std::optional<qint64> newest;
            for (const StoredSample &sample : std::as_const(m_unsavedSamples)) {
                if (sample.series == series && sample.ring == ring)
                    newest = std::max(newest.value_or(sample.bucket.slot), sample.bucket.slot);
            }
            if (!newest)
                continue;
            const QString place = u"series = %1 AND ring = %2"_s.arg(static_cast<int>(series)).arg(ring);
            if (!run(query, u"DELETE FROM sample WHERE %1 AND slot <= (SELECT slot FROM sample WHERE %1 AND slot <= %2 "
                            "ORDER BY slot DESC LIMIT 1 OFFSET %3)"_s.arg(place).arg(*newest).arg(ringLengths[ring])))
                return query.lastError().text();
        }
    }
    return {};
}

void SampleFile::fail(const QString &reason)
{
    if (std::exchange(m_lastFailure, reason) != reason)
        Q_EMIT failed(reason);
}

} // namespace roundtable::manager
