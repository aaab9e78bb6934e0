// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/hintline.h"

#include "appearance/spacing.h"
#include "appearance/textlabel.h"
#include "appearance/textsizes.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStyle>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

HintLine::HintLine(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(TextStyle::Meta, Tone::Meta, this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sentence);
    reserveLine();
}

void HintLine::setHint(Tone tone, const QString &sentence)
{
    m_tone = tone;
    m_sentence->setTone(tone);
    m_sentence->setText(sentence);
    const int iconRoom = iconName().isEmpty() ? 0 : metrics::lineIcon + spacing::step4;
    layout()->setContentsMargins(iconRoom, 0, 0, 0);
    update();
}

void HintLine::clear()
{
    setHint(Tone::Meta, QString());
}

QString HintLine::text() const
{
    return m_sentence->text();
}

bool HintLine::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        reserveLine();
    return QWidget::event(event);
}

void HintLine::paintEvent(QPaintEvent *)
{
    const QString name = iconName();
    if (name.isEmpty())
        return;
    QPainter painter(this);
    const int lineHeight = m_sentence->fontMetrics().height();
    const QRect icon(0, (lineHeight - metrics::lineIcon) / 2, metrics::lineIcon, metrics::lineIcon);
    paintTintedIcon(painter, name, QStyle::visualRect(layoutDirection(), rect(), icon),
                    Theme::of(palette()).color(m_tone));
}

void HintLine::reserveLine()
{
    setMinimumHeight(TextSizes(QApplication::font()).metaLine);
}

QString HintLine::iconName() const
{
    if (text().isEmpty())
        return {};
    switch (m_tone) {
    case Tone::Ok:
        return u"check"_s;
    case Tone::Warn:
        return u"warning"_s;
    case Tone::Error:
        return u"error"_s;
    case Tone::Text:
    case Tone::Meta:
    case Tone::Accent:
    case Tone::OnAccent:
    case Tone::Disabled:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace roundtable
