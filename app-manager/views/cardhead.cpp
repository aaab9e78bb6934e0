// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/cardhead.h"

#include "appearance/controlproperties.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/textlabel.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace roundtable::manager {

CardHead::CardHead(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumHeight(headHeight);
    m_row->setContentsMargins(spacing::step16, 0, spacing::step12, 0);
    m_row->setSpacing(spacing::step8);
    auto *label = new TextLabel(TextStyle::BodyStrong, Tone::Text, this);
    label->setText(title);
    m_row->addWidget(label);
}

void CardHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBottomLine(painter, rect(), Theme::of(palette()).line);
}

void setUpHeadButton(QToolButton *button, const QString &iconName, const QString &name)
{
    button->setIcon(tintedIcon(iconName));
    button->setIconSize({metrics::smallToolIcon, metrics::smallToolIcon});
    button->setAccessibleName(name);
    button->setToolTip(name);
    setControlSize(button, ControlSize::ToolRow);
}

} // namespace roundtable::manager
