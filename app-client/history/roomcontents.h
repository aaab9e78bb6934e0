// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/timelineentry.h"

#include <QtCore/QList>

namespace roundtable::client {

/// \brief Whose conversation: one server, as the person asked for it, and one name there.
struct Room {
    QString server; ///< "lab-srv:8080"
    QString user;

    friend bool operator==(const Room &, const Room &) = default;
};

/// What a room holds when it is opened.
struct RoomContents {
    Room room;
    QList<TimelineEntry> newest; ///< oldest first
    bool olderExist = false;
    QList<MessageEntry> undelivered; ///< own messages that wait, in the order of writing
    QString draft;
    QString formerServer; ///< "10.0.0.5:8000", the chat server that anybody here was last led to from the room's server; empty: never
    QDateTime connectedUntil; ///< UTC; invalid: never
    quint64 lastId = 0; ///< of the room's entries

    friend bool operator==(const RoomContents &, const RoomContents &) = default;
};

} // namespace roundtable::client

Q_DECLARE_METATYPE(roundtable::client::RoomContents)
