// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelineaccessible.h"

#include "app-client/timeline/timelineitemaccessible.h"
#include "app-client/timeline/timelineview.h"
#include "appearance/screenreader.h"

namespace roundtable::client {

namespace {

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String(TimelineView::staticMetaObject.className()))
        return nullptr;
    return new TimelineAccessible(static_cast<TimelineView *>(object));
}

/// Null where nobody listens.
TimelineAccessible *listOf(TimelineView *view)
{
    if (!isScreenReaderListening())
        return nullptr;
    return static_cast<TimelineAccessible *>(QAccessible::queryAccessibleInterface(view));
}

void notifyRows(TimelineView *view, QAccessibleTableModelChangeEvent::ModelChangeType type, int first, int last)
{
    QAccessibleTableModelChangeEvent event(view, type);
    event.setFirstRow(first);
    event.setLastRow(last);
    tellScreenReader(&event);
}

} // namespace

TimelineAccessible::TimelineAccessible(TimelineView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

TimelineView *TimelineAccessible::view() const
{
    return static_cast<TimelineView *>(object());
}

void TimelineAccessible::install()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void TimelineAccessible::notifyInserted(TimelineView *view, int first, int last)
{
    if (!listOf(view))
        return;
    notifyRows(view, QAccessibleTableModelChangeEvent::RowsInserted, first, last);
    // What a desktop makes of a changed model is nothing for a list in Qt 6.4: a new message is told as a new child too.
    constexpr int mostAtOnce = 50; // a page of history is not news
    const bool atTheEnd = last == view->rowCount() - 1;
    for (int row = first; atTheEnd && last - first < mostAtOnce && row <= last; ++row) {
        QAccessibleEvent event(view, QAccessible::ObjectCreated);
        event.setChild(row);
        tellScreenReader(&event);
    }
}

void TimelineAccessible::notifyRemoved(TimelineView *view, int first, int last)
{
    if (TimelineAccessible *list = listOf(view)) {
        notifyRows(view, QAccessibleTableModelChangeEvent::RowsRemoved, first, last);
        list->forgetRowsThatAreGone();
    }
}

void TimelineAccessible::notifyReset(TimelineView *view)
{
    if (TimelineAccessible *list = listOf(view)) {
        notifyRows(view, QAccessibleTableModelChangeEvent::ModelReset, -1, -1);
        list->forgetRowsThatAreGone();
    }
}

void TimelineAccessible::notifyChanged(TimelineView *view, int first, int last)
{
    TimelineAccessible *list = listOf(view);
    if (!list)
        return;
    const QList<quint64> known = list->m_items.keys();
    for (const quint64 id : known) {
        if (const int row = view->rowOf(id); row < first || row > last)
            continue;
        QAccessibleEvent event(QAccessible::accessibleInterface(list->m_items[id]->id), QAccessible::NameChanged);
        tellScreenReader(&event);
    }
}

void TimelineAccessible::notifyFocus(TimelineView *view)
{
    TimelineAccessible *list = listOf(view);
    QAccessibleInterface *focused = list && view->hasFocus() ? list->focusChild() : nullptr;
    if (!focused)
        return;
    QAccessibleEvent event(focused, QAccessible::Focus);
    tellScreenReader(&event);
}

void TimelineAccessible::notifySelection(TimelineView *view)
{
    TimelineAccessible *list = listOf(view);
    const auto caret = view->caret();
    QAccessibleInterface *item = list && caret ? list->child(caret->row) : nullptr;
    if (!item || !item->textInterface())
        return;
    const TextSpan span = view->selectedSpan(caret->row);
    QAccessibleTextCursorEvent moved(item, caret->offset);
    tellScreenReader(&moved);
    QAccessibleTextSelectionEvent selected(item, span.start, span.end());
    selected.setCursorPosition(caret->offset);
    tellScreenReader(&selected);
}

int TimelineAccessible::childCount() const
{
    return view()->rowCount();
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const quint64 id = view()->idAt(index);
    if (const Item *known = m_items.object(id))
        return QAccessible::accessibleInterface(known->id);
    auto *item = new TimelineItemAccessible(view(), id);
    m_items.insert(id, new Item(QAccessible::registerAccessibleInterface(item)));
    return item;
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    return child(view()->rowAt(view()->viewport()->mapFromGlobal(QPoint(x, y))));
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const TimelineItemAccessible *>(child);
    return item ? item->row() : -1;
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    QAccessibleInterface *item = child(view()->focusedRow());
    QAccessibleInterface *part = item ? item->focusChild() : nullptr;
    return part ? part : item;
}

void TimelineAccessible::forgetRowsThatAreGone()
{
    const QList<quint64> known = m_items.keys();
    for (const quint64 id : known) {
        if (view()->rowOf(id) >= 0)
            continue;
        QAccessibleEvent event(QAccessible::accessibleInterface(m_items[id]->id), QAccessible::ObjectDestroyed);
        tellScreenReader(&event);
        m_items.remove(id);
    }
}

} // namespace roundtable::client
