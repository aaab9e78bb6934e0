// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/servercontrol.h"

#include <algorithm>

namespace roundtable::manager {

namespace {

void log(Effects &effects, EventKind kind, const IpAddress &address, const QString &detail = {})
{
    effects.emplace_back(Log{Event{kind, address, 0, detail}});
}

} // namespace

ServerControl::ServerControl(const ControlLimits &limits, const Trust &trust) : m_gate(limits, trust), m_life(limits) { }

void ServerControl::setLimits(const ControlLimits &limits)
{
    m_gate.setLimits(limits);
    m_life.setLimits(limits);
}

void ServerControl::remember(const LastStarter &last)
{
    m_life.remember(last);
}

Effects ServerControl::requestStart(const Moment &now)
{
    Effects effects;
    m_life.requestStart(effects, now);
    return effects;
}

Effects ServerControl::requestStop(StopMode mode, const Moment &now)
{
    Effects effects;
    if (mode == StopMode::WhenEmpty)
        m_life.requestStopWhenEmpty(effects, now);
    else
        m_life.requestStop(effects, now);
    return effects;
}

Effects ServerControl::retry(const Moment &now)
{
    Effects effects;
    m_life.retry(effects, now);
    return effects;
}

Effects ServerControl::trustStarter(const IpAddress &address, const Moment &now)
{
    m_gate.trust().trust(address);
    Effects effects{KeepTrust{}};
    admitHeld(EventKind::StarterTrusted, effects, now);
    return effects;
}

Effects ServerControl::refuseStarter(const IpAddress &address, const Moment &now)
{
    m_gate.trust().refuse(address);
    Effects effects{KeepTrust{}};
    if (m_starter && state().starter->address == address)
        evict(EventKind::StarterRefused, effects, now);
    return effects;
}

Effects ServerControl::forgetStarter(const IpAddress &address)
{
    m_gate.trust().forget(address);
    return {KeepTrust{}};
}

Effects ServerControl::replaceStarter(const IpAddress &address, const Moment &now)
{
    Effects effects;
    m_gate.reserveFor(address, now.steady);
    log(effects, EventKind::ReplacementAwaited, address);
    return effects;
}

Effects ServerControl::setTrustedNetworks(std::vector<IpNetwork> networks, const Moment &now)
{
    m_gate.trust().setNetworks(std::move(networks));
    Effects effects;
    admitHeld(EventKind::StarterConnected, effects, now);
    return effects;
}

Effects ServerControl::starterArrived(StarterId starter, const IpAddress &address, std::chrono::milliseconds silence, const Moment &now)
{
    Effects effects;
    std::optional<StarterGate::Occupant> occupant;
    if (m_starter)
        occupant = {state().starter->address, std::holds_alternative<Held>(state().observed), silence};
    const auto decision = m_gate.decide(address, occupant, now.steady);
    if (decision == StarterGate::Decision::TurnAwayRefused || decision == StarterGate::Decision::TurnAwaySecond) {
        const bool isRefused = decision == StarterGate::Decision::TurnAwayRefused;
        turnAway(starter, isRefused ? EventKind::StarterRefused : EventKind::SecondStarterRefused, address, effects, now);
        return effects;
    }
    if (m_starter)
        makeRoom(m_gate.isReservedFor(address, now.steady), effects, now);
    m_gate.endReservation();
    m_starter = starter;
    effects.emplace_back(AcceptStarter{starter});
    if (decision == StarterGate::Decision::Hold) {
        log(effects, EventKind::StarterHeld, address);
        m_life.starterHeld(address, now);
        return effects;
    }
    const bool wasHereBefore = state().lastStarter && state().lastStarter->address == address;
    log(effects, wasHereBefore ? EventKind::StarterBack : EventKind::StarterConnected, address);
    m_life.starterTrusted(address, effects, now);
    return effects;
}

Effects ServerControl::receive(StarterId starter, const servermanagement::Frame &frame, const Moment &now)
{
    Effects effects;
    if (starter == m_starter)
        m_life.receive(frame, effects, now);
    return effects;
}

Effects ServerControl::starterGone(StarterId starter, const Moment &now)
{
    Effects effects;
    if (starter != m_starter)
        return effects;
    const bool isNoLoss
        = std::holds_alternative<Held>(state().observed) || std::holds_alternative<Stopping>(state().observed);
    log(effects, isNoLoss ? EventKind::StarterLeft : EventKind::StarterLost, state().starter->address);
    m_starter.reset();
    m_life.starterGone(now);
    return effects;
}

Effects ServerControl::starterBrokeProtocol(StarterId starter, const QString &detail, const Moment &now)
{
    Effects effects;
    if (starter == m_starter)
        evict(EventKind::StarterCutOff, effects, now, detail);
    return effects;
}

std::optional<TimePoint> ServerControl::nextDeadline() const
{
    const auto life = m_life.nextDeadline();
    const auto reservation = m_gate.reservationEnd();
    return life && reservation ? std::min(life, reservation) : life ? life : reservation;
}

Effects ServerControl::tick(const Moment &now)
{
    Effects effects;
    m_life.tick(effects, now);
    if (const auto end = m_gate.reservationEnd(); end && now.steady >= *end) {
        log(effects, EventKind::ReplacementMissing, m_gate.reservedAddress());
        m_gate.endReservation();
    }
    return effects;
}

void ServerControl::makeRoom(bool isReplaced, Effects &effects, const Moment &now)
{
    if (isReplaced)
        m_life.starterReplaced(effects);
    evict(EventKind::StarterReplaced, effects, now);
    if (isReplaced)
        m_life.startAgain();
}

void ServerControl::admitHeld(EventKind why, Effects &effects, const Moment &now)
{
    const auto *held = std::get_if<Held>(&state().observed);
    if (!held || trust().verdict(held->address) != Trust::Verdict::Trusted)
        return;
    const IpAddress address = held->address;
    log(effects, why, address);
    m_life.starterTrusted(address, effects, now);
}

void ServerControl::evict(EventKind why, Effects &effects, const Moment &now, const QString &detail)
{
    log(effects, why, state().starter->address, detail);
    effects.emplace_back(CloseStarter{*m_starter});
    m_starter.reset();
    m_life.starterGone(now);
}

void ServerControl::turnAway(StarterId starter, EventKind why, const IpAddress &address, Effects &effects, const Moment &now)
{
    effects.emplace_back(CloseStarter{starter});
    if (m_gate.isWorthLogging(why, address, now.steady))
        log(effects, why, address);
}

} // namespace roundtable::manager
