// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/fieldlabel.h"

#include "appearance/spacing.h"
#include "appearance/textlabel.h"
#include "appearance/textsizes.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>

namespace roundtable {

FieldLabel::FieldLabel(QWidget *parent)
    : QWidget(parent)
    , m_name(new TextLabel(TextStyle::BodyStrong, Tone::Text, this))
    , m_counter(new TextLabel(TextStyle::Meta, Tone::Meta, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::step8);
    row->addWidget(m_name, 0, Qt::AlignTop);
    row->addStretch();
    row->addWidget(m_counter, 0, Qt::AlignTop);
    m_counter->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    alignBaselines();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FieldLabel::setText(const QString &text)
{
    m_name->setText(text);
}

QString FieldLabel::text() const
{
    return m_name->text();
}

void FieldLabel::setCounter(const QString &counter, Tone tone)
{
    m_counter->setText(counter);
    m_counter->setTone(tone);
}

void FieldLabel::setBuddy(QWidget *field)
{
    m_name->setBuddy(field);
}

bool FieldLabel::event(QEvent *event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::ApplicationFontChange)
        alignBaselines();
    return isDone;
}

void FieldLabel::alignBaselines()
{
    // Both stand on one line although one is smaller.
    const TextSizes sizes(QApplication::font());
    const int lower = QFontMetrics(sizes.bodyStrong).ascent() - QFontMetrics(sizes.meta).ascent();
    m_counter->setContentsMargins(0, lower, 0, 0);
}

} // namespace roundtable
