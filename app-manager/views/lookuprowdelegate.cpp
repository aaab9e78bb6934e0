// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/lookuprowdelegate.h"

#include "app-manager/models/lookupmodel.h"
#include "app-manager/views/rowground.h"
#include "appearance/spacing.h"
#include "appearance/textsizes.h"
#include "appearance/theme.h"

#include <QtGui/QPainter>

namespace roundtable::manager {

namespace {

constexpr int timeLeft = spacing::step16;
constexpr int clientLeft = 85;
constexpr int arrowLeft = 194;
constexpr int answerLeft = 218;

} // namespace

void LookupRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const TextSizes sizes(option.font);
    painter->save();
    paintRowGround(*painter, option, theme);
    const auto text = [&](int left, int right, const QFont &font, const QColor &color, const QString &words) {
        const QRect rect(option.rect.left() + left, option.rect.top(), right - left, option.rect.height());
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, QFontMetrics(font).elidedText(words, Qt::ElideMiddle, rect.width()));
    };
    const int right = option.rect.width() - spacing::step16;
    text(timeLeft, clientLeft, sizes.meta, theme.meta, index.data(LookupModel::TimeRole).toString());
    text(clientLeft, arrowLeft - spacing::step4, sizes.body, theme.text, index.data(Qt::DisplayRole).toString());
    text(arrowLeft, answerLeft, sizes.meta, theme.meta, QStringLiteral("→"));
    const bool offline = index.data(LookupModel::OfflineRole).toBool();
    text(answerLeft, right, sizes.body, offline ? theme.warn : theme.text, index.data(LookupModel::AnswerRole).toString());
    painter->restore();
}

QSize LookupRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {answerLeft, qMax(metrics::logRowHeight, TextSizes(option.font).bodyLine + spacing::step12)};
}

} // namespace roundtable::manager
