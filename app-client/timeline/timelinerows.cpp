// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelinerows.h"

#include "app-client/models/timelinemodel.h"

namespace roundtable::client {

void TimelineRows::setModel(const QAbstractItemModel *model)
{
    m_model = model;
    m_expanded.clear();
    m_shownRuns.clear();
    reset();
}

void TimelineRows::setLayout(const TimelineLayout &layout)
{
    const bool isFirst = !m_layout;
    m_layout = layout;
    m_layouts.clear();
    if (isFirst)
        reset();
    else
        m_heights.guessAgain();
}

void TimelineRows::setOwnName(const QString &name)
{
    m_ownName = name;
    m_layouts.clear();
}

int TimelineRows::exactHeight(int row)
{
    return m_heights.isExact(row) ? m_heights.height(row) : layout(row).height;
}

const RowLayout &TimelineRows::layout(int row)
{
    RowLayout *layout = m_layouts.object(row);
    if (!layout) {
        layout = new RowLayout(m_layout->layOut(entry(row), context(row), m_ownName));
        m_heights.setHeight(row, layout->height);
        m_layouts.insert(row, layout);
    }
    return *layout;
}

TimelineEntry TimelineRows::entry(int row) const
{
    return m_model->index(row, 0).data(TimelineModel::EntryRole).value<TimelineEntry>();
}

int TimelineRows::rowOf(quint64 id) const
{
    int first = 0;
    int last = count() - 1;
    while (first <= last) {
        const int middle = first + (last - first) / 2;
        const quint64 found = idOf(entry(middle));
        if (found == id)
            return middle;
        if (found < id)
            first = middle + 1;
        else
            last = middle - 1;
    }
    return -1;
}

QString TimelineRows::text(int row) const
{
    const TimelineEntry shown = entry(row);
    const auto *message = std::get_if<MessageEntry>(&shown);
    return message ? message->text : QString();
}

QString TimelineRows::accessibleText(int row) const
{
    if (isMuted(row)) {
        const TimelineEntry hidden = entry(row);
        return TimelineLayout::mutedText(std::get<MessageEntry>(hidden));
    }
    return m_model->index(row, 0).data(TimelineModel::AccessibleTextRole).toString();
}

bool TimelineRows::startsRun(int row) const
{
    return m_model->index(row, 0).data(TimelineModel::StartsRunRole).toBool();
}

int TimelineRows::runStart(int row) const
{
    while (row > 0 && !startsRun(row))
        --row;
    return row;
}

bool TimelineRows::isMuted(int row) const
{
    return m_model->index(row, 0).data(TimelineModel::MutedRole).toBool()
        && (m_shownRuns.isEmpty() || !m_shownRuns.contains(idOf(entry(runStart(row)))));
}

void TimelineRows::expand(int row)
{
    if (!isMuted(row)) {
        m_expanded.insert(idOf(entry(row)));
        forgetRow(row);
        return;
    }
    int shown = runStart(row);
    m_shownRuns.insert(idOf(entry(shown)));
    do
        forgetRow(shown++);
    while (shown < count() && !startsRun(shown));
}

RowContext TimelineRows::context(int row) const
{
    const QModelIndex index = m_model->index(row, 0);
    RowContext context;
    context.first = row == 0;
    context.last = row == count() - 1;
    context.startsDay = index.data(TimelineModel::StartsDayRole).toBool();
    context.startsRun = startsRun(row);
    context.endsRun = index.data(TimelineModel::EndsRunRole).toBool();
    context.startsUnread = index.data(TimelineModel::StartsUnreadRole).toBool();
    context.muted = isMuted(row);
    context.expanded = !m_expanded.isEmpty() && m_expanded.contains(idOf(entry(row)));
    return context;
}

void TimelineRows::forgetRow(int row)
{
    if (row < 0 || row >= count())
        return;
    m_layouts.remove(row);
    m_heights.guessAgain(row);
}

void TimelineRows::reset()
{
    m_layouts.clear();
    m_heights.reset(m_model ? m_model->rowCount() : 0, m_layout ? m_layout->estimatedHeight() : 0);
}

void TimelineRows::inserted(int first, int last)
{
    const bool atEnd = first == count();
    m_heights.insert(first, last - first + 1, m_layout ? m_layout->estimatedHeight() : 0);
    if (!atEnd)
        m_layouts.clear();
    // First and last row have their own margins: the neighbours may have been that.
    forgetRow(first - 1);
    forgetRow(last + 1);
}

void TimelineRows::removed(int first, int last)
{
    m_heights.remove(first, last - first + 1);
    m_layouts.clear();
    forgetRow(first - 1);
    forgetRow(first);
}

void TimelineRows::changed(int first, int last)
{
    for (int row = first; row <= last; ++row)
        forgetRow(row);
}

} // namespace roundtable::client
