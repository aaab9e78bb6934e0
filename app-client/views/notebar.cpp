// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/notebar.h"

#include "appearance/banner.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

NoteBar::NoteBar(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(this))
    , m_offered(m_banner->addButton(tr("Undo"))) // never without a name
{
    setObjectName(u"noteBar"_s);
    m_offered->setObjectName(u"noteOfferButton"_s);
    auto *close = m_banner->addButton(tr("Close"), {}, ButtonVariant::Flat);
    close->setObjectName(u"closeNoteButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_banner);
    connect(m_offered, &QPushButton::clicked, this, [this] {
        if (const auto action = m_action) // which may tell the next thing
            action();
    });
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void NoteBar::tell(Tone tone, const QString &sentence, const Offer &offer)
{
    m_action = offer.action;
    m_banner->setTone(tone);
    if (!offer.text.isEmpty())
        m_offered->setText(offer.text);
    m_offered->setVisible(!offer.text.isEmpty());
    show();
    m_banner->setSentence(sentence);
}

QString NoteBar::sentence() const
{
    return m_banner->sentence();
}

} // namespace roundtable::client
