// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/sessionstate.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <chrono>
#include <optional>

namespace roundtable::client {

/// \brief The state of the session in sentences: the one below the title, and those of the banner.
class SessionText {
    Q_DECLARE_TR_FUNCTIONS(SessionText)

public:
    SessionText(const SessionState &state, const Moment &now, const QLocale &locale)
        : m_state(state)
        , m_now(now)
        , m_locale(locale)
    {
    }

    [[nodiscard]] bool isOnline() const { return std::holds_alternative<Online>(m_state); }
    /// True while a session that was there is being won back.
    [[nodiscard]] bool isLost() const { return lostAt().has_value(); }

    /// Below the title, always.
    [[nodiscard]] QString sentence(std::optional<std::chrono::milliseconds> roundTrip) const;
    /// In the banner, while the session is lost; empty otherwise.
    [[nodiscard]] QString banner() const;
    /// The banner's second line.
    [[nodiscard]] static QString waitingMessages(int count);

private:
    [[nodiscard]] const Attempt *attempt() const;
    [[nodiscard]] std::optional<QDateTime> lostAt() const;
    [[nodiscard]] QString onlineFor(const QDateTime &since) const;
    [[nodiscard]] int secondsUntil(SteadyTime time) const;
    [[nodiscard]] static QString tryText(int number);

    const SessionState &m_state;
    Moment m_now;
    QLocale m_locale;
};

} // namespace roundtable::client
