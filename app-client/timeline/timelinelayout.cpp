// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelinelayout.h"

#include "app-client/session/mentions.h"
#include "app-client/timeline/clocktext.h"
#include "appearance/emojitext.h"
#include "appearance/spacing.h"

#include <QtCore/QtMath>
#include <QtGui/QFontMetrics>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

constexpr int paddingAcross = 12;
constexpr int paddingDown = 7;
constexpr int gapInRun = 2;
constexpr int gapBetweenRuns = 8;
constexpr int belowName = 1;
constexpr int widestEver = 640;
constexpr int fullShareUntil = 420; // 90 % of the pane up to here,
constexpr int smallShareFrom = 720; // 60 % from here
constexpr int failureRow = 32;
constexpr int actionPadding = 4;

int textWidth(const QString &text, const QFont &font)
{
    return qCeil(QFontMetricsF(font).horizontalAdvance(text));
}

qreal widestLine(const QTextLayout &layout)
{
    qreal widest = 0;
    for (int i = 0; i < layout.lineCount(); ++i)
        widest = std::max(widest, layout.lineAt(i).naturalTextWidth());
    return widest;
}

/// True where a line ended because it was full, not because its writer wanted it.
bool isWrapped(const QTextLayout &layout)
{
    for (int i = 0; i + 1 < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (layout.text()[line.textStart() + line.textLength() - 1] != QChar::LineSeparator)
            return true;
    }
    return false;
}

} // namespace

TimelineLayout::TimelineLayout(const TextSizes &sizes, const QLocale &locale, int paneWidth, int scrollBar)
    : m_sizes(sizes)
    , m_locale(locale)
    , m_paneWidth(paneWidth)
    , m_scrollBar(scrollBar)
{
}

int TimelineLayout::rightEdge() const
{
    return m_paneWidth - std::max(margin(), m_scrollBar);
}

int TimelineLayout::widestBubble() const
{
    const double fall = double(m_paneWidth - fullShareUntil) / (smallShareFrom - fullShareUntil);
    const double share = 0.9 - 0.3 * std::clamp(fall, 0.0, 1.0);
    const int besideAvatar = rightEdge() - margin() - metrics::avatar - spacing::step8;
    return std::max(2 * paddingAcross + m_sizes.bodyLine,
                    std::min({int(share * m_paneWidth), widestEver, besideAvatar}));
}

int TimelineLayout::estimatedHeight() const
{
    return m_sizes.bodyLine + 2 * paddingDown + gapInRun;
}

RowLayout TimelineLayout::layOut(const TimelineEntry &entry, const RowContext &context, const QString &ownName) const
{
    RowLayout row;
    const auto *message = std::get_if<MessageEntry>(&entry);
    int top = context.first ? spacing::step4 : 0;
    const auto addSeparator = [&](std::optional<RowLayout::Separator> &place, const QString &text, const QFont &font) {
        place = separator(text, font, top + spacing::step12);
        top = place->textRect.y() + place->textRect.height() + spacing::step12;
    };
    if (context.startsDay) {
        const QDateTime arrived = message ? message->arrivedAt : std::get<GapEntry>(entry).from;
        addSeparator(row.day, m_locale.toString(arrived.toLocalTime().date(), QLocale::LongFormat), m_sizes.meta);
    }
    if (context.startsUnread)
        addSeparator(row.unread, tr("New messages"), m_sizes.metaStrong);

    const bool afterSeparator = row.day || row.unread;
    if (message && context.muted) {
        if (context.startsRun) {
            row.muted = muted(*message, top + (afterSeparator ? 0 : context.first ? spacing::step12 : gapBetweenRuns));
            top = row.muted->show.y() + row.muted->show.height();
        }
    } else if (message) {
        if (!afterSeparator)
            top += context.first ? spacing::step12 : context.startsRun ? gapBetweenRuns : gapInRun;
        row.bubble = bubble(*message, context, ownName, top);
        top = row.bubble->frame.y() + row.bubble->frame.height();
        if (message->delivery == Delivery::Failed || message->delivery == Delivery::InDoubt) {
            row.bubble->failure = failure(*message, top);
            top += failureRow;
        }
    } else {
        row.gap = gap(std::get<GapEntry>(entry), top + (afterSeparator ? 0 : spacing::step12));
        // The next row brings 8 of the 12 that are to be below.
        top = row.gap->pill.y() + row.gap->pill.height() + spacing::step12 - gapBetweenRuns;
    }
    row.height = top + (context.last ? spacing::step12 : 0);
    return row;
}

