// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelinescroller.h"

#include "app-client/timeline/timelinerows.h"

#include <algorithm>
#include <cstdlib>

namespace roundtable::client {

void TimelineScroller::place(int viewportHeight)
{
    m_height = viewportHeight;
    const int count = m_rows.count();
    if (count == 0) {
        reset();
        return;
    }
    m_row = std::clamp(m_row, 0, count - 1);
    if (m_atEnd) {
        fillUpwards(count, m_height);
    } else {
        // Above: rows that have come into sight.
        while (m_top > 0 && m_row > 0)
            m_top -= m_rows.exactHeight(--m_row);
        // Below: the anchor may have left the viewport.
        while (m_row < count - 1 && m_top + m_rows.exactHeight(m_row) <= 0)
            m_top += m_rows.exactHeight(m_row++);
        int bottom = m_top;
        int row = m_row;
        while (row < count && bottom <= m_height)
            bottom += m_rows.exactHeight(row++);
        if (row == count && bottom <= m_height) {
            m_atEnd = true;
            fillUpwards(count, m_height);
        }
    }
    if (m_row == 0 && m_top > 0)
        m_top = 0; // fewer rows than fit begin at the top
    for (int row = m_row, bottom = m_top; row < count && bottom < m_height; ++row)
        bottom += m_rows.exactHeight(row);
}

void TimelineScroller::fillUpwards(int fromRow, int bottom)
{
    m_row = fromRow;
    m_top = bottom;
    while (m_row > 0 && m_top > 0)
        m_top -= m_rows.exactHeight(--m_row);
}

int TimelineScroller::value() const
{
    return m_row < 0 ? 0 : std::clamp(m_rows.top(m_row) - m_top, 0, maximum());
}

int TimelineScroller::maximum() const
{
    return std::max(0, m_rows.total() - m_height);
}

void TimelineScroller::scrollToValue(int value)
{
    if (m_row < 0)
        return;
    const int distance = value - this->value();
    m_atEnd = value >= maximum();
    if (value <= 0) {
        m_row = 0;
        m_top = 0;
    } else if (std::abs(distance) <= m_height) {
        m_top -= distance; // what is seen moves as one, whatever the guesses above turn out to be
    } else {
        m_row = m_rows.rowAt(value);
        m_top = m_rows.top(m_row) - value;
    }
}

void TimelineScroller::scrollToRow(int row)
{
    const int height = m_rows.exactHeight(row);
    const int top = m_rows.top(row) - m_rows.top(m_row) + m_top;
    if (top < 0 || height > m_height) {
        m_atEnd = false;
        m_row = row;
        m_top = 0;
    } else if (top + height > m_height) {
        m_atEnd = false;
        fillUpwards(row, m_height - height);
    }
}

void TimelineScroller::presentRow(int row)
{
    m_atEnd = false;
    m_row = row;
    m_top = m_height / 3;
}

void TimelineScroller::reset()
{
    m_row = m_rows.count() > 0 ? 0 : -1;
    m_top = 0;
    m_atEnd = true;
}

void TimelineScroller::inserted(int first, int last)
{
    if (m_row < 0)
        m_row = 0; // the first rows of all
    else if (m_row >= first)
        m_row += last - first + 1;
}

void TimelineScroller::removed(int first, int last)
{
    if (m_row > last)
        m_row -= last - first + 1;
    else if (m_row >= first)
        m_row = first;
}

} // namespace roundtable::client
