// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/formfield.h"

#include "appearance/controlproperties.h"
#include "appearance/fieldlabel.h"
#include "appearance/hintline.h"
#include "appearance/spacing.h"

#include <QtWidgets/QVBoxLayout>

namespace roundtable {

FormField::FormField(QWidget *parent)
    : QWidget(parent)
    , m_label(new FieldLabel(this))
    , m_hint(new HintLine(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::step4);
    column->addWidget(m_label);
    column->addWidget(m_hint);
}

void FormField::setField(QWidget *field)
{
    Q_ASSERT(field && !m_field);
    m_field = field;
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, field);
    m_label->setBuddy(field);
    setFocusProxy(field);
    nameField();
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    nameField();
}

void FormField::setCounter(const QString &counter, Tone tone)
{
    m_label->setCounter(counter, tone);
}

void FormField::setHint(Tone tone, const QString &sentence)
{
    m_hint->setHint(tone, sentence);
    if (!m_field)
        return;
    setFieldState(m_field,
                  tone == Tone::Error && !sentence.isEmpty() ? FieldState::Wrong : FieldState::Normal);
    m_field->setAccessibleDescription(sentence);
}

void FormField::clearHint()
{
    setHint(Tone::Meta, QString());
}

QString FormField::hint() const
{
    return m_hint->text();
}

void FormField::nameField()
{
    if (!m_field)
        return;
    QString name = m_label->text();
    m_field->setAccessibleName(name.remove(u'&'));
}

} // namespace roundtable
