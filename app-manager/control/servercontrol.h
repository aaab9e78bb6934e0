// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/serverlife.h"
#include "app-manager/control/startergate.h"

namespace roundtable::manager {

/// \brief The rules of the control panel: what is wanted, what is known, and what follows from packets and clicks.
///
/// No socket, no clock, no thread. Every call returns the effects that the host has to carry out in order.
///
/// \spec    Chat Protocol v3, 4.1, 7.1 and 7.3
class ServerControl {
public:
    explicit ServerControl(const ControlLimits &limits = {}, const Trust &trust = {});

    [[nodiscard]] const ControlState &state() const { return m_life.state(); }
    [[nodiscard]] const Trust &trust() const { return m_gate.trust(); }

    // What the operator does.
    [[nodiscard]] Effects requestStart(const Moment &now);
    enum class StopMode : quint8 { Now, WhenEmpty };
    [[nodiscard]] Effects requestStop(StopMode mode, const Moment &now);
    /// Tries again what has failed: a start or a stop.
    [[nodiscard]] Effects retry(const Moment &now);
    void setKeepRunning(bool keepRunning) { m_life.setKeepRunning(keepRunning); }
    /// Trusts the address from here on; a starter held from there takes its place.
    [[nodiscard]] Effects trustStarter(const IpAddress &address, const Moment &now);
    /// Refuses the address from here on; a starter from there is closed.
    [[nodiscard]] Effects refuseStarter(const IpAddress &address, const Moment &now);
    /// Neither trusted nor refused: the next starter from there is held.
    [[nodiscard]] Effects forgetStarter(const IpAddress &address);
    /// The next starter from \a address gets the place. The one connected keeps it until then: the two may share an address,
    /// and clients are not told "offline" meanwhile. Its server is stopped when it goes, only one may be online at once.
    [[nodiscard]] Effects replaceStarter(const IpAddress &address, const Moment &now);
    /// A starter held from one of them takes its place.
    [[nodiscard]] Effects setTrustedNetworks(std::vector<IpNetwork> networks, const Moment &now);
    void setLimits(const ControlLimits &limits);
    /// The starter of an earlier run of the program; one of this run counts more.
    void remember(const LastStarter &last);

    // What starters do.
    /// \a silence: how long the computer of the starter connected has answered nothing.
    [[nodiscard]] Effects starterArrived(StarterId starter, const IpAddress &address, std::chrono::milliseconds silence,
                                         const Moment &now);
    /// Only for the accepted one; anything else is ignored.
    [[nodiscard]] Effects receive(StarterId starter, const servermanagement::Frame &frame, const Moment &now);
    [[nodiscard]] Effects starterGone(StarterId starter, const Moment &now);
    /// It sent what no starter may; the host has closed it or is to.
    [[nodiscard]] Effects starterBrokeProtocol(StarterId starter, const QString &detail, const Moment &now);

    /// When tick() has something to do, if ever.
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    [[nodiscard]] Effects tick(const Moment &now);

private:
    void makeRoom(bool isReplaced, Effects &effects, const Moment &now);
    void admitHeld(EventKind why, Effects &effects, const Moment &now);
    void evict(EventKind why, Effects &effects, const Moment &now, const QString &detail = {});
    void turnAway(StarterId starter, EventKind why, const IpAddress &address, Effects &effects, const Moment &now);

    StarterGate m_gate;
    ServerLife m_life;
    std::optional<StarterId> m_starter; ///< whose details are in the state
};

} // namespace roundtable::manager
