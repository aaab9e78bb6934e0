// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/sessiontext.h"

#include "app-client/timeline/clocktext.h"
#include "protocol/overloaded.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

/// Above these, "21st" and the like are more than a program should try.
constexpr int lastOrdinal = 20;

} // namespace

const Attempt *SessionText::attempt() const
{
    return std::visit(
        [](const auto &state) -> const Attempt * {
            if constexpr (requires { state.attempt; })
                return &state.attempt;
            else
                return nullptr;
        },
        m_state);
}

std::optional<QDateTime> SessionText::lostAt() const
{
    const Attempt *current = attempt();
    return current ? current->lostAt : std::nullopt;
}

int SessionText::secondsUntil(SteadyTime time) const
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(time - m_now.steady);
    return int(std::max<std::chrono::seconds::rep>(left.count(), 0));
}

QString SessionText::tryText(int number)
{
    switch (number) {
    case 1:
        return tr("1st try");
    case 2:
        return tr("2nd try");
    case 3:
        return tr("3rd try");
    default:
        return number <= lastOrdinal ? tr("%1th try", "4th to 20th").arg(number) : tr("try %1").arg(number);
    }
}

QString SessionText::onlineFor(const QDateTime &since) const
{
    constexpr qint64 minutesInHour = 60;
    const qint64 minutes = std::max<qint64>(since.secsTo(m_now.wall) / 60, 0);
    if (minutes == 0)
        return tr("Online");
    if (minutes < minutesInHour)
        return tr("Online for %1 min").arg(minutes);
    return tr("Online for %1 h %2 min").arg(minutes / minutesInHour).arg(minutes % minutesInHour);
}

QString SessionText::sentence(std::optional<std::chrono::milliseconds> roundTrip) const
{
    if (const auto lost = lostAt())
        return tr("Not connected since %1").arg(clockText(*lost, m_locale));
    return std::visit(
        Overloaded{
            [](const Idle &) { return tr("Not signed in"); },
            [](const LookingUp &state) { return tr("Asking %1 where the chat server is…").arg(state.manager.host); },
            [](const NoServer &) { return tr("No chat server is online"); },
            [](const Connecting &state) { return tr("Connecting to %1…").arg(state.server.toString()); },
            [](const SigningIn &) { return tr("Signing in…"); },
            [&](const Online &state) {
                const QString online = onlineFor(state.since);
                return roundTrip ? online + u" · "_s + tr("%1 ms").arg(roundTrip->count()) : online;
            },
            [](const Waiting &) { return tr("Not connected"); },
            [](const SigningOut &) { return tr("Logging out…"); },
        },
        m_state);
}

QString SessionText::banner() const
{
    const auto lost = lostAt();
    if (!lost)
        return {};
    const QString since = clockText(*lost, m_locale);
    const QString which = tryText(attempt()->number);
    if (const auto *waiting = std::get_if<Waiting>(&m_state)) {
        return tr("Connection lost at %1. Trying again in %2\u00A0s (%3).")
            .arg(since)
            .arg(secondsUntil(waiting->nextTry))
            .arg(which);
    }
    if (const auto *noServer = std::get_if<NoServer>(&m_state)) {
        return tr("Connection lost at %1. No chat server is online now. Asking again in %2\u00A0s.")
            .arg(since)
            .arg(secondsUntil(noServer->nextTry));
    }
    return tr("Connection lost at %1. Trying now (%2)…").arg(since, which);
}

QString SessionText::waitingMessages(int count)
{
    if (count == 0)
        return tr("What you write now is sent when it is back.");
    return tr("%n messages are waiting and will be sent when it is back.", nullptr, count);
}

} // namespace roundtable::client
