// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/card.h"

#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"

#include <QtGui/QPainter>

namespace roundtable {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
    setContentsMargins(1, 1, 1, 1); // what stands on it keeps off the hairline
}

void Card::setInner(bool isInner)
{
    m_isInner = isInner;
    update();
}

void Card::setPlain(bool isPlain)
{
    m_isPlain = isPlain;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    if (m_isPlain)
        return;
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    if (m_isInner)
        paintPanel(painter, rect(), radius::control, theme.window, theme.line);
    else
        paintPanel(painter, rect(), radius::card, theme.base, theme.line);
}

} // namespace roundtable
