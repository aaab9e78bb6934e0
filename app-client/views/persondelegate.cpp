// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/persondelegate.h"

#include "app-client/models/recentpeoplemodel.h"
#include "app-client/timeline/messagetext.h"
#include "appearance/avatar.h"
#include "appearance/spacing.h"
#include "appearance/textsizes.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

QString PersonDelegate::ageText(int minutes, const QDateTime &lastSeen, const QLocale &locale)
{
    constexpr int hour = 60;
    constexpr int day = 24 * hour;
    if (!lastSeen.isValid())
        return {};
    if (minutes < 1)
        return tr("now");
    if (minutes < hour)
        return tr("%1 min").arg(minutes);
    if (minutes < day)
        return tr("%1 h").arg(minutes / hour);
    if (minutes < 2 * day)
        return tr("yesterday");
    return locale.toString(lastSeen.toLocalTime().date(), QLocale::ShortFormat);
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, std::max(metrics::personRowHeight, TextSizes(option.font).bodyLine + spacing::step8)};
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const TextSizes sizes(option.font);
    const QString name = index.data(RecentPeopleModel::NameRole).toString();
    const bool self = index.data(RecentPeopleModel::SelfRole).toBool();

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(theme.accentSoft);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), radius::control, radius::control);
    }
    // Laid out from left to right, and mirrored where the window is; a name keeps its own direction.
    const auto mirrored = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    QRect room = option.rect.adjusted(spacing::step8, 0, -spacing::step8, 0);
    const QRect avatar(room.left(), room.center().y() - metrics::listAvatar / 2 + 1, metrics::listAvatar, metrics::listAvatar);
    paintAvatar(*painter, mirrored(avatar), name, sizes.metaStrong, theme);
    room.setLeft(avatar.right() + 1 + spacing::step8);

    const QString age = self ? QString()
                             : ageText(index.data(RecentPeopleModel::AgeMinutesRole).toInt(),
                                       index.data(RecentPeopleModel::LastSeenRole).toDateTime(), option.locale);
    painter->setFont(sizes.meta);
    painter->setPen(theme.meta);
    painter->drawText(mirrored(room), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, age); // the painter mirrors, too
    if (!age.isEmpty())
        room.setRight(room.right() - QFontMetrics(sizes.meta).horizontalAdvance(age) - spacing::step8);

    QStringList marks;
    if (index.data(RecentPeopleModel::NameUnconfirmedRole).toBool())
        marks.append(u"warning"_s);
    if (index.data(RecentPeopleModel::MutedRole).toBool())
        marks.append(u"mute"_s);
    const QString you = self ? tr("(you)") : QString();
    const int marksWidth = int(marks.size()) * (spacing::step8 + metrics::lineIcon)
        + (self ? spacing::step4 + QFontMetrics(sizes.meta).horizontalAdvance(you) : 0);

    const QFontMetrics bodyMetrics(sizes.body);
    const QString shown = bodyMetrics.elidedText(shownName(name), Qt::ElideRight, std::max(room.width() - marksWidth, 0));
    int nameWidth = 0;
    const int baseline = room.top() + baselineInLine(sizes.body, room.height());
    painter->setPen(theme.text);
    const bool typed = !m_typed.isEmpty() && shown.startsWith(m_typed, Qt::CaseInsensitive);
    const qsizetype strong = typed ? m_typed.size() : 0;
    const std::pair<QString, QFont> parts[] = {{shown.left(strong), sizes.bodyStrong}, {shown.sliced(strong), sizes.body}};
    for (const auto &[part, font] : parts)
        nameWidth += QFontMetrics(font).horizontalAdvance(part);
    const auto leftOf = [&](int at, int width) { return mirrored(QRect(at, room.top(), width, room.height())).left(); };
    int at = leftOf(room.left(), nameWidth);
    for (const auto &[part, font] : parts) {
        painter->setFont(font);
        painter->drawText(at, baseline, part);
        at += QFontMetrics(font).horizontalAdvance(part);
    }
    int x = room.left() + nameWidth;
    if (self) {
        painter->setFont(sizes.meta);
        painter->setPen(theme.meta);
        painter->drawText(leftOf(x + spacing::step4, QFontMetrics(sizes.meta).horizontalAdvance(you)), baseline, you);
    }
    for (const QString &mark : std::as_const(marks)) {
        const QRect icon(x + spacing::step8, room.center().y() - metrics::lineIcon / 2 + 1, metrics::lineIcon, metrics::lineIcon);
        paintTintedIcon(*painter, mark, mirrored(icon), mark == "warning"_L1 ? theme.warn : theme.meta);
        x += spacing::step8 + metrics::lineIcon;
    }
    painter->restore();
}

} // namespace roundtable::client
