// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/toggleswitch.h"

#include "appearance/colormath.h"
#include "appearance/mnemonicflag.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"

#include <QtCore/QVariantAnimation>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <chrono>

namespace roundtable {

namespace {

constexpr std::chrono::milliseconds slideTime{120};
constexpr int ringRoom = 2 * metrics::focusRing;
constexpr int textGap = spacing::step8;

} // namespace

ToggleSwitch::ToggleSwitch(QWidget *parent)
    : ToggleSwitch(QString(), parent)
{
}

ToggleSwitch::ToggleSwitch(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
    , m_slide(new QVariantAnimation(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_slide->setDuration(int(slideTime.count()));
    m_slide->setStartValue(0.0);
    m_slide->setEndValue(0.0);
    connect(m_slide, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(this, &QCheckBox::toggled, this, &ToggleSwitch::slideKnob);
}

QSize ToggleSwitch::sizeHint() const
{
    const int textWidth =
        text().isEmpty() ? 0 : fontMetrics().size(Qt::TextShowMnemonic, text()).width() + textGap;
    return {textWidth + metrics::switchWidth,
            std::max(metrics::toolRowHeight, fontMetrics().height() + ringRoom)};
}

QRect ToggleSwitch::focusRect() const
{
    const QRect right(width() - metrics::switchWidth, (height() - metrics::switchHeight) / 2,
                      metrics::switchWidth, metrics::switchHeight);
    return QStyle::visualRect(layoutDirection(), rect(), right);
}

qreal ToggleSwitch::focusRadius() const
{
    return metrics::switchHeight / 2.0;
}

bool ToggleSwitch::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void ToggleSwitch::slideKnob(bool isChecked)
{
    m_slide->stop();
    m_slide->setStartValue(m_slide->currentValue());
    m_slide->setEndValue(isChecked ? 1.0 : 0.0);
    if (isVisible())
        m_slide->start();
    else
        m_slide->setCurrentTime(m_slide->duration());
}

void ToggleSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const qreal position = m_slide->currentValue().toReal();
    const QRectF track = focusRect();

    const QColor on = underMouse() ? theme.accentHover : theme.accent;
    QColor fill = mixed(on, theme.outline, position);
    QColor knob = mixed(theme.textOnAccent, theme.base, position);
    if (!isEnabled()) {
        fill = theme.line;
        knob = theme.base;
    }
    fillRounded(painter, track, track.height() / 2, fill);

    constexpr qreal inset = (metrics::switchHeight - metrics::switchKnob) / 2.0;
    const qreal way = track.width() - metrics::switchKnob - 2 * inset;
    const qreal along = layoutDirection() == Qt::LeftToRight ? position : 1.0 - position;
    const QRectF disc(track.left() + inset + way * along, track.top() + inset, metrics::switchKnob,
                      metrics::switchKnob);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(knob);
    painter.drawEllipse(disc);

    if (text().isEmpty())
        return;
    const QRect textRect(0, 0, width() - metrics::switchWidth - textGap, height());
    painter.setPen(isEnabled() ? theme.text : theme.disabledText);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textRect),
                     int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft))
                         | Qt::TextSingleLine | mnemonicFlag(this),
                     text());
}

} // namespace roundtable
