// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelineitemaccessible.h"

#include "app-client/timeline/timelinetext.h"
#include "app-client/timeline/timelineview.h"

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

/// A link in a message, or a button below it.
class TimelinePartAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    TimelinePartAccessible(TimelineView *view, const TimelineItemAccessible *item, int index)
        : m_view(view)
        , m_item(item)
        , m_index(index)
    {
    }

    [[nodiscard]] int index() const { return m_index; }

    bool isValid() const override { return m_view && hit().isAction(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return const_cast<TimelineItemAccessible *>(m_item); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override
    {
        return hit().part == TimelineHit::Part::Link ? QAccessible::Link : QAccessible::Button;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? TimelineText::nameOf(hit(), m_view->fontMetrics()) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override
    {
        const QRect place = isValid() ? m_view->actionRect(m_item->row(), m_index) : QRect();
        return place.isNull() ? place : QRect(m_view->viewport()->mapToGlobal(place.topLeft()), place.size());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.focusable = true;
        state.linked = hit().part == TimelineHit::Part::Link;
        state.focused = m_view->hasFocus() && m_view->focusedRow() == m_item->row() && m_view->focusedAction() == m_index;
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->rowRect(m_item->row()));
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == pressAction())
            m_view->activate(hit(), m_item->row());
        else if (name == setFocusAction())
            m_view->setFocusedRow(m_item->row(), m_index);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] TimelineHit hit() const
    {
        const int row = m_view ? m_item->row() : -1;
        return row < 0 ? TimelineHit() : m_view->actionsOf(row).value(m_index);
    }

    QPointer<TimelineView> m_view;
    const TimelineItemAccessible *m_item; ///< ends its parts before it ends
    int m_index;
};

} // namespace

TimelineItemAccessible::TimelineItemAccessible(TimelineView *view, quint64 id)
    : m_view(view)
    , m_id(id)
{
}

TimelineItemAccessible::~TimelineItemAccessible()
{
    for (const QAccessible::Id part : std::as_const(m_parts))
        QAccessible::deleteAccessibleInterface(part);
}

int TimelineItemAccessible::row() const
{
    return m_view ? m_view->rowOf(m_id) : -1;
}

QString TimelineItemAccessible::message() const
{
    const int at = row();
    return at < 0 ? QString() : m_view->visibleText(at);
}

QAccessibleInterface *TimelineItemAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view);
}

int TimelineItemAccessible::childCount() const
{
    const int at = row();
    return at < 0 ? 0 : int(m_view->actionsOf(at).size());
}

QAccessibleInterface *TimelineItemAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_parts.constFind(index); known != m_parts.cend())
        return QAccessible::accessibleInterface(*known);
    auto *part = new TimelinePartAccessible(m_view, this, index);
    m_parts.insert(index, QAccessible::registerAccessibleInterface(part));
    return part;
}

QAccessibleInterface *TimelineItemAccessible::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (child(i)->rect().contains(x, y))
            return child(i);
    }
    return nullptr;
}

int TimelineItemAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *part = dynamic_cast<const TimelinePartAccessible *>(child);
    return part && part->parent() == this ? part->index() : -1;
}

QAccessibleInterface *TimelineItemAccessible::focusChild() const
{
    const int at = row();
    return at >= 0 && m_view->focusedRow() == at ? child(m_view->focusedAction()) : nullptr;
}

QString TimelineItemAccessible::text(QAccessible::Text kind) const
{
    const int at = row();
    return kind == QAccessible::Name && at >= 0 ? m_view->accessibleTextOf(at) : QString();
}

