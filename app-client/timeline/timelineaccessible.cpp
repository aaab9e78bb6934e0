// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelineaccessible.h"

#include "app-client/timeline/timelinetext.h"
#include "app-client/timeline/timelineview.h"

namespace roundtable::client {

namespace {

/// One message. Knows only its view and its row: everything else is asked of the view when it is asked for.
class TimelineItemAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    TimelineItemAccessible(TimelineView *view, int row)
        : m_view(view)
        , m_row(row)
    {
    }

    [[nodiscard]] int row() const { return m_row; }

    bool isValid() const override { return m_view && m_row < m_view->rowCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_view->accessibleTextOf(m_row) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inViewport = m_view->rowRect(m_row);
        return {m_view->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override
    {
        QStringList names;
        if (isValid()) {
            for (const TimelineHit &action : m_view->actionsOf(m_row))
                names.append(TimelineText::nameOf(action, m_view->fontMetrics()));
        }
        return names + QStringList{setFocusAction()};
    }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (const qsizetype place = actionNames().indexOf(name); place >= 0 && name != setFocusAction())
            m_view->activate(m_view->actionsOf(m_row)[place], m_row);
        else if (name == setFocusAction())
            m_view->setFocusedRow(m_row);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.readOnly = true;
        state.focused = m_view->hasFocus() && m_view->focusedRow() == m_row;
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->rowRect(m_row));
        return state;
    }

private:
    QPointer<TimelineView> m_view;
    int m_row;
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String(TimelineView::staticMetaObject.className()))
        return nullptr;
    return new TimelineAccessible(static_cast<TimelineView *>(object));
}

TimelineView *viewOf(const TimelineAccessible *accessible)
{
    return static_cast<TimelineView *>(accessible->object());
}

void notifyRows(TimelineView *view, QAccessibleTableModelChangeEvent::ModelChangeType type, int first, int last)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTableModelChangeEvent event(view, type);
    event.setFirstRow(first);
    event.setLastRow(last);
    QAccessible::updateAccessibility(&event);
}

} // namespace

TimelineAccessible::TimelineAccessible(TimelineView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
    // A row's number changes when rows come or go before it.
    m_rowNumbers = QObject::connect(view, &TimelineView::rowNumbersChanged, view, [this] { forgetItems(); });
}

TimelineAccessible::~TimelineAccessible()
{
    QObject::disconnect(m_rowNumbers);
    forgetItems();
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
    notifyRows(view, QAccessibleTableModelChangeEvent::RowsInserted, first, last);
    // What a desktop makes of a changed model is nothing for a list in Qt 6.4: a new message is told as a new child too.
    constexpr int mostAtOnce = 50; // a page of history is not news
    const bool atTheEnd = last == view->rowCount() - 1;
    for (int row = first; QAccessible::isActive() && atTheEnd && last - first < mostAtOnce && row <= last; ++row) {
        QAccessibleEvent event(view, QAccessible::ObjectCreated);
        event.setChild(row);
        QAccessible::updateAccessibility(&event);
    }
}

void TimelineAccessible::notifyRemoved(TimelineView *view, int first, int last)
{
    notifyRows(view, QAccessibleTableModelChangeEvent::RowsRemoved, first, last);
}

void TimelineAccessible::notifyReset(TimelineView *view)
{
    notifyRows(view, QAccessibleTableModelChangeEvent::ModelReset, -1, -1);
}

void TimelineAccessible::notifyFocus(TimelineView *view, int row)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

int TimelineAccessible::childCount() const
{
    return viewOf(this)->rowCount();
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_items.constFind(index); known != m_items.cend())
        return QAccessible::accessibleInterface(*known);
    auto *item = new TimelineItemAccessible(viewOf(this), index);
    m_items.insert(index, QAccessible::registerAccessibleInterface(item));
    return item;
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    return child(viewOf(this)->rowAt(viewOf(this)->viewport()->mapFromGlobal(QPoint(x, y))));
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const TimelineItemAccessible *>(child);
    return item ? item->row() : -1;
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    return child(viewOf(this)->focusedRow());
}

void TimelineAccessible::forgetItems()
{
    for (const QAccessible::Id id : std::as_const(m_items))
        QAccessible::deleteAccessibleInterface(id);
    m_items.clear();
}

} // namespace roundtable::client
