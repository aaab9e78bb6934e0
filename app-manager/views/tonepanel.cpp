// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/tonepanel.h"

#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"

#include <QtGui/QPainter>

namespace roundtable::manager {

TonePanel::TonePanel(Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
{
}

void TonePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    fillRounded(painter, QRectF(rect()), radius::control, m_tone == Tone::Error ? theme.errorSoft : theme.warnSoft);
}

} // namespace roundtable::manager
