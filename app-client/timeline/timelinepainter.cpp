// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelinepainter.h"

#include "appearance/avatar.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

constexpr qreal thinRule = 1;
constexpr qreal strongRule = 1.5; // mention and unread
constexpr qreal dash = 4;
constexpr qreal dashGap = 3;
constexpr qreal fineDash = 2.5; // around a waiting bubble
constexpr qreal hitRadius = 3;

/// A rectangle whose corners on one side are smaller where the bubble meets its neighbours.
QPainterPath bubblePath(const QRectF &rect, const RowLayout::Bubble &bubble, qreal inset)
{
    const qreal round = radius::card - inset;
    const qreal above = bubble.joinsAbove ? radius::joined - inset : round;
    const qreal below = bubble.joinsBelow ? radius::joined - inset : round;
    const qreal topLeft = bubble.own ? round : above;
    const qreal bottomLeft = bubble.own ? round : below;
    const qreal topRight = bubble.own ? above : round;
    const qreal bottomRight = bubble.own ? below : round;
    QPainterPath path;
    path.moveTo(rect.left() + topLeft, rect.top());
    path.lineTo(rect.right() - topRight, rect.top());
    path.arcTo(QRectF(rect.right() - 2 * topRight, rect.top(), 2 * topRight, 2 * topRight), 90, -90);
    path.lineTo(rect.right(), rect.bottom() - bottomRight);
    path.arcTo(QRectF(rect.right() - 2 * bottomRight, rect.bottom() - 2 * bottomRight, 2 * bottomRight, 2 * bottomRight),
               0, -90);
    path.lineTo(rect.left() + bottomLeft, rect.bottom());
    path.arcTo(QRectF(rect.left(), rect.bottom() - 2 * bottomLeft, 2 * bottomLeft, 2 * bottomLeft), 270, -90);
    path.lineTo(rect.left(), rect.top() + topLeft);
    path.arcTo(QRectF(rect.left(), rect.top(), 2 * topLeft, 2 * topLeft), 180, -90);
    path.closeSubpath();
    return path;
}

QString iconOf(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Waiting:
        return u"clock"_s;
    case Delivery::Sent:
        return u"check"_s;
    case Delivery::Delivered:
        return u"check-double"_s;
    case Delivery::Failed:
        return u"error"_s;
    case Delivery::InDoubt:
        return u"warning"_s;
    case Delivery::Received:
        break;
    }
    return {};
}

QColor colorOf(Delivery delivery, const Theme &theme)
{
    switch (delivery) {
    case Delivery::Delivered:
        return theme.linkOnOwnBubble;
    case Delivery::Failed:
        return theme.error;
    case Delivery::InDoubt:
        return theme.warn;
    case Delivery::Waiting:
    case Delivery::Sent:
    case Delivery::Received:
        break;
    }
    return theme.meta;
}

} // namespace

TimelinePainter::TimelinePainter(QPainter &painter, const Theme &theme, const TimelineLayout &layout)
    : m_painter(painter)
    , m_theme(theme)
    , m_layout(layout)
{
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
}

void TimelinePainter::paint(const RowLayout &row, const RowState &state)
{
    if (row.day)
        paintSeparator(*row.day, false);
    if (row.unread)
        paintSeparator(*row.unread, true);
    if (row.gap)
        paintGap(*row.gap, state.focused);
    if (row.muted)
        paintMuted(*row.muted, state);
    if (row.bubble)
        paintBubble(*row.bubble, state);
}

void TimelinePainter::paintLine(const QString &text, const QRect &rect, const QFont &font, const QColor &color)
{
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(QPoint(rect.x(), rect.y() + baselineInLine(font, rect.height())), text);
}

void TimelinePainter::paintRule(int from, int to, int y, qreal width, const QColor &color)
{
    if (from < to)
        m_painter.fillRect(QRectF(from, y, to - from, width), color);
}

void TimelinePainter::paintSeparator(const RowLayout::Separator &separator, bool unread)
{
    const QRect &text = separator.textRect;
    const qreal width = unread ? strongRule : thinRule;
    const QColor line = unread ? m_theme.accent : m_theme.line;
    const int y = text.y() + text.height() / 2;
    paintRule(m_layout.margin(), text.x() - spacing::step12, y, width, line);
    paintRule(text.x() + text.width() + spacing::step12, m_layout.rightEdge(), y, width, line);
    const TextSizes &sizes = m_layout.sizes();
    paintLine(separator.text, text, unread ? sizes.metaStrong : sizes.meta, unread ? m_theme.accent : m_theme.meta);
}

