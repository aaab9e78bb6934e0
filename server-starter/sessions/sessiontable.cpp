// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/sessions/sessiontable.h"

#include <algorithm>

namespace roundtable::starter {

namespace {

template <typename Key>
void countDown(QHash<Key, int> &counts, const Key &key)
{
    const auto found = counts.find(key);
    Q_ASSERT_X(found != counts.end(), "SessionTable", "what is counted down was counted up");
    if (--*found == 0)
        counts.erase(found);
}

} // namespace

Session &SessionTable::add(const QByteArray &peer, bool exempt, TimePoint now)
{
    const SessionId id = takeId();
    Session &session = m_sessions.try_emplace(id).first->second;
    session.id = id;
    session.peer = peer;
    session.exempt = exempt;
    session.connectedAt = now;
    ++m_countByPeer[peer];
    enter(session);
    return session;
}

Session *SessionTable::find(SessionId id)
{
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() ? nullptr : &found->second;
}

const Session *SessionTable::find(SessionId id) const
{
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() ? nullptr : &found->second;
}

void SessionTable::remove(SessionId id)
{
    const auto found = m_sessions.find(id);
    if (found == m_sessions.end())
        return;
    leave(found->second);
    countDown(m_countByPeer, found->second.peer);
    m_sessions.erase(found);
}

void SessionTable::setState(Session &session, SessionState state)
{
    leave(session);
    session.state = std::move(state);
    session.hasLoggedIn = session.hasLoggedIn || std::holds_alternative<Online>(session.state);
    enter(session);
}

std::vector<SessionId> SessionTable::onlineExcept(const AccountIds &accounts) const
{
    std::vector<SessionId> found;
    for (const auto &[id, session] : m_sessions) {
        const Online *online = session.online();
        if (online && !std::ranges::binary_search(accounts, online->userId))
            found.push_back(id);
    }
    std::ranges::sort(found);
    return found;
}

Session *SessionTable::earliestWithoutLogin()
{
    return m_withoutLogin.empty() ? nullptr : find(m_withoutLogin.begin()->first);
}

std::optional<TimePoint> SessionTable::earliestConnectionWithoutLogin() const
{
    if (m_withoutLogin.empty())
        return std::nullopt;
    return m_withoutLogin.begin()->second;
}

Session *SessionTable::firstHeld()
{
    return m_held.empty() ? nullptr : find(m_held.begin()->second);
}

std::optional<TimePoint> SessionTable::firstHeldDue() const
{
    if (m_held.empty())
        return std::nullopt;
    return m_held.begin()->first;
}

void SessionTable::enter(const Session &session)
{
    if (const Online *online = session.online())
        ++m_countByAccount[online->userId];
    if (std::holds_alternative<Anonymous>(session.state) && !session.hasLoggedIn)
        m_withoutLogin.emplace(session.id, session.connectedAt);
    if (const auto *held = std::get_if<AnswerHeld>(&session.state))
        m_held.emplace(held->due, session.id);
}

void SessionTable::leave(const Session &session)
{
    if (const Online *online = session.online())
        countDown(m_countByAccount, online->userId);
    if (std::holds_alternative<Anonymous>(session.state) && !session.hasLoggedIn)
        m_withoutLogin.erase(session.id);
    if (const auto *held = std::get_if<AnswerHeld>(&session.state))
        m_held.erase({held->due, session.id});
}

} // namespace roundtable::starter
