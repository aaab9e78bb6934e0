// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace roundtable::starter {

/// \brief One line of the log as a value, and the shapes it is written in.
struct LogLine {
    QtMsgType type = QtInfoMsg;
    QString category;
    QString text;
    QDateTime time;

    /// "2026-11-23T13:00:00.000Z warning chat: …"
    [[nodiscard]] QByteArray toText() const;
    /// "<4>chat: …", for journald, which knows the time.
    [[nodiscard]] QByteArray toJournal() const;
    /// {"time":…,"level":…,"category":…,"message":…}
    [[nodiscard]] QByteArray toJson() const;
};

/// As escapedText(), cut behind 512 bytes of UTF-8.
[[nodiscard]] QString escapedForLog(QStringView text);

} // namespace roundtable::starter
