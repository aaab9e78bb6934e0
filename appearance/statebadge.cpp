// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/statebadge.h"

#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>

namespace roundtable {

StateBadge::StateBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateBadge::setState(Tone tone, const QString &iconName)
{
    m_tone = tone;
    m_iconName = iconName;
    update();
}

void StateBadge::setRound(bool isRound)
{
    m_isRound = isRound;
    update();
}

QSize StateBadge::sizeHint() const
{
    return {metrics::badge, metrics::badge};
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    fillRounded(painter, rect(), m_isRound ? height() / 2.0 : radius::card, theme.softFill(m_tone));
    if (m_iconName.isEmpty())
        return;
    QRectF icon(0, 0, metrics::badgeIcon, metrics::badgeIcon);
    icon.moveCenter(QRectF(rect()).center());
    paintTintedIcon(painter, m_iconName, icon, theme.color(m_tone));
}

} // namespace roundtable
