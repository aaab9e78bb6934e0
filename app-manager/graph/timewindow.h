// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

#include <array>
#include <chrono>

namespace roundtable::manager {

/// \brief How much time the graphs show.
enum class TimeWindow : quint8 { OneMinute, FiveMinutes, FifteenMinutes, OneHour, SixHours, OneDay, SevenDays };

inline constexpr std::array allTimeWindows{TimeWindow::OneMinute, TimeWindow::FiveMinutes, TimeWindow::FifteenMinutes,
                                           TimeWindow::OneHour,   TimeWindow::SixHours,    TimeWindow::OneDay,
                                           TimeWindow::SevenDays};

/// From the left edge to the right one.
[[nodiscard]] std::chrono::seconds spanOf(TimeWindow window);
/// What shows everything there is when nobody has chosen yet: five minutes at first, an hour at most.
[[nodiscard]] TimeWindow windowFor(std::chrono::seconds age);
/// Between two labels of the time axis.
[[nodiscard]] std::chrono::seconds tickStepOf(TimeWindow window);

} // namespace roundtable::manager
