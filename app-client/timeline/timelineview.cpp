// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelineview.h"

#include "app-client/timeline/timelineaccessible.h"
#include "app-client/timeline/timelinepainter.h"
#include "app-client/timeline/timelinetext.h"
#include "appearance/pill.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

/// Older rows are asked for before the reader comes to the first one.
constexpr int rowsAhead = 20;

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_pill(new Pill(viewport()))
{
    TimelineAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // One's own on the right, others' on the left, in every language; each text has its own direction.
    setLayoutDirection(Qt::LeftToRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there, or its coming and going would change the width and with it every height.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Messages"));
    m_pill->setObjectName(u"jumpPill"_s);
    m_pill->setToolTip(tr("Go to the newest message (Ctrl+End)"));
    m_pill->hide();
    connect(m_pill, &QAbstractButton::clicked, this, [this] {
        scrollToEnd();
        Q_EMIT inputWanted({});
    });
    layOutAgain();
    setUnread(0, 0);
}

TimelineView::~TimelineView() = default;

void TimelineView::setOwnName(const QString &name)
{
    m_ownName = name;
    m_rows.setOwnName(name);
    place();
}

void TimelineView::setUnread(int messages, int mentions)
{
    m_unread = messages;
    m_unreadMentions = mentions;
    m_pillIsOld = true;
    placeSoon();
}

void TimelineView::labelPill()
{
    m_pillIsOld = false;
    const QString newOnes = m_unread > 0 ? tr("%n new", "messages", m_unread) : QString();
    const QString forReader
        = m_unreadMentions > 0 ? tr("%n for you", "messages that mention the reader", m_unreadMentions) : QString();
    m_pill->setTexts(m_unreadMentions > 0 ? newOnes + u" ·"_s : newOnes, forReader);
    QString spoken = tr("Go to the newest message");
    for (const QString &part : {newOnes, forReader}) {
        if (!part.isEmpty())
            spoken += u", "_s + part;
    }
    m_pill->setAccessibleName(spoken);
}

void TimelineView::setHighlight(const QString &words, int currentRow)
{
    m_highlight = words;
    m_highlightRow = currentRow;
    viewport()->update();
}

void TimelineView::setEmptyText(const QString &title, const QString &sentence)
{
    m_emptyTitle = title;
    m_emptySentence = sentence;
    viewport()->update();
}

void TimelineView::scrollToEnd()
{
    m_scroller.scrollToEnd();
    place();
}

void TimelineView::presentRow(int row)
{
    if (m_rows.isMuted(row))
        m_rows.expand(row);
    m_scroller.presentRow(row);
    place();
}

void TimelineView::layOutAgain()
{
    // The scroll bar lies in the margin; in a narrow pane the margin is smaller.
    const int barWidth = verticalScrollBar()->sizeHint().width();
    m_rows.setLayout(TimelineLayout(TextSizes(font()), locale(), viewport()->width() + barWidth, barWidth));
    verticalScrollBar()->setSingleStep(m_rows.timelineLayout().sizes().bodyLine);
    place();
}

void TimelineView::place()
{
    m_placeSoon.stop();
    m_sincePlaced.start();
    m_scroller.place(viewport()->height());
    if (m_model && m_scroller.firstRow() <= rowsAhead && m_model->canFetchMore({}))
        QMetaObject::invokeMethod(m_model, [model = m_model] { model->fetchMore({}); }, Qt::QueuedConnection);
    m_placing = true;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, m_scroller.maximum());
    verticalScrollBar()->setValue(m_scroller.value());
    m_placing = false;
    placePill();
    hover(m_pointer);
    viewport()->update();
    if (m_toldAtEnd != m_scroller.isAtEnd()) {
        m_toldAtEnd = m_scroller.isAtEnd();
        Q_EMIT atEndChanged(m_toldAtEnd);
    }
}

void TimelineView::placePill()
{
    if (m_pillIsOld)
        labelPill();
    m_pill->setVisible(!m_scroller.isAtEnd());
    m_pill->resize(m_pill->sizeHint());
    const QRect pill = m_pill->pillRect();
    m_pill->move(m_rows.timelineLayout().rightEdge() - pill.right() - 1,
                 viewport()->height() - spacing::step12 - pill.bottom() - 1);
}

void TimelineView::scrollContentsBy(int, int)
{
    if (m_placing)
        return;
    // The end as the scroll bar shows it: more may have come since.
    if (verticalScrollBar()->value() == verticalScrollBar()->maximum())
        m_scroller.scrollToEnd();
    else
        m_scroller.scrollToValue(verticalScrollBar()->value());
    place();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    if (event->oldSize().width() != event->size().width())
        layOutAgain();
    else
        place();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LocaleChange:
        layOutAgain();
        break;
    case QEvent::PaletteChange:
        viewport()->update();
        break;
    default:
        break;
    }
}

QRect TimelineView::rowRect(int row)
{
    placeWhatIsDue();
    if (row < 0 || row >= m_rows.count() || m_scroller.firstRow() < 0)
        return {};
    const int top = m_rows.top(row) - m_rows.top(m_scroller.firstRow()) + m_scroller.firstTop();
    return QRect(0, top, viewport()->width(), m_rows.exactHeight(row));
}

