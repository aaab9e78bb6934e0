// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelineselection.h"

#include <algorithm>

namespace roundtable::client {

void TimelineSelection::extendTo(TextPosition to)
{
    if (m_range)
        m_range->to = to;
    else
        start(to);
}

TextSpan TimelineSelection::spanIn(int row, int length) const
{
    if (isEmpty() || row < begin().row || row > end().row)
        return {};
    const int from = row == begin().row ? std::min(begin().offset, length) : 0;
    const int to = row == end().row ? std::min(end().offset, length) : length;
    return {from, to - from};
}

void TimelineSelection::rowsInserted(int first, int last)
{
    if (!m_range)
        return;
    for (TextPosition *position : {&m_range->from, &m_range->to}) {
        if (position->row >= first)
            position->row += last - first + 1;
    }
}

void TimelineSelection::rowsRemoved(int first, int last)
{
    if (!m_range)
        return;
    if (begin().row <= last && end().row >= first) {
        clear();
        return;
    }
    for (TextPosition *position : {&m_range->from, &m_range->to}) {
        if (position->row > last)
            position->row -= last - first + 1;
    }
}

} // namespace roundtable::client
