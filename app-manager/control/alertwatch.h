// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controlevent.h"
#include "app-manager/control/controlstate.h"

#include <vector>

namespace roundtable::manager {

/// What the operator wants to be called for.
struct AlertRules {
    std::optional<int> usersAbove = {}; ///< people online
    std::optional<std::chrono::seconds> reportsMissing = {};
    bool serverDown = false;

    friend bool operator==(const AlertRules &, const AlertRules &) = default;
};

/// \brief Sees when something is worth calling the operator: once for each time it happens.
class AlertWatch {
public:
    /// How long a server may be away before that is worth a call: one that is started again at once is not.
    static constexpr std::chrono::seconds downAfter{3};

    void setRules(const AlertRules &rules) { m_rules = rules; }
    /// To be told every state, and again at nextDeadline(). Returns the alerts that are due.
    [[nodiscard]] std::vector<Event> observe(const ControlState &state, const Moment &now);
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;

private:
    [[nodiscard]] bool usersRise(const ControlState &state);
    [[nodiscard]] bool reportsCease(const ControlState &state, TimePoint now);
    [[nodiscard]] bool serverGoesDown(const ControlState &state, TimePoint now);

    AlertRules m_rules;
    bool m_isCrowded = false;
    std::optional<TimePoint> m_lastReport; ///< of the server that is online; its arrival there counts as one
    bool m_isMissed = false;
    bool m_wasOnline = false; ///< and was to stay so
    std::optional<TimePoint> m_downSince;
    bool m_isDownTold = false;
};

} // namespace roundtable::manager
