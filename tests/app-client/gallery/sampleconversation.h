// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/recentpeoplemodel.h"
#include "app-client/models/timelinemodel.h"

namespace roundtable::client {

/// \brief A conversation with one of everything a timeline can show, on the afternoon of 20 March 2025, read by dana.
class SampleConversation {
public:
    /// Local time of that day as UTC.
    [[nodiscard]] static QDateTime at(int hour, int minute);

    [[nodiscard]] MessageEntry from(const QString &author, int hour, int minute, const QString &text);
    [[nodiscard]] MessageEntry own(int hour, int minute, const QString &text, Delivery delivery);
    [[nodiscard]] GapEntry gap(QDateTime from, std::optional<QDateTime> until);

    /// Read until New messages, then a mention, a gap, a failure, an unconfirmed name and eleven more.
    void fillChat(TimelineModel &timeline);
    /// The connection was lost at 14:07; two messages wait.
    void fillLost(TimelineModel &timeline);
    static void fillPeople(RecentPeopleModel &people, const QDateTime &now);

private:
    void fillBeginning(TimelineModel &timeline, bool unread);

    quint64 m_lastId = 0;
};

} // namespace roundtable::client
