// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/history/historydatabase.h"

#include "app-client/history/historyrows.h"
#include "app-client/history/historyschema.h"
#include "app-client/history/searchquery.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>
#include <QtCore/QUrl>
#include <QtCore/QUuid>
#include <QtSql/QSqlError>

#include <algorithm>

namespace roundtable::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto inMemory = ":memory:"_L1;
constexpr QFile::Permissions privateFile = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

HistoryDatabase::HistoryDatabase() : m_connection(QUuid::createUuid().toString()) { }

HistoryDatabase::~HistoryDatabase()
{
    m_put.reset();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

HistoryDatabase::Access HistoryDatabase::possibleAccess(const QString &path)
{
    const QFileInfo file(path);
    // The log of changes is made beside the file.
    const bool readOnly = file.exists() && !(file.isWritable() && QFileInfo(file.absolutePath()).isWritable());
    return readOnly ? Access::ReadOnly : Access::ReadAndWrite;
}

std::optional<HistoryError> HistoryDatabase::open(const QString &path, Access access)
{
    m_path = path;
    m_access = access;
    if (path != inMemory && access == Access::ReadAndWrite) {
        const QDir folder = QFileInfo(path).absoluteDir();
        if (!folder.exists() && QDir().mkpath(folder.path()))
            QFile::setPermissions(folder.path(), privateFile | QFile::ExeOwner);
        // Made before SQLite makes it, so that nobody else can read it even for a moment.
        QFile file(path);
        if (file.open(QIODevice::ReadWrite))
            file.setPermissions(privateFile);
    }
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    if (access == Access::ReadOnly) {
        // Immutable: SQLite would else want to make files beside it.
        const QString address = QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded());
        m_database.setDatabaseName(address + u"?immutable=1"_s);
        m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
    } else {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    }
    if (!m_database.open())
        fail(m_database.lastError().text());
    else if (access == Access::ReadAndWrite)
        static_cast<void>(createSchema());
    else if (schemaVersion().value_or(historySchemaVersion) != historySchemaVersion)
        fail(u"The history was written by another version of this program"_s);
    return takeError();
}

std::optional<int> HistoryDatabase::schemaVersion()
{
    QSqlQuery version(m_database);
    version.prepare(u"PRAGMA user_version"_s);
    return execute(version) && version.next() ? std::optional(version.value(0).toInt()) : std::nullopt;
}

bool HistoryDatabase::createSchema()
{
    // Loses at most the last moments on a power cut, never the file.
    if (!execute(u"PRAGMA journal_mode = WAL"_s) || !execute(u"PRAGMA synchronous = NORMAL"_s))
        return false;
    const auto found = schemaVersion();
    if (!found || *found == historySchemaVersion)
        return found.has_value();
    if (*found > historySchemaVersion) {
        fail(u"The history was written by a newer version of this program"_s);
        return false;
    }
    // Two windows may open a new file in the same instant.
    if (!execute(u"BEGIN IMMEDIATE"_s))
        return false;
    const auto &statements = historySchema();
    const bool made = std::all_of(statements.begin(), statements.end(),
                                  [this](const QString &statement) { return execute(statement); });
    return execute(made ? u"COMMIT"_s : u"ROLLBACK"_s) && made;
}

Result<RoomContents, HistoryError> HistoryDatabase::openRoom(const Room &room)
{
    m_room = 0;
    m_writable = false;
    QSqlQuery insert(m_database);
    insert.prepare(u"INSERT OR IGNORE INTO rooms (server, user) VALUES (?, ?)"_s);
    insert.addBindValue(stored(room.server));
    insert.addBindValue(stored(room.user));
    QSqlQuery select(m_database);
    select.prepare(u"SELECT key, draft, (SELECT former_server FROM rooms AS known WHERE known.server = rooms.server AND former_server <> '' "
                   "ORDER BY connected_until DESC LIMIT 1), connected_until, "
                   "(SELECT coalesce(max(id), 0) FROM entries WHERE room = rooms.key) "
                   "FROM rooms WHERE server = ? AND user = ?"_s);
    select.addBindValue(stored(room.server));
    select.addBindValue(stored(room.user));
    RoomContents contents;
    contents.room = room;
    const bool mayWrite = m_access == Access::ReadAndWrite;
    if ((mayWrite && !execute(insert)) || !execute(select))
        return takeError().value_or(HistoryError{});
    if (!select.next())
        return contents; // nothing was said there while it could be written down
    m_room = select.value(0).toLongLong();
    m_writable = mayWrite && claimRoom(room);
    contents.draft = select.value(1).toString();
    contents.formerServer = select.value(2).toString();
    contents.connectedUntil = instant(select.value(3));
    contents.lastId = select.value(4).toULongLong();
    const Page page = before(0, pageSize);
    contents.newest = page.entries;
    contents.olderExist = page.olderExist;

    if (m_writable) {
        QSqlQuery waiting(m_database);
        waiting.prepare(u"SELECT "_s % entryColumns() % u" FROM entries WHERE room = ? AND kind = 0 AND delivery = ? ORDER BY id"_s);
        waiting.addBindValue(m_room);
        waiting.addBindValue(int(Delivery::Waiting));
        const QList<TimelineEntry> entries = read(waiting);
        for (const TimelineEntry &entry : entries)
            contents.undelivered.append(std::get<MessageEntry>(entry));
    }
    if (const auto error = takeError())
        return *error;
    return contents;
}

bool HistoryDatabase::claimRoom(const Room &room)
{
    m_roomLock.reset();
    if (m_path == inMemory)
        return true;
    const QByteArray name = (room.user % u'@' % room.server).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().first(16);
    m_roomLock = std::make_unique<QLockFile>(m_path % u'.' % QLatin1String(hash) % u".lock"_s);
    m_roomLock->setStaleLockTime(0); // held as long as its program lives
    return m_roomLock->tryLock(0);
}

