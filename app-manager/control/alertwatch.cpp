// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/alertwatch.h"

#include <algorithm>

namespace roundtable::manager {

std::vector<Event> AlertWatch::observe(const ControlState &state, const Moment &now)
{
    std::vector<Event> alerts;
    if (usersRise(state))
        alerts.push_back({EventKind::UsersAbove, {}, *m_rules.usersAbove});
    if (reportsCease(state, now.steady))
        alerts.push_back({EventKind::ReportsMissing, {}, m_rules.reportsMissing->count()});
    if (serverGoesDown(state, now.steady))
        alerts.push_back({EventKind::ServerDown});
    return alerts;
}

std::optional<TimePoint> AlertWatch::nextDeadline() const
{
    std::optional<TimePoint> next;
    if (m_rules.reportsMissing && m_lastReport && !m_isMissed)
        next = *m_lastReport + *m_rules.reportsMissing;
    if (m_rules.serverDown && m_downSince && !m_isDownTold)
        next = std::min(next.value_or(TimePoint::max()), *m_downSince + downAfter);
    return next;
}

bool AlertWatch::usersRise(const ControlState &state)
{
    if (!m_rules.usersAbove || !state.report) {
        m_isCrowded = false;
        return false;
    }
    // One person who comes and goes at the edge is one alert.
    const int threshold = *m_rules.usersAbove;
    const int calm = threshold - std::max(1, threshold / 10);
    const int users = state.report->users;
    if (m_isCrowded) {
        m_isCrowded = users > calm;
        return false;
    }
    m_isCrowded = users > threshold;
    return m_isCrowded;
}

bool AlertWatch::reportsCease(const ControlState &state, TimePoint now)
{
    if (!std::holds_alternative<Online>(state.observed)) {
        m_lastReport.reset();
        m_isMissed = false;
        return false;
    }
    if (!m_lastReport)
        m_lastReport = now;
    if (state.report && state.report->at.steady > *m_lastReport) {
        m_lastReport = state.report->at.steady;
        m_isMissed = false;
    }
    if (!m_rules.reportsMissing || m_isMissed || now - *m_lastReport < *m_rules.reportsMissing)
        return false;
    m_isMissed = true;
    return true;
}

bool AlertWatch::serverGoesDown(const ControlState &state, TimePoint now)
{
    const bool isOnline = std::holds_alternative<Online>(state.observed);
    const bool isStopping = std::holds_alternative<Stopping>(state.observed);
    // Without "Keep running" a server that went away is not wanted back; its operator still wants to know.
    const bool isMissed = state.desired == Desired::On || std::holds_alternative<Offline>(state.observed);
    if (isOnline || isStopping || !isMissed) {
        m_wasOnline = isOnline && state.desired == Desired::On;
        m_downSince.reset();
        m_isDownTold = false;
        return false;
    }
    if (!m_wasOnline)
        return false;
    if (!m_downSince)
        m_downSince = now;
    if (!m_rules.serverDown || m_isDownTold || now - *m_downSince < downAfter)
        return false;
    m_isDownTold = true;
    return true;
}

} // namespace roundtable::manager
