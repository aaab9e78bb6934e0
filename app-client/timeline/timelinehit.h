// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/timeline/timelinelayout.h"

namespace roundtable::client {

/// \brief What is under the pointer in one row.
struct TimelineHit {
    enum class Part : quint8 { Nothing, Text, Link, Time, State, ClockOff, Warning, Name, ShowAll, Retry, Copy, Discard };

    Part part = Part::Nothing;
    QUrl link;

    [[nodiscard]] bool isAction() const;
    friend bool operator==(const TimelineHit &, const TimelineHit &) = default;
};

/// What can be done in a row, in the order of reading. The part of each isAction().
[[nodiscard]] QList<TimelineHit> actionsIn(const RowLayout &row);

/// \a point from the top left corner of the row.
[[nodiscard]] TimelineHit hitIn(const RowLayout &row, QPoint point);

} // namespace roundtable::client
