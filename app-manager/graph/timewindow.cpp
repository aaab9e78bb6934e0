// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/timewindow.h"

namespace roundtable::manager {

using namespace std::chrono_literals;

std::chrono::seconds spanOf(TimeWindow window)
{
    switch (window) {
    case TimeWindow::OneMinute: return 1min;
    case TimeWindow::FiveMinutes: return 5min;
    case TimeWindow::FifteenMinutes: return 15min;
    case TimeWindow::OneHour: return 1h;
    case TimeWindow::SixHours: return 6h;
    case TimeWindow::OneDay: return 24h;
    case TimeWindow::SevenDays: return 7 * 24h;
    }
    Q_UNREACHABLE();
}

TimeWindow windowFor(std::chrono::seconds age)
{
    for (const TimeWindow window : {TimeWindow::FiveMinutes, TimeWindow::FifteenMinutes}) {
        if (age <= spanOf(window))
            return window;
    }
    return TimeWindow::OneHour;
}

std::chrono::seconds tickStepOf(TimeWindow window)
{
    switch (window) {
    case TimeWindow::OneMinute: return 10s;
    case TimeWindow::FiveMinutes: return 1min;
    case TimeWindow::FifteenMinutes: return 3min;
    case TimeWindow::OneHour: return 10min;
    case TimeWindow::SixHours: return 1h;
    case TimeWindow::OneDay: return 4h;
    case TimeWindow::SevenDays: return 24h;
    }
    Q_UNREACHABLE();
}

} // namespace roundtable::manager
