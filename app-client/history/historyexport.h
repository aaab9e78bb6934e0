// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/history/roomcontents.h"

#include <QtCore/QByteArray>
#include <QtCore/QCoreApplication>

namespace roundtable::client {

enum class ExportFormat : quint8 { Text, Html, Json };

/// \brief A conversation as a file for people or programs, UTF-8.
///
/// Text: a line per message, "[2025-03-20 14:05] chloe: text", further lines of a message indented; times local.
/// HTML: one page without scripts, styles from elsewhere or pictures; everything from the network is escaped and isolated.
/// JSON: an object with "server", "user" and "entries"; times ISO 8601, UTC.
class HistoryExport {
    Q_DECLARE_TR_FUNCTIONS(roundtable::client::HistoryExport)

public:
    [[nodiscard]] static QByteArray render(const Room &room, const QList<TimelineEntry> &entries, ExportFormat format);

private:
    [[nodiscard]] static QString gapSentence(const GapEntry &gap);
    [[nodiscard]] static QByteArray asText(const QList<TimelineEntry> &entries);
    [[nodiscard]] static QByteArray asHtml(const Room &room, const QList<TimelineEntry> &entries);
    [[nodiscard]] static QByteArray asJson(const Room &room, const QList<TimelineEntry> &entries);
};

} // namespace roundtable::client
