// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/notice.h"

#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/textlabel.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStyle>

namespace roundtable {

namespace {

constexpr int iconLeft = spacing::step12;
constexpr int textLeft = iconLeft + metrics::buttonIcon + spacing::step8;

} // namespace

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_text(new TextLabel(TextStyle::Body, Tone::Warn, this))
{
    setFrameShape(QFrame::NoFrame);
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    // A layout does not mirror its margins.
    row->setContentsMargins(isRightToLeft() ? spacing::step16 : textLeft, spacing::step12,
                            isRightToLeft() ? textLeft : spacing::step16, spacing::step12);
    row->addWidget(m_text);
}

void Notice::setNotice(Tone tone, const QString &iconName, const QString &text)
{
    m_tone = tone;
    m_iconName = iconName;
    m_text->setTone(tone);
    m_text->setText(text);
    update();
}

QString Notice::text() const
{
    return m_text->text();
}

void Notice::setSmall(bool isSmall)
{
    m_text->setTextStyle(isSmall ? TextStyle::Meta : TextStyle::Body);
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    fillRounded(painter, rect(), radius::control, theme.softFill(m_tone));
    QRect icon(iconLeft, 0, metrics::buttonIcon, metrics::buttonIcon);
    icon.moveTop((height() - icon.height()) / 2);
    paintTintedIcon(painter, m_iconName, QStyle::visualRect(layoutDirection(), rect(), icon),
                    theme.color(m_tone));
}

} // namespace roundtable
