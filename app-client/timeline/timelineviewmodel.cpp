// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// TimelineView, the part that follows the model.

#include "app-client/models/timelinemodel.h"
#include "app-client/timeline/timelineaccessible.h"
#include "app-client/timeline/timelineview.h"

#include <algorithm>

namespace roundtable::client {

namespace {

constexpr qint64 frameInterval = 16; // ms: a flood of messages is laid out and painted once for each frame, not for each of them

} // namespace

void TimelineView::setModel(QAbstractItemModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_rows.setModel(model);
    m_scroller.reset();
    m_selection.clear();
    m_focusedRow = -1;
    if (m_model)
        connectModel();
    place();
}

void TimelineView::connectModel()
{
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { handleRowsInserted(first, last); });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { handleRowsRemoved(first, last); });
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                if (roles.contains(TimelineModel::MutedRole))
                    m_rows.foldMutedRuns();
                m_rows.changed(from.row(), to.row());
                TimelineAccessible::notifyChanged(this, from.row(), to.row());
                placeSoon();
                if (m_focusedRow >= 0 && m_rows.isHidden(m_focusedRow))
                    setFocusedRow(nextSeenRow(m_focusedRow, -1));
            });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_rows.reset();
        m_scroller.reset();
        m_selection.clear();
        m_focusedRow = -1;
        TimelineAccessible::notifyReset(this);
        place();
    });
}

void TimelineView::handleRowsInserted(int first, int last)
{
    m_rows.inserted(first, last);
    m_scroller.inserted(first, last);
    m_selection.rowsInserted(first, last);
    if (m_focusedRow >= first)
        m_focusedRow += last - first + 1;
    // What one has just written oneself is what one wants to see.
    const bool atTheEnd = last == m_rows.count() - 1;
    const TimelineEntry newest = m_rows.entry(last);
    const auto *message = std::get_if<MessageEntry>(&newest);
    if (atTheEnd && first == last && message && message->own)
        m_scroller.scrollToEnd();
    if (m_toTheOldest && first == 0)
        setFocusedRow(0);
    TimelineAccessible::notifyInserted(this, first, last);
    placeSoon();
}

void TimelineView::placeSoon()
{
    if (m_placeSoon.isActive())
        return;
    const qint64 since = m_sincePlaced.isValid() ? m_sincePlaced.elapsed() : frameInterval;
    m_placeSoon.start(int(std::clamp<qint64>(frameInterval - since, 0, frameInterval)), Qt::PreciseTimer, this);
}

void TimelineView::placeWhatIsDue()
{
    if (m_placeSoon.isActive())
        place();
}

void TimelineView::handleRowsRemoved(int first, int last)
{
    m_rows.removed(first, last);
    m_scroller.removed(first, last);
    m_selection.rowsRemoved(first, last);
    if (m_focusedRow > last)
        m_focusedRow -= last - first + 1;
    else if (m_focusedRow >= first)
        m_focusedRow = -1;
    TimelineAccessible::notifyRemoved(this, first, last);
    place();
}

} // namespace roundtable::client