RowLayout::Separator TimelineLayout::separator(const QString &text, const QFont &font, int top) const
{
    const int room = rightEdge() - margin() - 4 * spacing::step12;
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, std::max(room, 0));
    const int width = textWidth(shown, font);
    return {shown, QRect((margin() + rightEdge() - width) / 2, top, width, m_sizes.metaLine)};
}

RowLayout::Gap TimelineLayout::gap(const GapEntry &entry, int top) const
{
    RowLayout::Gap gap;
    const QString from = clockText(entry.from, m_locale);
    if (entry.until) {
        const QString until = clockText(*entry.until, m_locale);
        gap.lines = QStringList{from == until ? tr("Not connected at %1.").arg(from) : tr("Not connected %1–%2.").arg(from, until),
                                tr("Messages from that time cannot be shown.")};
    } else {
        gap.lines = QStringList{tr("Not connected since %1.").arg(from), tr("Messages from this time cannot be shown.")};
    }
    if (!isNarrow())
        gap.lines = QStringList{gap.lines.join(u' ')};
    int width = 0;
    for (const QString &line : std::as_const(gap.lines))
        width = std::max(width, textWidth(line, m_sizes.meta));
    width = std::min(width + 2 * spacing::step12, rightEdge() - margin());
    const int height = int(gap.lines.size()) * m_sizes.metaLine + 2 * spacing::step4;
    gap.pill = QRect((margin() + rightEdge() - width) / 2, top, width, height);
    return gap;
}

QString TimelineLayout::mutedText(const MessageEntry &message)
{
    //: in place of what a person wrote who is muted on this computer
    return tr("%1 is muted").arg(isolated(shownName(message.author)));
}

RowLayout::Muted TimelineLayout::muted(const MessageEntry &message, int top) const
{
    RowLayout::Muted line;
    const int height = m_sizes.metaLine + 2 * spacing::step4;
    const int left = margin() + metrics::avatar + spacing::step8;
    line.icon = QRect(left, top + (height - metrics::lineIcon) / 2, metrics::lineIcon, metrics::lineIcon);
    const int showWidth = textWidth(showText(), m_sizes.metaStrong);
    const int textLeft = left + metrics::lineIcon + spacing::step8;
    const int room = rightEdge() - textLeft - spacing::step12 - showWidth;
    line.text = QFontMetrics(m_sizes.meta).elidedText(mutedText(message), Qt::ElideMiddle, std::max(room, 0));
    line.textRect = QRect(textLeft, top, textWidth(line.text, m_sizes.meta), height);
    line.show = QRect(line.textRect.x() + line.textRect.width() + spacing::step12, top, showWidth, height);
    return line;
}

std::unique_ptr<QTextLayout> TimelineLayout::textLayout(const MessageEntry &message, const QString &shown,
                                                        const RowLayout::Bubble &bubble) const
{
    auto layout = std::make_unique<QTextLayout>(shown, m_sizes.body);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(message.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);

    QList<QTextLayout::FormatRange> formats = emojiFormats(QStringView(message.text).first(shown.size()));
    for (const LinkSpan &link : bubble.links) {
        QTextCharFormat underlined;
        underlined.setFontUnderline(true);
        formats.append({link.span.start, link.span.length, underlined});
    }
    for (const TextSpan &mention : bubble.mentions) {
        QTextCharFormat strong;
        strong.setFontWeight(QFont::DemiBold);
        formats.append({mention.start, mention.length, strong});
    }
    layout->setFormats(formats);
    return layout;
}

