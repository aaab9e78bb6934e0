// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/lookuprowdelegate.h"

#include "app-manager/models/lookupmodel.h"
#include "app-manager/views/rowground.h"
#include "appearance/spacing.h"
#include "appearance/textsizes.h"
#include "appearance/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int timeToClient = 21;
constexpr int clientToArrow = 8;
constexpr int arrowWidth = 24; // of text in the desktop's size

/// Where the parts of a row begin.
struct Columns {
    explicit Columns(const TextSizes &sizes, const QFont &font)
        : client(rowTimeLeft + rowTimeWidth(sizes.meta) + timeToClient)
        , arrow(client + QFontMetrics(sizes.body).horizontalAdvance(QStringLiteral("100.100.10.10")) + clientToArrow)
        , answer(arrow + qRound(arrowWidth * textScale(font)))
    {
    }

    int client;
    int arrow;
    int answer;
};

} // namespace

void LookupRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const TextSizes sizes(option.font);
    const Columns columns(sizes, option.font);
    painter->save();
    paintRowGround(*painter, option, theme);
    const auto text = [&](int left, int right, const QFont &font, const QColor &color, const QString &words) {
        const QRect rect(option.rect.left() + left, option.rect.top(), right - left, option.rect.height());
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, rect), Qt::AlignVCenter | Qt::TextSingleLine, QFontMetrics(font).elidedText(words, Qt::ElideMiddle, rect.width()));
    };
    int right = option.rect.width() - spacing::step16;
    if (const QString version = index.data(LookupModel::OtherVersionRole).toString(); !version.isEmpty()) {
        const int width = QFontMetrics(sizes.meta).horizontalAdvance(version) + 1;
        text(right - width, right, sizes.meta, theme.warn, version);
        right -= width + spacing::step8;
    }
    text(rowTimeLeft, columns.client, sizes.meta, theme.meta, index.data(LookupModel::TimeRole).toString());
    text(columns.client, columns.arrow - spacing::step4, sizes.body, theme.text, index.data(Qt::DisplayRole).toString());
    text(columns.arrow, columns.answer, sizes.meta, theme.meta, option.direction == Qt::RightToLeft ? u"←"_s : u"→"_s);
    const bool offline = index.data(LookupModel::OfflineRole).toBool();
    text(columns.answer, right, sizes.body, offline ? theme.warn : theme.text, index.data(LookupModel::AnswerRole).toString());
    painter->restore();
}

QSize LookupRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const TextSizes sizes(option.font);
    return {Columns(sizes, option.font).answer, qMax(metrics::logRowHeight, sizes.bodyLine + spacing::step12)};
}

} // namespace roundtable::manager
