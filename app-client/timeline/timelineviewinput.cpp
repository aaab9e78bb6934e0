// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// TimelineView, the part that listens to the pointer, and its menu and tips. Keys: timelineviewkeys.cpp.

#include "app-client/models/timelinemodel.h"
#include "app-client/timeline/messagetext.h"
#include "app-client/timeline/timelineaccessible.h"
#include "app-client/timeline/timelinetext.h"
#include "app-client/timeline/timelineview.h"
#include "appearance/screenreader.h"

#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

namespace roundtable::client {

namespace {

constexpr int dragScrollInterval = 40; // ms
constexpr int dragScrollShare = 4; // of the distance to the edge, per interval

TextSpan wordAround(const QString &text, int offset)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::min(offset + 1, int(text.size())));
    const int start = int(std::max<qsizetype>(finder.toPreviousBoundary(), 0));
    const qsizetype next = finder.toNextBoundary();
    return {start, int(next < 0 ? text.size() : next) - start};
}

} // namespace

QPoint TimelineView::inRow(int row, QPoint viewportPoint)
{
    return viewportPoint - rowRect(row).topLeft();
}

TextPosition TimelineView::textPositionAt(QPoint viewportPoint)
{
    int row = rowAt(viewportPoint);
    if (row < 0)
        row = viewportPoint.y() < 0 ? std::max(m_scroller.firstRow(), 0) : m_rows.count() - 1;
    const RowLayout &layout = m_rows.layout(row);
    return {row, layout.bubble ? layout.bubble->textPositionAt(inRow(row, viewportPoint)) : 0};
}

TimelineHit TimelineView::hitAt(QPoint viewportPoint, int row)
{
    return row < 0 ? TimelineHit() : hitIn(m_rows.layout(row), inRow(row, viewportPoint));
}

void TimelineView::hover(QPoint viewportPoint)
{
    const int row = m_selecting ? -1 : rowAt(viewportPoint);
    const TimelineHit hit = hitAt(viewportPoint, row);
    viewport()->setCursor(hit.isAction()                           ? Qt::PointingHandCursor
                              : hit.part == TimelineHit::Part::Text || m_selecting ? Qt::IBeamCursor
                                                                                   : Qt::ArrowCursor);
    if (row == m_hoveredRow && hit == m_hovered)
        return;
    m_hoveredRow = row;
    m_hovered = hit;
    viewport()->update();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton || m_rows.count() == 0)
        return;
    m_pressed = hitAt(point, rowAt(point));
    m_focusedRow = -1;
    m_toTheOldest = false;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_selection.extendTo(textPositionAt(point));
    else
        m_selection.start(textPositionAt(point));
    m_selecting = true;
    viewport()->update();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position().toPoint();
    if (m_selecting) {
        m_selection.extendTo(textPositionAt(m_pointer));
        if (!viewport()->rect().contains(m_pointer))
            m_dragScroll.start(dragScrollInterval, this);
        else
            m_dragScroll.stop();
        viewport()->update();
    }
    hover(m_pointer);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_selecting = false;
    m_dragScroll.stop();
    const QPoint point = event->position().toPoint();
    const int row = rowAt(point);
    const TimelineHit hit = hitAt(point, row);
    if (m_selection.isEmpty()) {
        m_selection.clear();
        if (hit.isAction() && hit == m_pressed)
            activate(hit, row);
    } else if (QGuiApplication::clipboard()->supportsSelection()) {
        QGuiApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
    }
    hover(point);
    viewport()->update();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const int row = rowAt(point);
    if (event->button() != Qt::LeftButton || hitAt(point, row).part != TimelineHit::Part::Text)
        return;
    const TextSpan word = wordAround(m_rows.text(row), textPositionAt(point).offset);
    m_selection.start({row, word.start});
    m_selection.extendTo({row, word.end()});
    viewport()->update();
}

void TimelineView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_placeSoon.timerId()) {
        place();
        return;
    }
    if (event->timerId() != m_dragScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int beyond = m_pointer.y() < 0 ? m_pointer.y() : m_pointer.y() - viewport()->height();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond / dragScrollShare);
    m_selection.extendTo(textPositionAt(m_pointer));
    viewport()->update();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    m_toTheOldest = false;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore(); // the window zooms
    else
        QAbstractScrollArea::wheelEvent(event);
}

void TimelineView::perform(const TimelineHit &action, quint64 id)
{
    // Rows may have come or gone while the menu was open.
    if (const int row = m_rows.rowOf(id); row >= 0)
        activate(action, row);
}

