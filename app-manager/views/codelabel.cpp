// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/codelabel.h"

#include "appearance/shapes.h"
#include "appearance/spacing.h"

#include <QtGui/QPainter>

namespace roundtable::manager {

CodeLabel::CodeLabel(Tone tone, QWidget *parent)
    : TextLabel(TextStyle::Fixed, tone, parent)
{
    setAccessibleName(tr("Command"));
    setContentsMargins(6, 1, 6, 1);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void CodeLabel::paintEvent(QPaintEvent *event)
{
    {
        constexpr float groundShare = 0.10F;
        QPainter painter(this);
        QColor ground = palette().color(foregroundRole());
        ground.setAlphaF(groundShare);
        fillRounded(painter, QRectF(rect()), radius::joined, ground);
    }
    TextLabel::paintEvent(event);
}

} // namespace roundtable::manager
