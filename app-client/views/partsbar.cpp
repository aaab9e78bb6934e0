// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/partsbar.h"

#include "appearance/theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace roundtable::client {

namespace {

constexpr int partWidth = 40;
constexpr int partHeight = 6;
constexpr int partGap = 3;

} // namespace

void PartsBar::setParts(int count, double lastFill)
{
    m_count = count > maxParts ? 0 : count;
    m_lastFill = std::clamp(lastFill, 0.0, 1.0);
    updateGeometry();
    update();
}

QSize PartsBar::sizeHint() const
{
    return {m_count == 0 ? 0 : m_count * (partWidth + partGap) - partGap, partHeight};
}

void PartsBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr qreal round = partHeight / 2.0;
    const qreal top = (height() - partHeight) / 2.0;
    for (int part = 0; part < m_count; ++part) {
        const QRectF bar(part * (partWidth + partGap), top, partWidth, partHeight);
        painter.setBrush(theme.line);
        painter.drawRoundedRect(bar, round, round);
        const qreal fill = part + 1 < m_count ? partWidth : std::max<qreal>(partHeight, m_lastFill * partWidth);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(fill, partHeight)), round, round);
    }
}

} // namespace roundtable::client
