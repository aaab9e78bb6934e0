// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/history/roomcontents.h"

#include <QtCore/QByteArray>
#include <QtCore/QCoreApplication>

namespace roundtable::client {

enum class ExportFormat : quint8 { Text, Html, Json };

/// \brief A conversation as a file for people or programs, UTF-8, piece by piece: begin(), next() as often as there is more, end().
///
/// Text: a line per message, "[2025-03-20 14:05] chloe: text", further lines of a message indented; times local.
/// HTML: one page without scripts, styles from elsewhere or pictures; everything from the network is escaped and isolated.
/// JSON: an object with "server", "user" and "entries", one entry in a line; times ISO 8601, UTC.
class HistoryExport {
    Q_DECLARE_TR_FUNCTIONS(roundtable::client::HistoryExport)

public:
    HistoryExport(const Room &room, ExportFormat format) : m_room(room), m_format(format) { }

    [[nodiscard]] QByteArray begin() const;
    [[nodiscard]] QByteArray next(const QList<TimelineEntry> &entries);
    [[nodiscard]] QByteArray end() const;

private:
    [[nodiscard]] static QString gapSentence(const GapEntry &gap);
    [[nodiscard]] static QByteArray asText(const TimelineEntry &entry);
    [[nodiscard]] static QByteArray asHtml(const TimelineEntry &entry);
    [[nodiscard]] QByteArray htmlHead() const;
    [[nodiscard]] QByteArray jsonHead() const;

    Room m_room;
    ExportFormat m_format;
    bool m_anyEntry = false;
};

} // namespace roundtable::client
