// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/chatmessage/chatpackets.h"

#include <QtCore/QDateTime>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <optional>
#include <variant>

namespace roundtable::client {

/// How far a message has come. Only a server that echoes ever brings one's own message to Delivered.
enum class Delivery : quint8 {
    Received, ///< somebody else's
    Waiting, ///< written while there was no connection; goes out when there is one
    Sent, ///< handed to the connection
    Delivered, ///< the server's copy of it came back
    Failed, ///< refused; MessageEntry::failure says why
    InDoubt, ///< it was sent, and the connection broke before anybody said what came of it: it may have arrived
};

/// \brief One message as the timeline shows it.
struct MessageEntry {
    quint64 id = 0; ///< rises in the order of arrival; never 0 for a message that is in the timeline
    QString author;
    chatmessage::UserId authorId{}; ///< as the server stamped it; serverId where it did not
    QString text; ///< plain text, whatever it looks like
    QDateTime sentAt; ///< by the sender's clock, UTC, whole seconds
    QDateTime arrivedAt; ///< by this computer's clock, UTC; of one's own message, when it was written
    Delivery delivery = Delivery::Received;
    QString failure; ///< why it was not sent, in the server's words; empty where nobody said
    bool own = false;
    bool mentionsMe = false;
    bool nameUnconfirmed = false; ///< the name came with another sender id than before, or with none
    bool clockOff = false; ///< the sender's clock and this computer's differ by more than two minutes

    friend bool operator==(const MessageEntry &, const MessageEntry &) = default;
};

/// \brief A time in which messages were missed, because there was no connection.
struct GapEntry {
    quint64 id = 0;
    QDateTime from; ///< UTC
    std::optional<QDateTime> until; ///< nothing: it lasts

    friend bool operator==(const GapEntry &, const GapEntry &) = default;
};

/// One row of the timeline.
using TimelineEntry = std::variant<MessageEntry, GapEntry>;

[[nodiscard]] inline quint64 idOf(const TimelineEntry &entry)
{
    return std::visit([](const auto &alternative) { return alternative.id; }, entry);
}

} // namespace roundtable::client

Q_DECLARE_METATYPE(roundtable::client::MessageEntry)
Q_DECLARE_METATYPE(roundtable::client::GapEntry)
Q_DECLARE_METATYPE(roundtable::client::TimelineEntry)
