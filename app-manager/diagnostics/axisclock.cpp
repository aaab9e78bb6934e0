// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/axisclock.h"

#include <algorithm>

namespace roundtable::manager {

std::chrono::milliseconds AxisClock::at(std::chrono::steady_clock::time_point steady, std::chrono::milliseconds wall)
{
    using std::chrono::milliseconds;
    if (!m_steady) {
        m_axis = wall;
    } else {
        const auto elapsed = std::max(std::chrono::duration_cast<milliseconds>(steady - *m_steady), milliseconds(0));
        const milliseconds expected = m_axis + elapsed;
        const milliseconds ahead = wall - expected;
        if (ahead > tolerated)
            m_axis = wall;
        else if (ahead >= -tolerated)
            m_axis = std::max(m_axis, wall);
        else
            m_axis = expected;
    }
    m_steady = std::max(m_steady.value_or(steady), steady);
    return m_axis;
}

} // namespace roundtable::manager