void TimelineLayout::placeName(RowLayout::Bubble &bubble, const MessageEntry &message, int widestInside) const
{
    int room = widestInside;
    if (message.nameUnconfirmed) {
        bubble.warning = isNarrow() ? tr("name not confirmed") : tr("name not confirmed by the server");
        const int warningWidth = textWidth(bubble.warning, m_sizes.meta);
        bubble.warningIcon.setSize({metrics::lineIcon, metrics::lineIcon});
        bubble.warningRect.setSize({std::min(warningWidth, room / 2), m_sizes.metaLine});
        room -= spacing::step8 + metrics::lineIcon + spacing::step4 + bubble.warningRect.width();
    }
    bubble.name = QFontMetrics(m_sizes.metaStrong).elidedText(shownName(message.author), Qt::ElideRight, room);
    bubble.nameRect.setSize({std::min(textWidth(bubble.name, m_sizes.metaStrong), room), m_sizes.metaLine});
}

RowLayout::Bubble TimelineLayout::bubble(const MessageEntry &message, const RowContext &context, const QString &ownName,
                                         int top) const
{
    RowLayout::Bubble bubble;
    bubble.own = message.own;
    bubble.mention = message.mentionsMe;
    bubble.joinsAbove = !context.startsRun;
    bubble.joinsBelow = !context.endsRun;
    bubble.delivery = message.delivery;
    bubble.author = message.author;
    bubble.links = linksIn(message.text);
    if (message.mentionsMe) {
        for (const auto &[start, length] : mentionsOf(ownName, message.text))
            bubble.mentions.append({start, length});
    }

    const int widestInside = widestBubble() - 2 * paddingAcross;
    if (!message.own && context.startsRun)
        placeName(bubble, message, widestInside);

    const QString shown = shownText(message.text);
    bubble.text = textLayout(message, shown, bubble);
    int textHeight = layOutInFixedLines(*bubble.text, widestInside, m_sizes.bodyLine);
    const bool clamped = bubble.text->lineCount() > maxLines && !context.expanded;
    if (clamped) {
        const QTextLine last = bubble.text->lineAt(maxLines - 1);
        QString beginning = shown.left(last.textStart() + last.textLength());
        if (beginning.endsWith(QChar::LineSeparator))
            beginning.chop(1); // it would begin one more line
        bubble.text = textLayout(message, beginning, bubble);
        textHeight = layOutInFixedLines(*bubble.text, widestInside, m_sizes.bodyLine);
    }

    // The time stands on the baseline of the last line where there is room, else in a line of its own.
    bubble.time = clockText(message.sentAt, m_locale);
    if (message.delivery == Delivery::Waiting && !isNarrow())
        bubble.time = tr("%1 waiting", "time of a message").arg(bubble.time);
    const int timeWidth = textWidth(bubble.time, m_sizes.meta);
    const int iconWidth = message.own || message.clockOff ? spacing::step4 + metrics::lineIcon : 0;
    const int metaWidth = timeWidth + iconWidth;
    const bool rightToLeft = bubble.text->textOption().textDirection() == Qt::RightToLeft;
    const qreal lastLine = bubble.text->lineAt(bubble.text->lineCount() - 1).naturalTextWidth();
    const bool timeBeside = !rightToLeft && !clamped && qCeil(lastLine) + spacing::step8 + metaWidth <= widestInside;

    int inside = isWrapped(*bubble.text) ? widestInside : qCeil(widestLine(*bubble.text));
    inside = std::max(inside, timeBeside ? qCeil(lastLine) + spacing::step8 + metaWidth : metaWidth);
    if (!bubble.name.isEmpty()) {
        const int warning = bubble.warning.isEmpty()
            ? 0
            : spacing::step8 + metrics::lineIcon + spacing::step4 + bubble.warningRect.width();
        inside = std::max(inside, bubble.nameRect.width() + warning);
    }
    const int showAllWidth = textWidth(showAllText(), m_sizes.metaStrong);
    if (clamped)
        inside = std::max(inside, showAllWidth + spacing::step16 + metaWidth);
    inside = std::min(inside, widestInside);
    if (rightToLeft)
        layOutInFixedLines(*bubble.text, inside, m_sizes.bodyLine);

    const int width = inside + 2 * paddingAcross;
    const int left = message.own ? rightEdge() - width : margin() + metrics::avatar + spacing::step8;
    const int textLeft = left + paddingAcross;
    int y = top + paddingDown;
    if (!bubble.name.isEmpty()) {
        bubble.avatar = QRect(margin(), top, metrics::avatar, metrics::avatar);
        bubble.nameRect.moveTo(textLeft, y);
        bubble.warningIcon.moveTo(textLeft + bubble.nameRect.width() + spacing::step8,
                                  y + (m_sizes.metaLine - metrics::lineIcon) / 2);
        bubble.warningRect.moveTo(bubble.warningIcon.x() + metrics::lineIcon + spacing::step4, y);
        y += m_sizes.metaLine + belowName;
    }
    bubble.textOrigin = {textLeft, y};
    y += textHeight;

    int metaTop = y;
    if (timeBeside) {
        metaTop += baselineInLine(m_sizes.body, m_sizes.bodyLine) - m_sizes.bodyLine
            - baselineInLine(m_sizes.meta, m_sizes.metaLine);
    } else {
        y += m_sizes.metaLine;
    }
    const int metaLeft = textLeft + inside - metaWidth;
    bubble.timeRect = QRect(metaLeft, metaTop, timeWidth, m_sizes.metaLine);
    const QRect icon(metaLeft + timeWidth + spacing::step4, metaTop + (m_sizes.metaLine - metrics::lineIcon) / 2,
                     metrics::lineIcon, metrics::lineIcon);
    if (message.own)
        bubble.stateIcon = icon;
    else if (message.clockOff)
        bubble.clockOffIcon = icon;
    if (clamped)
        bubble.showAll = QRect(textLeft, metaTop, showAllWidth, m_sizes.metaLine);
    bubble.frame = QRect(left, top, width, y + paddingDown - top);
    return bubble;
}