void TimelineView::activate(const TimelineHit &hit, int row)
{
    const TimelineEntry entry = m_rows.entry(row);
    switch (hit.part) {
    case TimelineHit::Part::Link:
        Q_EMIT linkActivated(hit.link);
        break;
    case TimelineHit::Part::ShowAll:
        m_rows.expand(row);
        m_scroller.scrollToRow(row);
        place();
        break;
    case TimelineHit::Part::Retry:
        Q_EMIT retryRequested(idOf(entry));
        break;
    case TimelineHit::Part::Copy:
        QGuiApplication::clipboard()->setText(m_rows.text(row));
        break;
    case TimelineHit::Part::Discard:
        Q_EMIT discardRequested(idOf(entry));
        break;
    case TimelineHit::Part::Nothing:
    case TimelineHit::Part::Text:
    case TimelineHit::Part::Time:
    case TimelineHit::Part::State:
    case TimelineHit::Part::ClockOff:
    case TimelineHit::Part::Warning:
    case TimelineHit::Part::Name:
        break;
    }
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const QPoint point = viewport()->mapFromGlobal(event->globalPos());
    if (const int row = rowAt(point); row >= 0)
        showMenu(point, row);
}

void TimelineView::showMenu(QPoint viewportPoint, int row)
{
    const TimelineEntry entry = m_rows.entry(row);
    const auto *message = std::get_if<MessageEntry>(&entry);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const TimelineHit &action : actionsIn(m_rows.layout(row))) {
        if (action.part == TimelineHit::Part::Copy)
            continue; // below, as for every message
        QString name = TimelineText::nameOf(action, fontMetrics());
        name.replace(u'&', QStringLiteral("&&"));
        menu->addAction(name, this, [this, action, id = idOf(entry)] { perform(action, id); });
        if (action.part == TimelineHit::Part::Link) {
            const QString target = QString::fromLatin1(action.link.toEncoded());
            menu->addAction(tr("Copy address"), this, [target] { QGuiApplication::clipboard()->setText(target); });
        }
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    if (hasSelection()) {
        menu->addAction(tr("Copy"), QKeySequence::Copy, this, &TimelineView::copy);
        menu->addAction(tr("Copy with names and times"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
                        &TimelineView::copyWithNames);
    } else if (message) {
        const QString text = message->text;
        menu->addAction(tr("Copy message"), this, [text] { QGuiApplication::clipboard()->setText(text); });
    }
    if (message && !message->own)
        addWriterActions(*menu, *message, isWriterMuted(row));
    menu->addAction(tr("Select all"), QKeySequence::SelectAll, this, &TimelineView::selectAll);
    menu->popup(viewport()->mapToGlobal(viewportPoint));
}

void TimelineView::addWriterActions(QMenu &menu, const MessageEntry &message, bool muted)
{
    constexpr int widestName = 200; // px
    QString shown = fontMetrics().elidedText(shownName(message.author), Qt::ElideRight, widestName);
    shown.replace(u'&', QStringLiteral("&&"));
    shown = isolated(shown);
    menu.addAction(tr("Mention %1 in message").arg(shown), this, [this, name = message.author] { Q_EMIT mentionRequested(name); });
    //: %1 a person's name; on this computer only
    menu.addAction(muted ? tr("Unmute %1").arg(shown) : tr("Mute %1 on this computer").arg(shown), QKeySequence(Qt::CTRL | Qt::Key_M),
                   this, [this, name = message.author, muted] { Q_EMIT muteRequested(name, !muted); });
    menu.addSeparator();
}

bool TimelineView::isWriterMuted(int row) const
{
    return m_model && m_model->index(row, 0).data(TimelineModel::MutedRole).toBool();
}

bool TimelineView::toggleMute()
{
    if (!hasFocus() || m_focusedRow < 0)
        return false;
    const TimelineEntry entry = m_rows.entry(m_focusedRow);
    const auto *message = std::get_if<MessageEntry>(&entry);
    if (!message || message->own)
        return false;
    Q_EMIT muteRequested(message->author, !isWriterMuted(m_focusedRow));
    return true;
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        m_pointer = {-1, -1};
        hover(m_pointer);
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        // A tip guesses rich text: what is escaped stays what it is.
        const QString tip = tipAt(help->pos()).toHtmlEscaped();
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), QStringLiteral("<span>") + tip + QStringLiteral("</span>"), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString TimelineView::tipAt(QPoint viewportPoint)
{
    const int row = rowAt(viewportPoint);
    if (row < 0)
        return {};
    const TimelineEntry entry = m_rows.entry(row);
    const auto *message = std::get_if<MessageEntry>(&entry);
    return message ? TimelineText(locale()).tip(*message, hitAt(viewportPoint, row)) : QString();
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKeys && m_focusedRow < 0 && m_rows.count() > 0)
        setFocusedRow(nextSeenRow(m_rows.count(), -1));
    viewport()->update();
    // Qt says after this that the view has the focus: what keys act on has the last word.
    if (isScreenReaderListening())
        QMetaObject::invokeMethod(this, [this] { TimelineAccessible::notifyFocus(this); }, Qt::QueuedConnection);
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace roundtable::client
