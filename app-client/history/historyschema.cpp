// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/history/historyschema.h"

namespace roundtable::client {

using namespace Qt::Literals::StringLiterals;

const QStringList &historySchema()
{
    // Times in milliseconds since 1970, UTC. kind 0: a message; 1: a gap, from arrived_at to until.
    static const QStringList statements{
        uR"(CREATE TABLE IF NOT EXISTS rooms (
            key INTEGER PRIMARY KEY,
            server TEXT NOT NULL,
            user TEXT NOT NULL,
            draft TEXT NOT NULL DEFAULT '',
            former_server TEXT NOT NULL DEFAULT '',
            connected_until INTEGER,
            UNIQUE (server, user)))"_s,
        uR"(CREATE TABLE IF NOT EXISTS entries (
            key INTEGER PRIMARY KEY,
            room INTEGER NOT NULL REFERENCES rooms (key),
            id INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            author TEXT NOT NULL,
            author_id INTEGER NOT NULL,
            text TEXT NOT NULL,
            sent_at INTEGER,
            arrived_at INTEGER,
            until INTEGER,
            delivery INTEGER NOT NULL,
            failure TEXT NOT NULL,
            flags INTEGER NOT NULL,
            UNIQUE (room, id)))"_s,
        uR"(CREATE VIRTUAL TABLE IF NOT EXISTS entry_texts USING fts5 (
            text, content = 'entries', content_rowid = 'key', tokenize = 'trigram'))"_s,
        uR"(CREATE TRIGGER IF NOT EXISTS entry_added AFTER INSERT ON entries BEGIN
            INSERT INTO entry_texts (rowid, text) VALUES (new.key, new.text); END)"_s,
        uR"(CREATE TRIGGER IF NOT EXISTS entry_removed AFTER DELETE ON entries BEGIN
            INSERT INTO entry_texts (entry_texts, rowid, text) VALUES ('delete', old.key, old.text); END)"_s,
        uR"(CREATE TRIGGER IF NOT EXISTS entry_changed AFTER UPDATE OF text ON entries WHEN old.text <> new.text BEGIN
            INSERT INTO entry_texts (entry_texts, rowid, text) VALUES ('delete', old.key, old.text);
            INSERT INTO entry_texts (rowid, text) VALUES (new.key, new.text); END)"_s,
        u"PRAGMA user_version = %1"_s.arg(historySchemaVersion),
    };
    return statements;
}

QString entryColumns()
{
    return u"id, kind, author, author_id, text, sent_at, arrived_at, until, delivery, failure, flags"_s;
}

QString putEntryStatement()
{
    return u"INSERT INTO entries (room, "_s % entryColumns() % u") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
           "ON CONFLICT (room, id) DO UPDATE SET text = excluded.text, author_id = excluded.author_id, sent_at = excluded.sent_at, "
           "arrived_at = excluded.arrived_at, until = excluded.until, delivery = excluded.delivery, "
           "failure = excluded.failure, flags = excluded.flags"_s;
}

} // namespace roundtable::client
