// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/chatserver/windowcounter.h"

#include <array>

namespace roundtable::starter {

/// \brief Makes guessing passwords slow without ever locking anybody out.
///
/// An account's failures make the answers to further failures slow; the right password is always answered at once, or
/// everybody could slow down everybody. An address with too many failures is not listened to for a while.
class LoginThrottle {
public:
    explicit LoginThrottle(const ChatLimits &limits) : m_limits(limits) { }
    void setLimits(const ChatLimits &limits) { m_limits = limits; }

    /// True where \a peer failed so often that it gets 12 unheard.
    [[nodiscard]] bool refusesLogin(const QByteArray &peer, TimePoint now) const;
    /// Counts the failure; how long the answer is to be held back.
    [[nodiscard]] std::chrono::seconds loginFailed(const QByteArray &peer, const QByteArray &account, TimePoint now);
    void loginSucceeded(const QByteArray &account);
    /// Counts the attempt; false where there were too many.
    [[nodiscard]] bool admitsCreate(const QByteArray &peer, TimePoint now);

    /// A login was really looked into, which took so long.
    void loginChecked(TimePoint::duration took);
    /// How long a login takes that is not looked into, so that it looks the same: what one of the last real ones took,
    /// each in turn.
    [[nodiscard]] TimePoint::duration feignedCheck();

private:
    static constexpr std::chrono::minutes window{10};
    static constexpr qsizetype capacity = 16'384; ///< keys of each kind; some 10 MB at the very most
    static constexpr std::size_t samples = 32;

    ChatLimits m_limits;
    WindowCounter m_accountFailures{window, capacity};
    WindowCounter m_peerFailures{window, capacity};
    WindowCounter m_peerCreates{window, capacity};
    std::array<TimePoint::duration, samples> m_checks{};
    std::size_t m_checkCount = 0;
    std::size_t m_nextCheck = 0;
    std::size_t m_nextFeigned = 0;
};

} // namespace roundtable::starter