void TimelinePainter::paintGap(const RowLayout::Gap &gap, bool focused)
{
    const QRect &pill = gap.pill;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.warnSoft);
    const qreal round = m_layout.isNarrow() ? radius::card : pill.height() / 2.0;
    m_painter.drawRoundedRect(pill, round, round);
    if (focused)
        paintRing(pill, round);
    if (!m_layout.isNarrow()) {
        QPen dashes(m_theme.warnFrame, strongRule);
        dashes.setDashPattern({dash / strongRule, dashGap / strongRule});
        dashes.setCapStyle(Qt::FlatCap);
        m_painter.setPen(dashes);
        const qreal y = pill.y() + pill.height() / 2.0;
        const int left = pill.x() - spacing::step12;
        const int right = pill.x() + pill.width() + spacing::step12;
        if (left > m_layout.margin())
            m_painter.drawLine(QPointF(m_layout.margin(), y), QPointF(left, y));
        if (right < m_layout.rightEdge())
            m_painter.drawLine(QPointF(right, y), QPointF(m_layout.rightEdge(), y));
    }
    const QFont &font = m_layout.sizes().meta;
    const int lineHeight = m_layout.sizes().metaLine;
    QRect line(pill.x() + spacing::step12, pill.y() + spacing::step4, pill.width() - 2 * spacing::step12, lineHeight);
    for (const QString &text : gap.lines) {
        const QFontMetrics fontMetrics(font);
        const QString shown = fontMetrics.elidedText(text, Qt::ElideRight, line.width());
        const int indent = (line.width() - fontMetrics.horizontalAdvance(shown)) / 2;
        paintLine(shown, line.translated(indent, 0), font, m_theme.warn);
        line.translate(0, lineHeight);
    }
}

void TimelinePainter::paintMuted(const RowLayout::Muted &muted, const RowState &state)
{
    paintTintedIcon(m_painter, u"mute"_s, muted.icon, m_theme.meta);
    paintLine(muted.text, muted.textRect, m_layout.sizes().meta, m_theme.meta);
    paintAction(TimelineLayout::showText(), muted.show, TimelineHit::Part::ShowAll, state);
    if (state.focused && !state.chosen.isAction())
        paintRing(QRectF(muted.icon).united(muted.textRect).united(muted.show).adjusted(-spacing::step4, 0, spacing::step4, 0),
                  radius::control);
}

void TimelinePainter::paintRing(const QRectF &rect, qreal round)
{
    // Outside, so that it is seen beside the frame of a mention too.
    const qreal outset = metrics::focusRing * 1.5;
    m_painter.setPen(QPen(m_theme.accent, metrics::focusRing));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(rect.adjusted(-outset, -outset, outset, outset), round + outset, round + outset);
}

void TimelinePainter::paintBubble(const RowLayout::Bubble &bubble, const RowState &state)
{
    paintFrame(bubble, state.focused && !state.chosen.isAction());
    paintAuthor(bubble);
    paintHits(bubble, state);
    paintText(bubble, state);
    paintMeta(bubble, state);
    if (bubble.failure)
        paintFailure(*bubble.failure, colorOf(bubble.delivery, m_theme), state);
}

void TimelinePainter::paintFrame(const RowLayout::Bubble &bubble, bool focused)
{
    const QRectF frame(bubble.frame);
    const bool waiting = bubble.delivery == Delivery::Waiting;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(waiting ? m_theme.waitingBubble : bubble.own ? m_theme.ownBubble : m_theme.otherBubble);
    m_painter.drawPath(bubblePath(frame, bubble, 0));
    m_painter.setBrush(Qt::NoBrush);
    const auto stroke = [&](const QPen &pen) {
        const qreal inset = pen.widthF() / 2;
        m_painter.setPen(pen);
        m_painter.drawPath(bubblePath(frame.adjusted(inset, inset, -inset, -inset), bubble, inset));
    };
    if (waiting) {
        QPen dashes(m_theme.waitingFrame, thinRule);
        dashes.setDashPattern({fineDash, fineDash});
        stroke(dashes);
    }
    if (bubble.mention)
        stroke(QPen(m_theme.accent, strongRule));
    if (focused) {
        // Outside, so that it is seen beside the frame of a mention too.
        const qreal outset = metrics::focusRing * 1.5;
        m_painter.setPen(QPen(m_theme.accent, metrics::focusRing));
        m_painter.drawPath(bubblePath(frame.adjusted(-outset, -outset, outset, outset), bubble, -outset));
    }
}

