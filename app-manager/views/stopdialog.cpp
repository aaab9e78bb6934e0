// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/stopdialog.h"

#include "appearance/controlproperties.h"
#include "appearance/spacing.h"
#include "appearance/statebadge.h"
#include "appearance/textlabel.h"
#include "appearance/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

StopDialog::StopDialog(QWidget *parent)
    : QDialog(parent)
    , m_question(new TextLabel(TextStyle::Title, Tone::Text, this))
    , m_whenEmpty(new QLabel(this))
    , m_now(new QLabel(this))
{
    setWindowTitle(tr("Stop the server – Roundtable Manager"));
    setObjectName(u"stopDialog"_s);
    setFixedWidth(dialogWidth);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_question->setObjectName(u"stopQuestion"_s);
    m_question->setWordWrap(true);
    for (QLabel *label : {m_whenEmpty, m_now}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::RichText); // our own words only
    }

    auto *badge = new StateBadge(this);
    badge->setState(Tone::Warn, u"users"_s);
    badge->setAccessibleName(tr("People are online"));

    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *now = new QPushButton(tr("Stop &now"), this);
    auto *whenEmpty = new QPushButton(tr("Stop when empty"), this);
    cancel->setObjectName(u"cancel"_s);
    now->setObjectName(u"stopNow"_s);
    whenEmpty->setObjectName(u"stopWhenEmpty"_s);
    setButtonVariant(cancel, ButtonVariant::Flat);
    setButtonVariant(now, ButtonVariant::Destructive);
    setButtonVariant(whenEmpty, ButtonVariant::Primary);
    cancel->setAutoDefault(false);
    now->setAutoDefault(false);
    whenEmpty->setDefault(true);
    whenEmpty->setFocus(Qt::OtherFocusReason);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::step12);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(now);
    buttons->addWidget(whenEmpty);

    auto *words = new QVBoxLayout;
    words->setSpacing(spacing::step8);
    words->addWidget(m_question);
    words->addWidget(m_whenEmpty);
    words->addWidget(m_now);
    words->addSpacing(spacing::step12);
    words->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::step24, spacing::step24, spacing::step24, spacing::step24);
    row->setSpacing(spacing::step16);
    row->addWidget(badge, 0, Qt::AlignTop);
    row->addLayout(words, 1);

    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(now, &QAbstractButton::clicked, this, [this] {
        Q_EMIT stopNowChosen();
        accept();
    });
    connect(whenEmpty, &QAbstractButton::clicked, this, [this] {
        Q_EMIT stopWhenEmptyChosen();
        accept();
    });
    setTabOrder(cancel, now);
    setTabOrder(now, whenEmpty);
    showExplanations();
}

void StopDialog::setUsers(int users)
{
    m_question->setText(tr("%n people are online. Stop anyway?", nullptr, users));
}

void StopDialog::showExplanations()
{
    const Theme &theme = Theme::of(palette());
    const QString meta = u"<span style=\"color:%1\">"_s.arg(theme.meta.name());
    const QString bold = u"<b style=\"color:%1\">"_s.arg(theme.text.name());
    const QString boldEnd = u"</b>"_s;
    //: %1 and %2 stand around the name of the button and make it bold
    const QString whenEmpty = tr("%1Stop when empty%2 tells new clients “offline” and waits until the last person has left.").arg(bold, boldEnd);
    //: %1 and %2 stand around the name of the button and make it bold
    const QString now = tr("%1Stop now%2 delivers what was already accepted and then disconnects everybody.").arg(bold, boldEnd);
    m_whenEmpty->setText(QString(meta + whenEmpty + u"</span>"));
    m_now->setText(QString(meta + now + u"</span>"));
}

void StopDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showExplanations();
}

} // namespace roundtable::manager