int TimelineView::rowAt(QPoint viewportPoint)
{
    placeWhatIsDue();
    int bottom = m_scroller.firstTop();
    for (int row = std::max(m_scroller.firstRow(), 0); row < m_rows.count(); ++row) {
        bottom += m_rows.exactHeight(row);
        if (viewportPoint.y() < bottom)
            return row;
        if (bottom > viewport()->height())
            break;
    }
    return -1;
}

QRect TimelineView::actionRect(int row, TimelineHit::Part part)
{
    const QPoint top = rowRect(row).topLeft();
    const RowLayout &layout = m_rows.layout(row);
    if (layout.muted && part == TimelineHit::Part::ShowAll)
        return layout.muted->show.translated(top);
    if (!layout.bubble)
        return {};
    const RowLayout::Bubble &bubble = *layout.bubble;
    switch (part) {
    case TimelineHit::Part::Retry:
        return bubble.failure ? bubble.failure->retry.translated(top) : QRect();
    case TimelineHit::Part::Copy:
        return bubble.failure ? bubble.failure->copy.translated(top) : QRect();
    case TimelineHit::Part::Discard:
        return bubble.failure ? bubble.failure->discard.translated(top) : QRect();
    case TimelineHit::Part::ShowAll:
        return bubble.showAll ? bubble.showAll->translated(top) : QRect();
    case TimelineHit::Part::Link: {
        const QList<QRect> rects = bubble.links.isEmpty() ? QList<QRect>() : bubble.rectsOf(bubble.links.first().span);
        return rects.isEmpty() ? QRect() : rects.first().translated(top);
    }
    case TimelineHit::Part::Text:
        return QRect(bubble.textOrigin, bubble.text->boundingRect().size().toSize()).translated(top);
    case TimelineHit::Part::Nothing:
    case TimelineHit::Part::Time:
    case TimelineHit::Part::State:
    case TimelineHit::Part::ClockOff:
    case TimelineHit::Part::Warning:
    case TimelineHit::Part::Name:
        break;
    }
    return {};
}

RowState TimelineView::stateOf(int row)
{
    RowState state;
    const QString text = m_selection.isEmpty() && m_highlight.isEmpty() ? QString() : m_rows.text(row);
    state.selection = m_selection.spanIn(row, int(text.size()));
    state.hits = occurrencesIn(text, m_highlight);
    state.currentHit = row == m_highlightRow;
    state.focused = row == m_focusedRow && hasFocus();
    if (state.focused)
        state.chosen = chosenAction();
    if (row == m_hoveredRow)
        state.hovered = m_hovered;
    return state;
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (m_rows.count() == 0) {
        paintEmpty(painter);
        return;
    }
    TimelinePainter rowPainter(painter, Theme::of(palette()), m_rows.timelineLayout());
    int top = m_scroller.firstTop();
    for (int row = m_scroller.firstRow(); row < m_rows.count() && top <= event->rect().bottom(); ++row) {
        const RowLayout &layout = m_rows.layout(row);
        if (top + layout.height > event->rect().top()) {
            painter.save();
            painter.translate(0, top);
            rowPainter.paint(layout, stateOf(row));
            painter.restore();
        }
        top += layout.height;
    }
}

void TimelineView::paintEmpty(QPainter &painter)
{
    if (m_emptyTitle.isEmpty())
        return;
    constexpr int icon = 48;
    const Theme &theme = Theme::of(palette());
    const TextSizes &sizes = m_rows.timelineLayout().sizes();
    const int margin = spacing::step24;
    const QRect room = viewport()->rect().adjusted(margin, 0, -margin, 0);
    const int sentenceWidth = std::min(room.width(), 24 * sizes.bodyLine);
    const QRect sentenceRoom(0, 0, sentenceWidth, room.height());
    const int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const int sentenceHeight = QFontMetrics(sizes.body).boundingRect(sentenceRoom, flags, m_emptySentence).height();
    int top = (room.height() - icon - spacing::step16 - sizes.titleLine - spacing::step4 - sentenceHeight) / 2;

    paintTintedIcon(painter, u"users"_s, QRectF(room.center().x() - icon / 2, top, icon, icon), theme.disabledText);
    top += icon + spacing::step16;
    painter.setPen(theme.text);
    painter.setFont(sizes.title);
    painter.drawText(QRect(room.x(), top, room.width(), sizes.titleLine), Qt::AlignCenter, m_emptyTitle);
    top += sizes.titleLine + spacing::step4;
    painter.setPen(theme.meta);
    painter.setFont(sizes.body);
    painter.drawText(QRect(room.center().x() - sentenceWidth / 2, top, sentenceWidth, sentenceHeight), flags, m_emptySentence);
}

QString TimelineView::selectedText() const
{
    return TimelineText::selected(m_rows, m_selection);
}

QString TimelineView::selectedTextWithNames() const
{
    return TimelineText(locale()).selectedWithNames(m_rows, m_selection);
}

void TimelineView::selectAll()
{
    if (m_rows.count() == 0)
        return;
    const int last = m_rows.count() - 1;
    m_selection.start({0, 0});
    m_selection.extendTo({last, int(m_rows.text(last).size())});
    viewport()->update();
}

void TimelineView::clearSelection()
{
    m_selection.clear();
    viewport()->update();
}

void TimelineView::copy() const
{
    if (hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

void TimelineView::copyWithNames() const
{
    if (hasSelection())
        QGuiApplication::clipboard()->setText(selectedTextWithNames());
}

} // namespace roundtable::client
