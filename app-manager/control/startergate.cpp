// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/startergate.h"

namespace roundtable::manager {

namespace {

using namespace std::chrono_literals;

constexpr auto refusalQuiet = 60s;
constexpr size_t mostRefusalsKept = 256; ///< addresses; knocking from more of them is left to the limit on the whole log

} // namespace

StarterGate::Decision StarterGate::decide(const IpAddress &newcomer, const std::optional<Occupant> &occupant, TimePoint now) const
{
    const Trust::Verdict verdict = m_trust.verdict(newcomer);
    if (verdict == Trust::Verdict::Refused)
        return Decision::TurnAwayRefused;
    const bool isWanted = isReservedFor(newcomer, now);
    if (m_reservation && now < m_reservation->until && !isWanted)
        return Decision::TurnAwaySecond;
    if (occupant && !isWanted) {
        // A stranger must not keep the place from one that is trusted.
        const bool isKeptByStranger = occupant->isHeld && verdict == Trust::Verdict::Trusted;
        const bool isKeptByItsOwnGhost = occupant->address == newcomer && occupant->silence >= m_limits.silentAfter;
        if (!isKeptByStranger && !isKeptByItsOwnGhost)
            return Decision::TurnAwaySecond;
    }
    return verdict == Trust::Verdict::Trusted ? Decision::Admit : Decision::Hold;
}

void StarterGate::reserveFor(const IpAddress &address, TimePoint now)
{
    m_reservation = Reservation{address, now + m_limits.replaceWindow};
    m_refusalsLogged.clear();
}

bool StarterGate::isReservedFor(const IpAddress &address, TimePoint now) const
{
    return m_reservation && m_reservation->address == address && now < m_reservation->until;
}

std::optional<TimePoint> StarterGate::reservationEnd() const
{
    return m_reservation ? std::optional(m_reservation->until) : std::nullopt;
}

bool StarterGate::isWorthLogging(EventKind kind, const IpAddress &address, TimePoint now)
{
    std::erase_if(m_refusalsLogged, [now](const auto &logged) { return now - logged.second >= refusalQuiet; });
    if (m_refusalsLogged.size() >= mostRefusalsKept)
        return true;
    return m_refusalsLogged.try_emplace({kind, address}, now).second;
}

} // namespace roundtable::manager
