// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/timeline/timelinehit.h"
#include "app-client/timeline/timelinelayout.h"

class QPainter;

namespace roundtable {
struct Theme;
}

namespace roundtable::client {

/// What a row looks like at this moment, besides what it is.
struct RowState {
    TextSpan selection;
    QList<TextSpan> hits; ///< what the find bar found
    bool currentHit = false; ///< it is this row's hits that the find bar is at
    bool focused = false;
    TimelineHit hovered;
    TimelineHit chosen; ///< by the keyboard, in the focused row
};

/// \brief Paints laid out rows in the colours of a theme. Decides nothing: where things are is in the layout.
class TimelinePainter {
public:
    TimelinePainter(QPainter &painter, const Theme &theme, const TimelineLayout &layout);

    /// The painter's origin is the row's top left corner.
    void paint(const RowLayout &row, const RowState &state);

private:
    void paintSeparator(const RowLayout::Separator &separator, bool unread);
    void paintGap(const RowLayout::Gap &gap, bool focused);
    void paintMuted(const RowLayout::Muted &muted, const RowState &state);
    void paintBubble(const RowLayout::Bubble &bubble, const RowState &state);
    void paintFrame(const RowLayout::Bubble &bubble, bool focused);
    void paintAuthor(const RowLayout::Bubble &bubble);
    void paintHits(const RowLayout::Bubble &bubble, const RowState &state);
    void paintText(const RowLayout::Bubble &bubble, const RowState &state);
    void paintMeta(const RowLayout::Bubble &bubble, const RowState &state);
    void paintFailure(const RowLayout::Failure &failure, const QColor &color, const RowState &state);
    /// One line, on the baseline its font has in a line as high as \a rect.
    void paintLine(const QString &text, const QRect &rect, const QFont &font, const QColor &color);
    void paintAction(const QString &text, const QRect &rect, TimelineHit::Part part, const RowState &state);
    void paintRing(const QRectF &rect, qreal round);
    void paintRule(int from, int to, int y, qreal width, const QColor &color);

    QPainter &m_painter;
    const Theme &m_theme;
    const TimelineLayout &m_layout;
};

} // namespace roundtable::client