void TimelinePainter::paintAuthor(const RowLayout::Bubble &bubble)
{
    const TextSizes &sizes = m_layout.sizes();
    const QColor color = m_theme.nameColor(bubble.author);
    if (bubble.avatar)
        paintAvatar(m_painter, *bubble.avatar, bubble.author, sizes.title, m_theme);
    if (!bubble.name.isEmpty())
        paintLine(bubble.name, bubble.nameRect, sizes.metaStrong, color);
    if (!bubble.warning.isEmpty()) {
        paintTintedIcon(m_painter, u"warning"_s, bubble.warningIcon, m_theme.warn);
        const QString shown
            = QFontMetrics(sizes.meta).elidedText(bubble.warning, Qt::ElideRight, bubble.warningRect.width());
        paintLine(shown, bubble.warningRect, sizes.meta, m_theme.warn);
    }
}

void TimelinePainter::paintHits(const RowLayout::Bubble &bubble, const RowState &state)
{
    for (const TextSpan &hit : state.hits) {
        for (const QRect &rect : bubble.rectsOf(hit)) {
            m_painter.setPen(state.currentHit ? QPen(Qt::NoPen) : QPen(m_theme.warnFrame, thinRule));
            m_painter.setBrush(state.currentHit ? m_theme.accent : m_theme.warnSoft);
            m_painter.drawRoundedRect(QRectF(rect).adjusted(-1.5, -0.5, 1.5, 0.5), hitRadius, hitRadius);
        }
    }
}

void TimelinePainter::paintText(const RowLayout::Bubble &bubble, const RowState &state)
{
    QList<QTextLayout::FormatRange> looks;
    const auto color = [&](const TextSpan &span, const QColor &foreground, const QColor &background = {}) {
        QTextCharFormat format;
        format.setForeground(foreground);
        if (background.isValid())
            format.setBackground(background);
        looks.append({span.start, span.length, format});
    };
    for (const LinkSpan &link : bubble.links)
        color(link.span, bubble.own ? m_theme.linkOnOwnBubble : m_theme.accent);
    for (const TextSpan &mention : bubble.mentions)
        color(mention, m_theme.accent);
    for (const TextSpan &hit : state.hits)
        color(hit, state.currentHit ? m_theme.textOnAccent : m_theme.text);
    if (state.selection.length > 0)
        color(state.selection, m_theme.textOnAccent, m_theme.accent);
    m_painter.setPen(m_theme.text);
    // What marks above or below a letter pile up to stays inside the bubble.
    m_painter.save();
    m_painter.setClipRect(bubble.frame, Qt::IntersectClip);
    bubble.text->draw(&m_painter, bubble.textOrigin, looks);
    m_painter.restore();
    for (const LinkSpan &link : bubble.links) {
        if (state.chosen != TimelineHit{TimelineHit::Part::Link, link.target})
            continue;
        for (const QRect &rect : bubble.rectsOf(link.span))
            paintRing(rect, radius::joined);
    }
}

void TimelinePainter::paintMeta(const RowLayout::Bubble &bubble, const RowState &state)
{
    const TextSizes &sizes = m_layout.sizes();
    paintLine(bubble.time, bubble.timeRect, sizes.meta, m_theme.meta);
    if (bubble.showAll)
        paintAction(TimelineLayout::showAllText(), *bubble.showAll, TimelineHit::Part::ShowAll, state);
    if (bubble.stateIcon) {
        paintTintedIcon(m_painter, iconOf(bubble.delivery), *bubble.stateIcon, colorOf(bubble.delivery, m_theme));
    }
    if (bubble.clockOffIcon)
        paintTintedIcon(m_painter, u"clock"_s, *bubble.clockOffIcon, m_theme.warn);
}

void TimelinePainter::paintFailure(const RowLayout::Failure &failure, const QColor &color, const RowState &state)
{
    paintLine(failure.sentence, failure.sentenceRect, m_layout.sizes().meta, color);
    const auto action = [&](const QString &text, const QRect &rect, TimelineHit::Part part) {
        paintAction(text, rect.adjusted(spacing::step4, 0, -spacing::step4, 0), part, state);
    };
    action(TimelineLayout::retryText(), failure.retry, TimelineHit::Part::Retry);
    action(TimelineLayout::copyText(), failure.copy, TimelineHit::Part::Copy);
    action(TimelineLayout::discardText(), failure.discard, TimelineHit::Part::Discard);
}

void TimelinePainter::paintAction(const QString &text, const QRect &rect, TimelineHit::Part part, const RowState &state)
{
    const bool chosen = state.chosen.part == part;
    QFont font = m_layout.sizes().metaStrong;
    font.setUnderline(state.hovered.part == part || chosen);
    paintLine(text, rect, font, m_theme.accent);
    if (!chosen)
        return;
    const int line = m_layout.sizes().metaLine;
    paintRing(QRectF(rect.x(), rect.y() + (rect.height() - line) / 2.0, rect.width(), line), radius::joined);
}

} // namespace roundtable::client
