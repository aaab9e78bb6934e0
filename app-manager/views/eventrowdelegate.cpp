// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/eventrowdelegate.h"

#include "app-manager/models/eventlogmodel.h"
#include "app-manager/views/rowground.h"
#include "appearance/spacing.h"
#include "appearance/textsizes.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"
#include "appearance/tone.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace roundtable::manager {

namespace {

constexpr int timeToIcon = 22;
constexpr int iconToSentence = 10;
constexpr int actionGap = spacing::step12;

/// A date with the time is longer than a time; icon and sentence stand further right there.
int iconLeft(const QModelIndex &index, const TextSizes &sizes)
{
    const int time = QFontMetrics(sizes.meta).horizontalAdvance(index.data(EventLogModel::TimeRole).toString());
    return rowTimeLeft + qMax(rowTimeWidth(sizes.meta) + timeToIcon, time + spacing::step8);
}

int sentenceLeft(const QModelIndex &index, const TextSizes &sizes)
{
    return iconLeft(index, sizes) + metrics::lineIcon + iconToSentence;
}

} // namespace

void EventRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const TextSizes sizes(option.font);
    const QRect row = option.rect;
    // Where the language is written from the right, the row is, too.
    const auto visual = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    painter->save();
    paintRowGround(*painter, option, theme);

    painter->setFont(sizes.meta);
    painter->setPen(theme.meta);
    painter->drawText(visual(row.adjusted(rowTimeLeft, 0, 0, 0)), Qt::AlignVCenter | Qt::TextSingleLine, index.data(EventLogModel::TimeRole).toString());

    const QRect icon = visual({row.left() + iconLeft(index, sizes), row.top(), metrics::lineIcon, row.height()});
    paintTintedIcon(*painter, index.data(EventLogModel::IconRole).toString(),
                    QRectF(icon.left(), row.center().y() - metrics::lineIcon / 2.0 + 0.5, metrics::lineIcon, metrics::lineIcon),
                    theme.color(index.data(EventLogModel::ToneRole).value<Tone>()));

    const QRect action = actionRect(option, index);
    const int right = action.isValid() ? action.left() - actionGap : row.right() - spacing::step16;
    const QRect sentence(QPoint(row.left() + sentenceLeft(index, sizes), row.top()), QPoint(right, row.bottom()));
    const QString text = QFontMetrics(sizes.body).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, sentence.width());
    painter->setFont(sizes.body);
    painter->setPen(theme.text);
    painter->drawText(visual(sentence), Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (action.isValid()) {
        painter->setFont(sizes.bodyStrong);
        painter->setPen(theme.accent);
        painter->drawText(visual(action), Qt::AlignVCenter | Qt::TextSingleLine, index.data(EventLogModel::ActionRole).toString());
    }
    painter->restore();
}

QSize EventRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TextSizes sizes(option.font);
    return {sentenceLeft(index, sizes), qMax(metrics::logRowHeight, sizes.bodyLine + spacing::step12)};
}

QRect EventRowDelegate::actionRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString action = index.data(EventLogModel::ActionRole).toString();
    if (action.isEmpty())
        return {};
    const TextSizes sizes(option.font);
    const int width = QFontMetrics(sizes.bodyStrong).horizontalAdvance(action);
    const int sentence = QFontMetrics(sizes.body).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    const int left = qMin(option.rect.left() + sentenceLeft(index, sizes) + sentence + actionGap, option.rect.right() - spacing::step16 - width);
    return {left, option.rect.top(), width, option.rect.height()};
}

bool EventRowDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QRect action = actionRect(option, index);
    const bool isOnAction = action.isValid() && QStyle::visualRect(option.direction, option.rect, action).contains(mouse->position().toPoint());
    if (mouse->button() != Qt::LeftButton || !isOnAction)
        return false;
    Q_EMIT actionTriggered(index);
    return true;
}

} // namespace roundtable::manager
