// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/startergate.h"

namespace roundtable::manager {

namespace {

using namespace std::chrono_literals;

constexpr auto refusalQuiet = 60s;

} // namespace

StarterGate::Decision StarterGate::decide(const IpAddress &newcomer, const std::optional<Occupant> &occupant, TimePoint now) const
{
    const Trust::Verdict verdict = m_trust.verdict(newcomer);
    if (verdict == Trust::Verdict::Refused)
        return Decision::TurnAwayRefused;
    if (m_reservation && now < m_reservation->until && m_reservation->address != newcomer)
        return Decision::TurnAwaySecond;
    if (occupant) {
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
    m_lastRefusal.reset();
}

bool StarterGate::isWorthLogging(EventKind kind, const IpAddress &address, TimePoint now)
{
    if (m_lastRefusal && m_lastRefusal->kind == kind && m_lastRefusal->address == address
        && now - m_lastRefusal->at < refusalQuiet)
        return false;
    m_lastRefusal = Refusal{kind, address, now};
    return true;
}

} // namespace roundtable::manager
