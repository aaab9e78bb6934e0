// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/iconlabel.h"

#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>

namespace roundtable::manager {

IconLabel::IconLabel(const QString &iconName, Tone tone, int size, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_tone(tone)
{
    setFixedSize(size, size);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTintedIcon(painter, m_iconName, QRectF(rect()), Theme::of(palette()).color(m_tone));
}

} // namespace roundtable::manager
