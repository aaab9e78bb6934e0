// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/graph/graphscenebuilder.h"

namespace roundtable::manager {

/// \brief What the crosshair says about one column: for the eye in three lines, for the ear in one sentence.
struct GraphReadout {
    Q_DECLARE_TR_FUNCTIONS(roundtable::manager::GraphReadout)

public:
    QString time; ///< "11:52:04 – 11:52:25"
    QString users; ///< "14 users"
    QString usersRange; ///< "14 to 15"
    QString rate; ///< "1.5 per s"
    QString rateRange;
    QString spoken;
    std::optional<double> usersValue;
    std::optional<double> rateValue;

    [[nodiscard]] static GraphReadout of(const GraphContent &content, int column, const TimeScale &time, const QTimeZone &zone,
                                         const QLocale &locale);
};

} // namespace roundtable::manager
