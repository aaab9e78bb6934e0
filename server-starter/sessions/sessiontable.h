// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/sessions/session.h"

#include <QtCore/QHash>

#include <map>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace roundtable::starter {

/// \brief Who is connected, and what has to be counted or waited for among them.
///
/// Every question that a packet can raise is answered without walking through the sessions.
class SessionTable {
public:
    /// The session starts as Anonymous.
    Session &add(const QByteArray &peer, bool exempt, TimePoint now);
    /// An id for a newcomer that is not let in.
    [[nodiscard]] SessionId takeId() { return SessionId{++m_lastId}; }
    /// Null where there is no such session (any more).
    [[nodiscard]] Session *find(SessionId id);
    [[nodiscard]] const Session *find(SessionId id) const;
    void remove(SessionId id);

    void setState(Session &session, SessionState state);

    [[nodiscard]] qsizetype count() const { return qsizetype(m_sessions.size()); }
    [[nodiscard]] int countOf(const QByteArray &peer) const { return m_countByPeer.value(peer); }
    [[nodiscard]] int countOf(chatmessage::UserId account) const { return m_countByAccount.value(account); }
    [[nodiscard]] qsizetype accountsOnline() const { return m_countByAccount.size(); }

    /// Of everybody whose account is not among these.
    [[nodiscard]] std::vector<SessionId> onlineExcept(const AccountIds &accounts) const;

    /// The session that has been idle without ever logging in since the earliest moment, and null where there is none.
    [[nodiscard]] Session *earliestWithoutLogin();
    [[nodiscard]] std::optional<TimePoint> earliestConnectionWithoutLogin() const;
    /// The session whose held answer is due first, and null where there is none.
    [[nodiscard]] Session *firstHeld();
    [[nodiscard]] std::optional<TimePoint> firstHeldDue() const;

private:
    void enter(const Session &session);
    void leave(const Session &session);

    quint64 m_lastId = 0;
    std::unordered_map<SessionId, Session> m_sessions;
    QHash<QByteArray, int> m_countByPeer;
    QHash<chatmessage::UserId, int> m_countByAccount;
    /// Ids are given in the order of connecting, so the first is the one that waited longest.
    std::map<SessionId, TimePoint> m_withoutLogin;
    std::set<std::pair<TimePoint, SessionId>> m_held;
};

} // namespace roundtable::starter
