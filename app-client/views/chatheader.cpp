// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/chatheader.h"

#include "appearance/elidedlabel.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

constexpr int headerHeight = 56;
constexpr int dotSize = 8;

} // namespace

ChatHeader::ChatHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(TextStyle::Title, Tone::Text, this))
    , m_sentence(new ElidedLabel(TextStyle::Meta, Tone::Meta, this))
    , m_buttons(new QHBoxLayout)
{
    setMinimumHeight(headerHeight);
    m_title->setObjectName(u"chatTitle"_s);
    m_sentence->setObjectName(u"stateSentence"_s);

    // The sign is painted below the label's own margin: it moves, and is painted again, with its sentence.
    const int signRoom = metrics::lineIcon + spacing::step4;
    m_sentence->setContentsMargins(isRightToLeft() ? 0 : signRoom, 0, isRightToLeft() ? signRoom : 0, 0);
    m_sentence->setMinimumHeight(metrics::lineIcon);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch();
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    texts->addStretch();
    m_buttons->setSpacing(spacing::step4);

    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(spacing::step8);
    layout->addLayout(texts, 1);
    layout->addLayout(m_buttons);
    setCompact(false);
}

void ChatHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ChatHeader::setSentence(const QString &sentence, bool well)
{
    m_sentence->setText(sentence);
    m_sentence->setTone(well ? Tone::Meta : Tone::Warn);
    if (m_well != well) {
        m_well = well;
        update();
    }
}

QString ChatHeader::sentence() const
{
    return m_sentence->text();
}

void ChatHeader::setCompact(bool compact)
{
    const int side = compact ? spacing::step12 : spacing::step16;
    layout()->setContentsMargins(side, 0, side, 1);
}

QToolButton *ChatHeader::addButton(QAction *action, int place)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize({metrics::buttonIcon, metrics::buttonIcon});
    button->setFixedSize(metrics::controlHeight, metrics::controlHeight);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    m_buttons->insertWidget(place, button);
    return button;
}

void ChatHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    paintBottomLine(painter, rect(), theme.line);
    const QRect line = m_sentence->geometry();
    const QRect atStart(line.left(), line.center().y() + 1 - metrics::lineIcon / 2, metrics::lineIcon, metrics::lineIcon);
    const QRectF sign = QStyle::visualRect(layoutDirection(), line, atStart);
    if (m_well) {
        const qreal inset = (metrics::lineIcon - dotSize) / 2.0;
        fillRounded(painter, sign, metrics::lineIcon / 2.0, theme.okSoft);
        fillRounded(painter, sign.adjusted(inset, inset, -inset, -inset), dotSize / 2.0, theme.ok);
    } else {
        paintTintedIcon(painter, u"warning"_s, sign, theme.warn);
    }
}

} // namespace roundtable::client