RowLayout::Failure TimelineLayout::failure(const MessageEntry &message, int top) const
{
    RowLayout::Failure failure;
    int right = rightEdge();
    const auto placeAction = [&](const QString &text) {
        const int width = textWidth(text, m_sizes.metaStrong) + 2 * actionPadding;
        const QRect action(right - width, top, width, failureRow);
        right -= width + spacing::step12;
        return action;
    };
    failure.discard = placeAction(discardText());
    failure.copy = placeAction(copyText());
    failure.retry = placeAction(retryText());
    const int room = std::max(right + actionPadding - margin(), 0);
    if (message.delivery == Delivery::InDoubt) {
        failure.sentence = tr("May not have arrived: the connection broke.");
        if (textWidth(failure.sentence, m_sizes.meta) > room)
            failure.sentence = tr("May not have arrived.");
    } else {
        failure.sentence = message.failure.isEmpty() ? tr("Not sent.") : tr("Not sent: %1.").arg(isolated(shownLine(message.failure)));
    }
    failure.sentence = QFontMetrics(m_sizes.meta).elidedText(failure.sentence, Qt::ElideRight, room);
    const int width = std::min(textWidth(failure.sentence, m_sizes.meta), room);
    failure.sentenceRect = QRect(right + actionPadding - width, top, width, failureRow);
    return failure;
}

int RowLayout::Bubble::textPositionAt(QPoint point) const
{
    const QPointF inText = point - textOrigin;
    for (int i = 0; i < text->lineCount(); ++i) {
        const QTextLine line = text->lineAt(i);
        const bool isLast = i + 1 == text->lineCount();
        if (isLast || inText.y() < text->lineAt(i + 1).y())
            return line.xToCursor(inText.x());
    }
    return 0;
}

const LinkSpan *RowLayout::Bubble::linkAt(QPoint point) const
{
    for (const LinkSpan &link : links) {
        for (const QRect &rect : rectsOf(link.span)) {
            if (rect.contains(point))
                return &link;
        }
    }
    return nullptr;
}

QList<QRect> RowLayout::Bubble::rectsOf(const TextSpan &span) const
{
    QList<QRect> rects;
    for (int i = 0; i < text->lineCount(); ++i) {
        const QTextLine line = text->lineAt(i);
        const int start = std::max(span.start, line.textStart());
        const int end = std::min(span.end(), line.textStart() + line.textLength());
        if (start >= end)
            continue;
        const qreal from = line.cursorToX(start);
        const qreal to = line.cursorToX(end);
        const QRectF rect(std::min(from, to), line.y(), std::abs(to - from), line.height());
        rects.append(rect.translated(textOrigin).toAlignedRect());
    }
    return rects;
}

} // namespace roundtable::client
