// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controleffects.h"
#include "app-manager/control/controlstate.h"
#include "app-manager/control/trust.h"
#include "protocol/servermanagement/managementpackets.h"

#include <deque>

namespace roundtable::manager {

/// The figures the rules go by.
struct ControlLimits {
    std::chrono::milliseconds answerTime = std::chrono::seconds(10); ///< for SVR_Start and SVR_Stop
    std::chrono::milliseconds restartDelay = std::chrono::seconds(1); ///< a starter may bring its server back by itself
    std::chrono::milliseconds restartWindow = std::chrono::minutes(2);
    int restartsInWindow = 3; ///< then it stays down and says so
    std::chrono::milliseconds staleAfter = std::chrono::seconds(15);
    std::chrono::milliseconds silentAfter = std::chrono::seconds(15); ///< its computer answers nothing any more
    std::chrono::milliseconds replaceWindow = std::chrono::seconds(60); ///< how long the place is kept for the one wanted
    quint16 chatPort = 8000; ///< counts where SVR_Online names none
};

/// \brief The rules of the control panel: what is wanted, what is known, and what follows from packets and clicks.
///
/// No socket, no clock, no thread. Every call returns the effects that the host has to carry out in order.
///
/// \spec    Chat Protocol v3, 4.1, 7.1 and 7.3
class ServerControl {
public:
    explicit ServerControl(const ControlLimits &limits = {}, const Trust &trust = {});

    [[nodiscard]] const ControlState &state() const { return m_state; }
    [[nodiscard]] const Trust &trust() const { return m_trust; }

    // What the operator does.
    [[nodiscard]] Effects requestStart(const Moment &now);
    enum class StopMode : quint8 { Now, WhenEmpty };
    [[nodiscard]] Effects requestStop(StopMode mode, const Moment &now);
    /// Tries again what has failed: a start or a stop.
    [[nodiscard]] Effects retry(const Moment &now);
    void setKeepRunning(bool keepRunning) { m_state.keepRunning = keepRunning; }
    /// Trusts the address from here on; a starter held from there takes its place.
    [[nodiscard]] Effects trustStarter(const IpAddress &address, const Moment &now);
    /// Refuses the address from here on; a starter from there is closed.
    [[nodiscard]] Effects refuseStarter(const IpAddress &address, const Moment &now);
    /// Neither trusted nor refused: the next starter from there is held.
    [[nodiscard]] Effects forgetStarter(const IpAddress &address);
    /// Closes the starter connected and keeps its place for one from \a address.
    [[nodiscard]] Effects replaceStarter(const IpAddress &address, const Moment &now);
    void setTrustedNetworks(std::vector<IpNetwork> networks) { m_trust.setNetworks(std::move(networks)); }
    void setLimits(const ControlLimits &limits) { m_limits = limits; }

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
    enum class Reported : quint8 { Nothing, Online, Offline };

    void settle(Effects &effects, const Moment &now);
    void startServer(Effects &effects, const Moment &now);
    void stopServer(Effects &effects, const Moment &now);
    void restartServer(Effects &effects, const Moment &now);
    void receiveOnline(const servermanagement::Online &online, Effects &effects, const Moment &now);
    void receiveOffline(Effects &effects, const Moment &now);
    void receiveReport(const servermanagement::Diagnostic &diagnostic, Effects &effects, const Moment &now);
    void removeStarter(EventKind why, Effects &effects, const Moment &now, const QString &detail = {});
    void logRefusal(EventKind kind, const IpAddress &address, Effects &effects, const Moment &now);
    void stopIfEmpty(Effects &effects, const Moment &now);

    ControlLimits m_limits;
    Trust m_trust;
    ControlState m_state;
    std::optional<StarterId> m_starter;
    Reported m_reported = Reported::Nothing; ///< the last status of the connected starter
    quint16 m_reportedPort = 0;
    int m_answersOwed = 0; ///< requests the starter has not answered yet
    std::deque<TimePoint> m_restarts; ///< starts that nobody asked for, within the window
    std::optional<TimePoint> m_lastSign; ///< of a running server: its start or its last report
    struct Reservation {
        IpAddress address;
        TimePoint until;
    };
    std::optional<Reservation> m_reservation;
    struct Refusal {
        EventKind kind;
        IpAddress address;
        TimePoint at;
    };
    std::optional<Refusal> m_lastRefusal; ///< a refused starter knocks every few seconds: once a minute is enough
};

} // namespace roundtable::manager