QRect TimelineItemAccessible::rect() const
{
    const int at = row();
    if (at < 0)
        return {};
    const QRect inViewport = m_view->rowRect(at);
    return {m_view->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
}

QAccessible::State TimelineItemAccessible::state() const
{
    QAccessible::State state;
    const int at = row();
    if (at < 0) {
        state.invalid = true;
        return state;
    }
    const QRect place = m_view->rowRect(at);
    state.focusable = true;
    state.readOnly = true;
    state.selectableText = true;
    state.focused = m_view->hasFocus() && m_view->focusedRow() == at && m_view->focusedAction() < 0;
    state.offscreen = !m_view->viewport()->rect().intersects(place);
    state.invisible = place.isEmpty(); // another row stands for it
    return state;
}

void *TimelineItemAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    // What stands for several rows, and a gap, have no text beside their name.
    return type == QAccessible::TextInterface && !message().isEmpty() ? static_cast<QAccessibleTextInterface *>(this) : nullptr;
}

QStringList TimelineItemAccessible::actionNames() const
{
    QStringList names;
    if (const int at = row(); at >= 0) {
        for (const TimelineHit &action : m_view->actionsOf(at))
            names.append(TimelineText::nameOf(action, m_view->fontMetrics()));
    }
    return names + QStringList{setFocusAction()};
}

void TimelineItemAccessible::doAction(const QString &name)
{
    const int at = row();
    if (at < 0)
        return;
    if (name == setFocusAction())
        m_view->setFocusedRow(at);
    else if (const qsizetype place = actionNames().indexOf(name); place >= 0)
        m_view->activate(m_view->actionsOf(at)[place], at);
}

void TimelineItemAccessible::selection(int index, int *start, int *end) const
{
    const int at = row();
    const TextSpan span = index == 0 && at >= 0 ? m_view->selectedSpan(at) : TextSpan();
    *start = span.start;
    *end = span.end();
}

int TimelineItemAccessible::selectionCount() const
{
    const int at = row();
    return at >= 0 && m_view->selectedSpan(at).length > 0 ? 1 : 0;
}

void TimelineItemAccessible::removeSelection(int index)
{
    if (index < selectionCount())
        m_view->clearSelection();
}

void TimelineItemAccessible::setSelection(int index, int start, int end)
{
    const int at = row();
    const int length = characterCount();
    if (index == 0 && at >= 0)
        m_view->select({at, std::clamp(start, 0, length)}, {at, std::clamp(end < 0 ? length : end, 0, length)});
}

int TimelineItemAccessible::cursorPosition() const
{
    const auto caret = m_view ? m_view->caret() : std::nullopt;
    return caret && caret->row == row() ? caret->offset : 0;
}

void TimelineItemAccessible::setCursorPosition(int position)
{
    setSelection(0, position, std::max(position, 0));
}

QString TimelineItemAccessible::text(int start, int end) const
{
    const QString whole = message();
    const int from = std::clamp(start, 0, int(whole.size()));
    const int to = std::clamp(end < 0 ? int(whole.size()) : end, from, int(whole.size()));
    return whole.sliced(from, to - from);
}

int TimelineItemAccessible::characterCount() const
{
    return int(message().size());
}

QRect TimelineItemAccessible::characterRect(int offset) const
{
    const int at = row();
    const QRect place = at < 0 ? QRect() : m_view->textRect(at, {offset, 1});
    return place.isNull() ? place : QRect(m_view->viewport()->mapToGlobal(place.topLeft()), place.size());
}

int TimelineItemAccessible::offsetAtPoint(const QPoint &point) const
{
    const int at = row();
    if (at < 0 || !rect().contains(point))
        return -1;
    return m_view->textOffsetAt(at, m_view->viewport()->mapFromGlobal(point));
}

void TimelineItemAccessible::scrollToSubstring(int, int)
{
    if (const int at = row(); at >= 0)
        m_view->presentRow(at);
}

QString TimelineItemAccessible::attributes(int offset, int *start, int *end) const
{
    const QString whole = message();
    *start = 0;
    *end = int(whole.size());
    for (const LinkSpan &link : linksIn(whole)) {
        if (offset < link.span.start) {
            *end = link.span.start;
            break;
        }
        if (offset < link.span.end()) {
            *start = link.span.start;
            *end = link.span.end();
            return u"text-underline-style:solid;text-underline-type:single;"_s;
        }
        *start = link.span.end();
    }
    return {};
}

} // namespace roundtable::client
