// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/timeline/timelinehit.h"
#include "app-client/timeline/timelinerows.h"
#include "app-client/timeline/timelinescroller.h"
#include "app-client/timeline/timelineselection.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QElapsedTimer>
#include <QtWidgets/QAbstractScrollArea>

class QMenu;

namespace roundtable {
class Pill;
}

namespace roundtable::client {

struct RowState;

/// \brief The conversation: paints, scrolls, selects and speaks the rows of a TimelineModel.
///
/// Stays where the reader is while new rows come, and at the end once the reader is there. A hundred thousand rows cost
/// what the visible ones cost.
class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);
    ~TimelineView() override;

    /// \a model has the roles of TimelineModel and must outlive the view or be replaced before. Null: no rows.
    void setModel(QAbstractItemModel *model);
    [[nodiscard]] QAbstractItemModel *model() const { return m_model; }
    /// Whose name is a mention.
    void setOwnName(const QString &name);
    /// What the pill beside the end says is new.
    void setUnread(int messages, int mentions);
    /// Marks every occurrence of \a words; \a currentRow is where the find bar is, -1: nowhere.
    void setHighlight(const QString &words, int currentRow);
    /// What stands where there are no rows.
    void setEmptyText(const QString &title, const QString &sentence);

    [[nodiscard]] bool isAtEnd() const { return m_scroller.isAtEnd(); }
    void scrollToEnd();
    void presentRow(int row);

    [[nodiscard]] bool hasSelection() const { return !m_selection.isEmpty(); }
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QString selectedTextWithNames() const;
    void selectAll();
    void clearSelection();
    void copy() const;
    void copyWithNames() const;

    /// The row keys act on; -1: none.
    [[nodiscard]] int focusedRow() const { return m_focusedRow; }
    /// Which of actionsOf() the focused row keys act on; -1: the row as a whole.
    [[nodiscard]] int focusedAction() const { return m_chosenAction; }
    void setFocusedRow(int row, int action = -1);
    /// By keys: the writer of the focused row is muted, or heard again. False where it is nobody else's message.
    bool toggleMute();
    [[nodiscard]] int rowCount() const { return m_rows.count(); }
    /// In the viewport; empty where the row is not in sight.
    [[nodiscard]] QRect rowRect(int row);
    [[nodiscard]] int rowAt(QPoint viewportPoint);

    // For screen readers
    [[nodiscard]] QString accessibleTextOf(int row) const { return m_rows.accessibleText(row); }
    /// An entry keeps its id when rows come or go before it.
    [[nodiscard]] quint64 idAt(int row) const;
    /// -1: it is gone.
    [[nodiscard]] int rowOf(quint64 id) const { return m_rows.rowOf(id); }
    /// The message's text; empty where there is none, or where it is muted.
    [[nodiscard]] QString visibleText(int row) const;
    /// What of it is selected, and where the selection ends that goes on.
    [[nodiscard]] TextSpan selectedSpan(int row) const;
    [[nodiscard]] std::optional<TextPosition> caret() const { return m_selection.moving(); }
    void select(TextPosition from, TextPosition to);
    /// Where a span of a row's text begins, in the viewport; empty where it is not seen.
    [[nodiscard]] QRect textRect(int row, const TextSpan &span);
    [[nodiscard]] int textOffsetAt(int row, QPoint viewportPoint);
    /// What can be done in a row, by name, and doing it: for screen readers.
    [[nodiscard]] QList<TimelineHit> actionsOf(int row) { return actionsIn(m_rows.layout(row)); }
    void activate(const TimelineHit &hit, int row);
    /// Where something of a row can be clicked, in the viewport.
    [[nodiscard]] QRect actionRect(int row, TimelineHit::Part part);
    /// The same of one of actionsOf().
    [[nodiscard]] QRect actionRect(int row, int action);

Q_SIGNALS:
    void retryRequested(quint64 id);
    void discardRequested(quint64 id);
    void linkActivated(const QUrl &target);
    void mentionRequested(const QString &name);
    void muteRequested(const QString &name, bool muted);
    void atEndChanged(bool atEnd);
    /// The person is done here and wants to write.
    void inputWanted(const QString &text);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void layOutAgain();
    void place();
    /// With what else comes before the next frame.
    void placeSoon();
    void placeWhatIsDue();
    void placePill();
    void labelPill();
    void connectModel();
    void handleRowsInserted(int first, int last);
    void handleRowsRemoved(int first, int last);
    void paintEmpty(QPainter &painter);
    [[nodiscard]] RowState stateOf(int row);

    [[nodiscard]] QPoint inRow(int row, QPoint viewportPoint);
    [[nodiscard]] TextPosition textPositionAt(QPoint viewportPoint);
    [[nodiscard]] TimelineHit hitAt(QPoint viewportPoint, int row);
    void hover(QPoint viewportPoint);
    void perform(const TimelineHit &action, quint64 id);
    /// The next one in that direction in which there is something to see; \a from where there is none.
    [[nodiscard]] int nextSeenRow(int from, int step) const;
    void moveFocus(int row, bool select);
    void extendSelection(bool forward, bool byWords);
    void chooseAction(int step);
    /// By keys, in the focused row; Part::Nothing: none.
    [[nodiscard]] TimelineHit chosenAction();
    void activateFocusedRow();
    void showMenu(QPoint viewportPoint, int row);
    void addWriterActions(QMenu &menu, const MessageEntry &message, bool muted);
    [[nodiscard]] bool isWriterMuted(int row) const;
    [[nodiscard]] QString tipAt(QPoint viewportPoint);

    QPointer<QAbstractItemModel> m_model;
    TimelineRows m_rows;
    TimelineScroller m_scroller{m_rows};
    TimelineSelection m_selection;
    Pill *m_pill;
    QString m_ownName;
    QString m_highlight;
    QString m_emptyTitle, m_emptySentence;
    int m_highlightRow = -1;
    int m_unread = 0;
    int m_unreadMentions = 0;
    int m_focusedRow = -1;
    int m_chosenAction = -1; ///< of the focused row's
    int m_hoveredRow = -1;
    TimelineHit m_hovered;
    TimelineHit m_pressed;
    QPoint m_pointer;
    QBasicTimer m_dragScroll;
    QBasicTimer m_placeSoon;
    QElapsedTimer m_sincePlaced;
    bool m_toldAtEnd = true;
    bool m_pillIsOld = false;
    bool m_selecting = false;
    bool m_placing = false;
    bool m_toTheOldest = false; ///< pages are fetched until the oldest row is there
};

} // namespace roundtable::client
