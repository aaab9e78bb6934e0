// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controlevent.h"
#include "app-manager/control/controllimits.h"
#include "app-manager/control/moment.h"
#include "app-manager/control/trust.h"

#include <map>
#include <optional>

namespace roundtable::manager {

/// \brief Who may be the one starter: trust, the place that is taken, the place that is kept.
///
/// \spec    Chat Protocol v3, 3.4 and 7.1: only one starter is allowed to connect
class StarterGate {
public:
    StarterGate(const ControlLimits &limits, const Trust &trust) : m_limits(limits), m_trust(trust) { }

    /// Who has the place now.
    struct Occupant {
        IpAddress address;
        bool isHeld = false;
        std::chrono::milliseconds silence{}; ///< how long its computer has answered nothing
    };
    enum class Decision : quint8 {
        Admit,
        Hold, ///< it gets the place, and nothing else until the operator has decided
        TurnAwayRefused, ///< the operator has refused its address
        TurnAwaySecond, ///< there is one already, or the place is kept for another
    };
    /// Admit and Hold: the occupant has to go. A newcomer is never the connection that has the place, whatever its address.
    [[nodiscard]] Decision decide(const IpAddress &newcomer, const std::optional<Occupant> &occupant, TimePoint now) const;

    /// The next starter from this address gets the place, whoever has it; for a while nobody else does.
    void reserveFor(const IpAddress &address, TimePoint now);
    void endReservation() { m_reservation.reset(); }
    [[nodiscard]] bool isReservedFor(const IpAddress &address, TimePoint now) const;
    /// When the one wanted is not waited for any longer; nothing where nobody is.
    [[nodiscard]] std::optional<TimePoint> reservationEnd() const;
    [[nodiscard]] const IpAddress &reservedAddress() const { return m_reservation->address; }

    /// Who is turned away knocks again every few seconds: true once a minute.
    [[nodiscard]] bool isWorthLogging(EventKind kind, const IpAddress &address, TimePoint now);

    [[nodiscard]] const Trust &trust() const { return m_trust; }
    [[nodiscard]] Trust &trust() { return m_trust; }
    void setLimits(const ControlLimits &limits) { m_limits = limits; }

private:
    ControlLimits m_limits;
    Trust m_trust;
    struct Reservation {
        IpAddress address;
        TimePoint until;
    };
    std::optional<Reservation> m_reservation;
    std::map<std::pair<EventKind, IpAddress>, TimePoint> m_refusalsLogged; ///< of the last minute
};

} // namespace roundtable::manager
