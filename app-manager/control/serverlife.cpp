// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/serverlife.h"

#include "protocol/overloaded.h"

#include <algorithm>

namespace roundtable::manager {

namespace {

namespace wire = servermanagement;

EventKind eventOf(FaultReason reason)
{
    switch (reason) {
    case FaultReason::StartNotAnswered:
        return EventKind::StartNotAnswered;
    case FaultReason::StartRefused:
        return EventKind::StartRefused;
    case FaultReason::StopNotAnswered:
        return EventKind::StopNotAnswered;
    case FaultReason::RestartedTooOften:
        return EventKind::RestartedTooOften;
    }
    return EventKind::StartNotAnswered;
}

void log(Effects &effects, EventKind kind, qint64 number = 0)
{
    effects.emplace_back(Log{Event{kind, std::nullopt, number}});
}

} // namespace

void ServerLife::remember(const LastStarter &last)
{
    if (!m_state.lastStarter)
        m_state.lastStarter = last;
}

void ServerLife::setLimits(const ControlLimits &limits)
{
    m_limits = limits;
    if (auto *online = std::get_if<Online>(&m_state.observed))
        online->port = serverPort();
}

// What the operator does.

void ServerLife::requestStart(Effects &effects, const Moment &now)
{
    const Desired before = std::exchange(m_state.desired, Desired::On);
    m_restarts.clear();
    if (std::holds_alternative<Online>(m_state.observed)) {
        if (before == Desired::OffWhenEmpty)
            log(effects, EventKind::StopWhenEmptyCancelled);
        return;
    }
    if (std::holds_alternative<Starting>(m_state.observed) || m_state.startWaitsForStarter)
        return;
    log(effects, EventKind::StartAsked);
    if (std::holds_alternative<NoStarter>(m_state.observed) || std::holds_alternative<Held>(m_state.observed))
        m_state.startWaitsForStarter = true;
    else
        startServer(StartCause::Asked, effects, now);
}

void ServerLife::requestStop(Effects &effects, const Moment &now)
{
    m_state.startWaitsForStarter = false;
    const Desired before = std::exchange(m_state.desired, Desired::Off);
    const auto stop = [&] {
        log(effects, EventKind::StopAsked);
        stopServer(effects, now);
    };
    const auto stayOff = [&] {
        if (before == Desired::On)
            log(effects, EventKind::StopAsked);
    };
    std::visit(Overloaded{
                   [&](const Starting &) { stop(); },
                   [&](const Online &) { stop(); },
                   [&](const Fault &fault) {
                       if (fault.reason == FaultReason::StartNotAnswered || fault.reason == FaultReason::StopNotAnswered) {
                           stop();
                           return;
                       }
                       // The starter has said "offline": there is nothing to stop.
                       stayOff();
                       m_state.observed = Offline{now.wall, {}};
                   },
                   [&](Offline &offline) {
                       stayOff();
                       offline.restartAt.reset();
                   },
                   [&](const Stopping &) { },
                   [&](const NoStarter &) { stayOff(); },
                   [&](const Held &) { stayOff(); },
               },
               m_state.observed);
}

void ServerLife::requestStopWhenEmpty(Effects &effects, const Moment &now)
{
    if (!std::holds_alternative<Online>(m_state.observed)) {
        requestStop(effects, now);
        return;
    }
    if (std::exchange(m_state.desired, Desired::OffWhenEmpty) != Desired::OffWhenEmpty)
        log(effects, EventKind::StopWhenEmptyAsked);
    stopIfEmpty(effects, now);
}

void ServerLife::retry(Effects &effects, const Moment &now)
{
    const auto *fault = std::get_if<Fault>(&m_state.observed);
    if (!fault)
        return;
    if (fault->reason == FaultReason::StopNotAnswered)
        requestStop(effects, now);
    else
        requestStart(effects, now);
}

// What the starter does.

void ServerLife::starterHeld(const IpAddress &address, const Moment &now)
{
    m_state.starter = StarterDetails{address, now.wall, {}};
    m_state.observed = Held{now.wall, address};
}

void ServerLife::starterTrusted(const IpAddress &address, Effects &effects, const Moment &now)
{
    if (!m_state.starter)
        m_state.starter = StarterDetails{address, now.wall, {}};
    m_state.observed = Offline{now.wall, {}};
    if (m_reported == Reported::Online)
        goOnline(EventKind::ServerKeptRunning, effects, now);
    else if (m_state.startWaitsForStarter)
        startServer(StartCause::Asked, effects, now);
    else if (m_state.desired == Desired::On && m_state.keepRunning)
        restartServer(effects, now);
}

void ServerLife::starterGone(const Moment &now)
{
    Q_ASSERT_X(m_state.starter, "starterGone", "somebody was there");
    if (std::holds_alternative<Starting>(m_state.observed) && m_startCause == StartCause::Asked)
        m_state.startWaitsForStarter = true;
    if (!std::holds_alternative<Held>(m_state.observed))
        m_state.lastStarter = LastStarter{m_state.starter->address, now.wall};
    m_state.starter.reset();
    m_state.report.reset();
    m_reported = Reported::Nothing;
    m_reportedPort.reset();
    m_answersOwed = 0;
    m_state.observed = NoStarter{now.wall};
}

void ServerLife::starterReplaced(Effects &effects)
{
    const bool mayRun = std::visit(Overloaded{
                                       [](const Starting &) { return true; },
                                       [](const Online &) { return true; },
                                       [](const Fault &fault) {
                                           return fault.reason == FaultReason::StartNotAnswered
                                               || fault.reason == FaultReason::StopNotAnswered;
                                       },
                                       [](const Stopping &) { return false; }, // asked already
                                       [](const Offline &) { return false; },
                                       [](const NoStarter &) { return false; },
                                       [](const Held &) { return false; },
                                   },
                                   m_state.observed);
    if (mayRun)
        effects.emplace_back(SendStop{});
}

void ServerLife::receive(const wire::Frame &frame, Effects &effects, const Moment &now)
{
    m_state.starter->version = frame.version;
    std::visit(Overloaded{
                   [&](const wire::Online &online) { receiveOnline(online, effects, now); },
                   [&](const wire::Offline &) { receiveOffline(effects, now); },
                   [&](const wire::Diagnostic &diagnostic) { receiveReport(diagnostic, effects, now); },
                   // Commands are the manager's to give; manager responses are unused.
                   [&](const wire::Start &) { },
                   [&](const wire::Stop &) { },
                   [&](const wire::Ignored &) { },
               },
               frame.packet);
}

void ServerLife::receiveOnline(const wire::Online &online, Effects &effects, const Moment &now)
{
    const bool isFirstStatus = std::exchange(m_reported, Reported::Online) == Reported::Nothing;
    m_reportedPort = online.clientPort;
    m_answersOwed = std::max(0, m_answersOwed - 1);
    std::visit(Overloaded{
                   [&](const Starting &) { goOnline(EventKind::ServerOnline, effects, now); },
                   [&](const Fault &) { goOnline(EventKind::ServerOnline, effects, now); },
                   [&](const Offline &) {
                       goOnline(isFirstStatus ? EventKind::ServerKeptRunning : EventKind::ServerStartedElsewhere, effects, now);
                   },
                   [&](Online &known) { known.port = serverPort(); },
                   // The answer to an earlier start, or "not stopped yet": the one to the stop is waited for.
                   [&](const Stopping &) { },
                   [&](const Held &) { },
                   [&](const NoStarter &) { },
               },
               m_state.observed);
}

void ServerLife::receiveOffline(Effects &effects, const Moment &now)
{
    m_reported = Reported::Offline;
    const int owedBefore = std::exchange(m_answersOwed, std::max(0, m_answersOwed - 1));
    std::visit(Overloaded{
                   [&](const Starting &) {
                       // With more than one answer owed this one is to a stop before the start.
                       if (owedBefore <= 1)
                           startFailed(FaultReason::StartRefused, effects, now);
                   },
                   [&](const Stopping &) { goOffline(EventKind::ServerOffline, effects, now); },
                   [&](const Online &) {
                       goOffline(EventKind::ServerStoppedElsewhere, effects, now);
                       if (m_state.desired == Desired::On && m_state.keepRunning)
                           std::get<Offline>(m_state.observed).restartAt = now.steady + m_limits.restartDelay;
                       else
                           m_state.desired = Desired::Off;
                   },
                   [&](Fault &fault) {
                       if (fault.reason == FaultReason::StopNotAnswered)
                           goOffline(EventKind::ServerOffline, effects, now);
                       else if (fault.reason == FaultReason::StartNotAnswered)
                           fault.reason = FaultReason::StartRefused;
                   },
                   [&](const Offline &) { },
                   [&](const Held &) { },
                   [&](const NoStarter &) { },
               },
               m_state.observed);
}

void ServerLife::receiveReport(const wire::Diagnostic &diagnostic, Effects &effects, const Moment &now)
{
    auto *online = std::get_if<Online>(&m_state.observed);
    if (!online && !std::holds_alternative<Stopping>(m_state.observed))
        return;
    m_state.report = UsageReport{diagnostic.userCountOnline, diagnostic.messagePerSession, now};
    if (!online)
        return;
    m_lastSign = now.steady;
    if (std::exchange(online->stale, false))
        log(effects, EventKind::ReportsBack);
    stopIfEmpty(effects, now);
}

// Time.

std::optional<TimePoint> ServerLife::nextDeadline() const
{
    if (const auto *starting = std::get_if<Starting>(&m_state.observed))
        return starting->deadline;
    if (const auto *stopping = std::get_if<Stopping>(&m_state.observed))
        return stopping->deadline;
    if (const auto *offline = std::get_if<Offline>(&m_state.observed))
        return offline->restartAt;
    if (const auto *online = std::get_if<Online>(&m_state.observed); online && !online->stale)
        return m_lastSign + m_limits.staleAfter;
    return std::nullopt;
}

void ServerLife::tick(Effects &effects, const Moment &now)
{
    const auto due = nextDeadline();
    if (!due || now.steady < *due)
        return;
    if (std::holds_alternative<Starting>(m_state.observed)) {
        m_answersOwed = 0;
        startFailed(FaultReason::StartNotAnswered, effects, now);
    } else if (std::holds_alternative<Stopping>(m_state.observed)) {
        m_answersOwed = 0;
        fail(FaultReason::StopNotAnswered, effects, now);
    } else if (std::holds_alternative<Offline>(m_state.observed)) {
        restartServer(effects, now);
    } else if (auto *online = std::get_if<Online>(&m_state.observed)) {
        online->stale = true;
        const auto age = std::chrono::duration_cast<std::chrono::seconds>(now.steady - m_lastSign);
        log(effects, EventKind::ReportsMissing, age.count());
    }
}

// The server.

void ServerLife::startServer(StartCause cause, Effects &effects, const Moment &now)
{
    m_state.startWaitsForStarter = false;
    m_startCause = cause;
    m_state.report.reset();
    m_state.observed = Starting{now.wall, now.steady + m_limits.answerTime};
    ++m_answersOwed;
    effects.emplace_back(SendStart{});
}

void ServerLife::stopServer(Effects &effects, const Moment &now)
{
    m_state.observed = Stopping{now.wall, now.steady + m_limits.answerTime};
    ++m_answersOwed;
    effects.emplace_back(SendStop{});
}

void ServerLife::stopIfEmpty(Effects &effects, const Moment &now)
{
    if (m_state.desired != Desired::OffWhenEmpty || !m_state.report || m_state.report->users > 0)
        return;
    m_state.desired = Desired::Off;
    stopServer(effects, now);
}

void ServerLife::restartServer(Effects &effects, const Moment &now)
{
    while (!m_restarts.empty() && now.steady - m_restarts.front() >= m_limits.restartWindow)
        m_restarts.pop_front();
    if (m_restarts.size() >= static_cast<size_t>(m_limits.restartsInWindow)) {
        fail(FaultReason::RestartedTooOften, effects, now);
        return;
    }
    m_restarts.push_back(now.steady);
    log(effects, EventKind::ServerRestarting);
    startServer(StartCause::KeepRunning, effects, now);
}

void ServerLife::startFailed(FaultReason reason, Effects &effects, const Moment &now)
{
    if (m_startCause == StartCause::Asked || !m_state.keepRunning) {
        fail(reason, effects, now);
        return;
    }
    log(effects, eventOf(reason));
    m_state.observed = Offline{now.wall, now.steady + m_limits.restartDelay};
}

void ServerLife::goOnline(EventKind kind, Effects &effects, const Moment &now)
{
    // A server that runs without having been asked for is accepted, and kept.
    if (m_state.desired == Desired::Off && !std::holds_alternative<Fault>(m_state.observed))
        m_state.desired = Desired::On;
    m_state.startWaitsForStarter = false;
    m_state.report.reset();
    m_lastSign = now.steady;
    m_state.observed = Online{now.wall, serverPort(), false};
    log(effects, kind, serverPort());
}

void ServerLife::goOffline(EventKind kind, Effects &effects, const Moment &now)
{
    m_state.report.reset();
    m_state.observed = Offline{now.wall, {}};
    log(effects, kind);
}

void ServerLife::fail(FaultReason reason, Effects &effects, const Moment &now)
{
    m_state.report.reset();
    m_state.observed = Fault{now.wall, reason};
    log(effects, eventOf(reason));
}

} // namespace roundtable::manager
