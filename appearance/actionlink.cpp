// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/actionlink.h"

#include "appearance/spacing.h"
#include "appearance/textsizes.h"
#include "appearance/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace roundtable {

ActionLink::ActionLink(QWidget *parent)
    : ActionLink(QString(), parent)
{
}

ActionLink::ActionLink(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ActionLink::setTone(Tone tone)
{
    m_tone = tone;
    updateGeometry();
    update();
}

void ActionLink::setSmall(bool isSmall)
{
    m_isSmall = isSmall;
    updateGeometry();
    update();
}

QFont ActionLink::textFont() const
{
    const TextSizes sizes(QApplication::font());
    QFont font = m_isSmall ? sizes.meta : sizes.body;
    if (m_tone == Tone::Accent)
        font.setWeight(QFont::DemiBold);
    return font;
}

QSize ActionLink::sizeHint() const
{
    const QFontMetrics font(textFont());
    const int width = font.size(Qt::TextShowMnemonic, text()).width();
    return {width + 2 * spacing::step4, std::max(metrics::toolRowHeight, font.height() + spacing::step4)};
}

void ActionLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    QFont font = textFont();
    font.setUnderline(isEnabled() && (m_tone != Tone::Accent || underMouse() || isDown()));
    painter.setFont(font);
    painter.setPen(isEnabled() ? theme.color(m_tone) : theme.disabledText);
    painter.drawText(rect(), int(Qt::AlignCenter) | Qt::TextHideMnemonic | Qt::TextSingleLine, text());
}

} // namespace roundtable