HistoryDatabase::Page HistoryDatabase::before(quint64 beforeId, int count)
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT "_s % entryColumns() % u" FROM entries WHERE room = ? AND id < ? ORDER BY id DESC LIMIT ?"_s);
    query.addBindValue(m_room);
    query.addBindValue(beforeId > 0 ? qint64(beforeId) : std::numeric_limits<qint64>::max());
    query.addBindValue(count + 1); // one more tells whether there are more
    Page page{read(query), false};
    page.olderExist = page.entries.size() > count;
    if (page.olderExist)
        page.entries.removeLast();
    std::reverse(page.entries.begin(), page.entries.end());
    return page;
}

QList<TimelineEntry> HistoryDatabase::after(quint64 afterId, int count)
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT "_s % entryColumns() % u" FROM entries WHERE room = ? AND id > ? ORDER BY id LIMIT ?"_s);
    query.addBindValue(m_room);
    query.addBindValue(qint64(afterId));
    query.addBindValue(count);
    return read(query);
}

int HistoryDatabase::count()
{
    return number(u"SELECT count(*) FROM entries WHERE room = ?"_s);
}

int HistoryDatabase::number(const QString &question)
{
    QSqlQuery query(m_database);
    query.prepare(question);
    query.addBindValue(m_room);
    return execute(query) && query.next() ? query.value(0).toInt() : 0;
}

QList<quint64> HistoryDatabase::search(const QString &text)
{
    const SearchQuery search(text);
    QList<quint64> hits;
    if (search.isEmpty())
        return hits;
    QSqlQuery query(m_database);
    query.prepare(u"SELECT id FROM entries WHERE "_s % search.condition() % u" ORDER BY id DESC"_s);
    query.addBindValue(m_room);
    for (const QVariant &value : search.values())
        query.addBindValue(value);
    query.setForwardOnly(true);
    if (execute(query)) {
        while (query.next())
            hits.append(query.value(0).toULongLong());
    }
    return hits;
}

int HistoryDatabase::messageCount()
{
    return number(u"SELECT count(*) FROM entries WHERE room = ? AND kind = 0"_s);
}

void HistoryDatabase::put(const TimelineEntry &entry)
{
    if (!m_writable || m_room == 0)
        return;
    if (!m_put) {
        m_put.emplace(m_database);
        m_put->prepare(putEntryStatement());
    }
    m_put->addBindValue(m_room);
    std::visit([&](const auto &alternative) { bind(*m_put, alternative); }, entry);
    static_cast<void>(execute(*m_put));
    m_put->finish();
}

void HistoryDatabase::remove(quint64 id)
{
    if (!m_writable)
        return;
    QSqlQuery query(m_database);
    query.prepare(u"DELETE FROM entries WHERE room = ? AND id = ?"_s);
    query.addBindValue(m_room);
    query.addBindValue(qint64(id));
    static_cast<void>(execute(query));
}

void HistoryDatabase::clear()
{
    if (!m_writable)
        return;
    static_cast<void>(execute(u"PRAGMA secure_delete = ON"_s));
    QSqlQuery query(m_database);
    query.prepare(u"DELETE FROM entries WHERE room = ? AND delivery <> ?"_s);
    query.addBindValue(m_room);
    query.addBindValue(int(Delivery::Waiting));
    static_cast<void>(execute(query));
    // Deleted words stay in the index until its parts are merged.
    static_cast<void>(execute(u"INSERT INTO entry_texts (entry_texts) VALUES ('optimize')"_s));
}

void HistoryDatabase::setDraft(const QString &text) { setRoomColumn("draft"_L1, stored(text)); }
void HistoryDatabase::setFormerServer(const QString &server) { setRoomColumn("former_server"_L1, stored(server)); }
void HistoryDatabase::setConnectedUntil(const QDateTime &moment) { setRoomColumn("connected_until"_L1, stored(moment)); }

void HistoryDatabase::setRoomColumn(QLatin1String column, const QVariant &value)
{
    if (!m_writable)
        return;
    QSqlQuery query(m_database);
    query.prepare(u"UPDATE rooms SET "_s % column % u" = ? WHERE key = ?"_s);
    query.addBindValue(value);
    query.addBindValue(m_room);
    static_cast<void>(execute(query));
}

bool HistoryDatabase::beginTransaction() { return execute(u"BEGIN IMMEDIATE"_s); }

void HistoryDatabase::commit()
{
    if (!execute(u"COMMIT"_s)) {
        QSqlQuery rollback(m_database);
        rollback.exec(u"ROLLBACK"_s); // SQLite may have done so itself
    }
}

std::optional<HistoryError> HistoryDatabase::takeError()
{
    return std::exchange(m_error, std::nullopt);
}

bool HistoryDatabase::execute(const QString &statement)
{
    QSqlQuery query(m_database);
    query.prepare(statement);
    return execute(query);
}

bool HistoryDatabase::execute(QSqlQuery &query)
{
    if (query.exec())
        return true;
    fail(query.lastError().text());
    return false;
}

QList<TimelineEntry> HistoryDatabase::read(QSqlQuery &query)
{
    QList<TimelineEntry> entries;
    query.setForwardOnly(true);
    if (execute(query)) {
        while (query.next())
            entries.append(entryFrom(query));
    }
    return entries;
}

void HistoryDatabase::fail(const QString &detail)
{
    if (!m_error)
        m_error = HistoryError{detail};
}

} // namespace roundtable::client
