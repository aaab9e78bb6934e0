// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controleffects.h"
#include "app-manager/control/controllimits.h"
#include "app-manager/control/controlstate.h"
#include "protocol/servermanagement/managementpackets.h"

#include <deque>

namespace roundtable::manager {

/// \brief What is wanted of the server and what is known about it, whoever the starter is.
///
/// One half of ServerControl; the other decides who may be the starter.
///
/// \spec    Chat Protocol v3, 7.3.2 and 7.3.3
class ServerLife {
public:
    explicit ServerLife(const ControlLimits &limits) : m_limits(limits) { }

    [[nodiscard]] const ControlState &state() const { return m_state; }
    void setLimits(const ControlLimits &limits);
    void remember(const LastStarter &last);
    void setKeepRunning(bool keepRunning) { m_state.keepRunning = keepRunning; }

    void requestStart(Effects &effects, const Moment &now);
    void requestStop(Effects &effects, const Moment &now);
    void requestStopWhenEmpty(Effects &effects, const Moment &now);
    void retry(Effects &effects, const Moment &now);

    /// The place of the starter is taken by one that has to be decided about.
    void starterHeld(const IpAddress &address, const Moment &now);
    /// The place is taken, or the one held there is trusted: the server is as it reports, or is started as was asked for.
    void starterTrusted(const IpAddress &address, Effects &effects, const Moment &now);
    void starterGone(const Moment &now);
    /// The operator wants another starter in its place, which is about to be given away: stops the server that may run there.
    void starterReplaced(Effects &effects);
    /// What was wanted of the starter that had to go is wanted of the next one, "Keep running" or not.
    void startAgain() { m_state.startWaitsForStarter = m_state.desired == Desired::On; }
    void receive(const servermanagement::Frame &frame, Effects &effects, const Moment &now);

    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    void tick(Effects &effects, const Moment &now);

private:
    /// The last status of the connected starter.
    enum class Reported : quint8 { Nothing, Online, Offline };
    enum class StartCause : quint8 { Asked, KeepRunning };

    void startServer(StartCause cause, Effects &effects, const Moment &now);
    void stopServer(Effects &effects, const Moment &now);
    void stopIfEmpty(Effects &effects, const Moment &now);
    /// "Keep running", unless it was tried too often.
    void restartServer(Effects &effects, const Moment &now);
    void startFailed(FaultReason reason, Effects &effects, const Moment &now);
    void goOnline(EventKind kind, Effects &effects, const Moment &now);
    void goOffline(EventKind kind, Effects &effects, const Moment &now);
    void fail(FaultReason reason, Effects &effects, const Moment &now);
    void receiveOnline(const servermanagement::Online &online, Effects &effects, const Moment &now);
    void receiveOffline(Effects &effects, const Moment &now);
    void receiveReport(const servermanagement::Diagnostic &diagnostic, Effects &effects, const Moment &now);
    [[nodiscard]] quint16 serverPort() const { return m_reportedPort.value_or(m_limits.chatPort); }

    ControlLimits m_limits;
    ControlState m_state;
    Reported m_reported = Reported::Nothing;
    std::optional<quint16> m_reportedPort;
    int m_answersOwed = 0; ///< requests the connected starter has not answered yet
    StartCause m_startCause = StartCause::Asked;
    std::deque<TimePoint> m_restarts; ///< starts that nobody asked for, within the window
    TimePoint m_lastSign; ///< of a running server: its SVR_Online or its last report
};

} // namespace roundtable::manager
