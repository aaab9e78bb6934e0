// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// TimelineView, the part that a screen reader asks.

#include "app-client/timeline/timelineaccessible.h"
#include "app-client/timeline/timelineview.h"

namespace roundtable::client {

quint64 TimelineView::idAt(int row) const
{
    return idOf(m_rows.entry(row));
}

QString TimelineView::visibleText(int row) const
{
    return m_rows.isMuted(row) ? QString() : m_rows.text(row);
}

TextSpan TimelineView::selectedSpan(int row) const
{
    return m_selection.spanIn(row, int(visibleText(row).size()));
}

void TimelineView::select(TextPosition from, TextPosition to)
{
    m_selection.start(from);
    m_selection.extendTo(to);
    viewport()->update();
    TimelineAccessible::notifySelection(this);
}

QRect TimelineView::textRect(int row, const TextSpan &span)
{
    const QPoint top = rowRect(row).topLeft();
    const RowLayout &layout = m_rows.layout(row);
    const QList<QRect> rects = layout.bubble ? layout.bubble->rectsOf(span) : QList<QRect>();
    return rects.isEmpty() ? QRect() : rects.first().translated(top);
}

int TimelineView::textOffsetAt(int row, QPoint viewportPoint)
{
    const QPoint point = inRow(row, viewportPoint);
    const RowLayout &layout = m_rows.layout(row);
    return layout.bubble ? layout.bubble->textPositionAt(point) : -1;
}

QRect TimelineView::actionRect(int row, int action)
{
    const QPoint top = rowRect(row).topLeft();
    const RowLayout &layout = m_rows.layout(row);
    const TimelineHit hit = actionsIn(layout).value(action);
    if (hit.part != TimelineHit::Part::Link)
        return actionRect(row, hit.part);
    // Links come first, in the order of the text.
    const QList<QRect> rects = layout.bubble->rectsOf(layout.bubble->links[action].span);
    return rects.isEmpty() ? QRect() : rects.first().translated(top);
}

} // namespace roundtable::client
