// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/moment.h"

#include <optional>
#include <utility>

namespace roundtable::manager {

/// \brief How many lines the event log takes: 10 a second, 50 at once. Whoever knocks faster than that is only counted.
class LogBudget {
public:
    /// True where one more line may be written.
    [[nodiscard]] bool take(TimePoint now);
    /// How many were left out since this was asked last.
    [[nodiscard]] qint64 takeLeftOut() { return std::exchange(m_leftOut, 0); }
    [[nodiscard]] bool hasLeftOut() const { return m_leftOut > 0; }

private:
    double m_tokens = 0;
    std::optional<TimePoint> m_refilled;
    qint64 m_leftOut = 0;
};

} // namespace roundtable::manager
