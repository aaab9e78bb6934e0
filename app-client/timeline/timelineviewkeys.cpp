// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// TimelineView, the part that listens to keys: up and down walk the messages, left and right what can be done in one, with Shift
// they select.

#include "app-client/timeline/timelineaccessible.h"
#include "app-client/timeline/timelineview.h"

#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace roundtable::client {

void TimelineView::setFocusedRow(int row, int action)
{
    m_focusedRow = row;
    m_chosenAction = action;
    placeWhatIsDue();
    if (row >= 0)
        m_scroller.scrollToRow(row);
    place();
    TimelineAccessible::notifyFocus(this);
}

int TimelineView::nextSeenRow(int from, int step) const
{
    int row = from + step;
    while (row >= 0 && row < m_rows.count() && m_rows.isHidden(row))
        row += step;
    return row < 0 || row >= m_rows.count() ? from : row;
}

void TimelineView::moveFocus(int row, bool select)
{
    if (m_rows.count() == 0)
        return;
    row = std::clamp(row, 0, m_rows.count() - 1);
    if (select) {
        if (m_selection.isEmpty())
            m_selection.start({m_focusedRow < row ? std::max(m_focusedRow, 0) : row + 1, 0});
        m_selection.extendTo({row, m_selection.begin().row < row ? int(m_rows.text(row).size()) : 0});
    } else {
        m_selection.clear();
    }
    setFocusedRow(row);
    if (select)
        TimelineAccessible::notifySelection(this);
}

void TimelineView::extendSelection(bool forward, bool byWords)
{
    if (m_focusedRow < 0)
        return;
    if (!m_selection.moving())
        m_selection.start({m_focusedRow, forward ? 0 : int(m_rows.text(m_focusedRow).size())});
    TextPosition to = *m_selection.moving();
    const QString text = m_rows.text(to.row);
    QTextBoundaryFinder finder(byWords ? QTextBoundaryFinder::Word : QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(to.offset);
    const qsizetype next = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    if (next >= 0)
        to.offset = int(next);
    else if (const int row = nextSeenRow(to.row, forward ? 1 : -1); row != to.row)
        to = {row, forward ? 0 : int(m_rows.text(row).size())};
    m_selection.extendTo(to);
    if (to.row == m_focusedRow)
        viewport()->update();
    else
        setFocusedRow(to.row);
    TimelineAccessible::notifySelection(this);
}

void TimelineView::chooseAction(int step)
{
    if (m_focusedRow < 0)
        return;
    const int count = int(actionsIn(m_rows.layout(m_focusedRow)).size());
    const int chosen = std::clamp(m_chosenAction + step, -1, count - 1);
    if (chosen == m_chosenAction)
        return;
    m_chosenAction = chosen;
    viewport()->update();
    TimelineAccessible::notifyFocus(this);
}

TimelineHit TimelineView::chosenAction()
{
    if (m_focusedRow < 0 || m_chosenAction < 0)
        return {};
    return actionsIn(m_rows.layout(m_focusedRow)).value(m_chosenAction);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const int key = event->key();
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const int current = m_focusedRow < 0 ? m_rows.count() : m_focusedRow;
    m_toTheOldest = false;
    if (event->matches(QKeySequence::Copy)) {
        if (!hasSelection() && m_focusedRow >= 0 && !m_rows.isMuted(m_focusedRow))
            QGuiApplication::clipboard()->setText(m_rows.text(m_focusedRow));
        copy();
    } else if (control && shift && key == Qt::Key_C) {
        copyWithNames();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (shift && sideways) {
        extendSelection(key == Qt::Key_Right, control);
    } else if (control || event->modifiers().testFlag(Qt::AltModifier)) {
        event->ignore();
    } else if (sideways) {
        chooseAction(key == Qt::Key_Right ? 1 : -1);
    } else if (key == Qt::Key_Up) {
        moveFocus(nextSeenRow(current, -1), shift);
    } else if (key == Qt::Key_Down) {
        moveFocus(nextSeenRow(current, 1), shift);
    } else if (key == Qt::Key_Home) {
        moveFocus(0, shift);
        m_toTheOldest = !shift; // what is still on disk comes first
    } else if (key == Qt::Key_End) {
        moveFocus(nextSeenRow(m_rows.count(), -1), shift);
        scrollToEnd();
    } else if (key == Qt::Key_PageUp) {
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    } else if (key == Qt::Key_PageDown) {
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_focusedRow >= 0) {
        activateFocusedRow();
    } else if (key == Qt::Key_Menu && m_focusedRow >= 0) {
        showMenu(rowRect(m_focusedRow).center(), m_focusedRow);
    } else if (key == Qt::Key_Escape) {
        clearSelection();
        Q_EMIT inputWanted({});
    } else if (!event->text().isEmpty() && event->text().front().isPrint()) {
        Q_EMIT inputWanted(event->text());
    } else {
        event->ignore();
    }
}

void TimelineView::activateFocusedRow()
{
    const QList<TimelineHit> actions = actionsIn(m_rows.layout(m_focusedRow));
    if (const TimelineHit chosen = chosenAction(); chosen.isAction())
        activate(chosen, m_focusedRow);
    else if (actions.size() == 1)
        activate(actions.first(), m_focusedRow);
    else
        showMenu(rowRect(m_focusedRow).center(), m_focusedRow);
}

} // namespace roundtable::client
