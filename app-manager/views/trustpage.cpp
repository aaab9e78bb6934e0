// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/trustpage.h"

#include "app-manager/views/hairline.h"
#include "app-manager/views/iconlabel.h"
#include "app-manager/views/tonepanel.h"
#include "appearance/controlproperties.h"
#include "appearance/spacing.h"
#include "appearance/statebadge.h"
#include "appearance/textlabel.h"
#include "appearance/tintedicon.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int columnWidth = 608; // 600, and the room of focus rings
constexpr int nameWidth = 144;
constexpr int rowHeight = 36;

} // namespace

TrustPage::TrustPage(QWidget *parent)
    : Card(parent)
    , m_question(new TextLabel(TextStyle::Title, Tone::Text, this))
    , m_refuse(new QPushButton(tr("Refuse"), this))
    , m_trust(new QPushButton(this))
{
    m_question->setObjectName(u"trustQuestion"_s);
    m_refuse->setObjectName(u"refuse"_s);
    m_refuse->setAutoDefault(false);
    m_trust->setObjectName(u"trust"_s);
    m_trust->setText(tr("Trust"));
    m_trust->setAutoDefault(false);
    m_trust->setIcon(tintedIcon(u"unlock"_s, Tone::OnAccent));
    m_trust->setIconSize({metrics::buttonIcon, metrics::buttonIcon});
    setButtonVariant(m_trust, ButtonVariant::Primary);

    auto *badge = new StateBadge(this);
    badge->setState(Tone::Warn, u"lock"_s);
    badge->setRound(true);
    badge->setAccessibleName(tr("Held"));
    auto *held = new TextLabel(TextStyle::Body, Tone::Meta, this);
    held->setText(tr("It is held: not started, and no client is sent there."));
    auto *words = new QVBoxLayout;
    words->setSpacing(spacing::step4);
    words->addWidget(m_question);
    words->addWidget(held);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::step16);
    head->addWidget(badge);
    head->addLayout(words, 1);

    auto *remembered = new TextLabel(TextStyle::Meta, Tone::Meta, this);
    remembered->setText(tr("The answer is remembered and can be changed in Settings."));
    remembered->setWordWrap(true);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(spacing::step12);
    answers->addWidget(remembered, 1);
    answers->addWidget(m_refuse);
    answers->addWidget(m_trust);

    auto *middle = new QWidget(this);
    middle->setMaximumWidth(columnWidth);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(spacing::step4, 0, spacing::step4, 0);
    column->setSpacing(spacing::step16);
    column->addStretch(1);
    column->addLayout(head);
    column->addSpacing(spacing::step4);
    column->addWidget(makeTable());
    column->addWidget(makeWarning());
    column->addLayout(answers);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::step24, spacing::step12, spacing::step24, spacing::step12);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);

    connect(m_trust, &QAbstractButton::clicked, this, [this] { Q_EMIT trustRequested(m_address); });
    connect(m_refuse, &QAbstractButton::clicked, this, [this] { Q_EMIT refuseRequested(m_address); });
}

QWidget *TrustPage::makeTable()
{
    auto *table = new Card(this);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(1, 0, 1, 0);
    grid->setSpacing(0);
    const std::array names{tr("Address"), tr("Connected"), tr("Protocol"), tr("Trusted until now")};
    for (int i = 0; i < rowCount; ++i) {
        auto *name = new TextLabel(TextStyle::Body, Tone::Meta, table);
        name->setText(names[static_cast<std::size_t>(i)]);
        name->setMinimumSize(nameWidth, rowHeight);
        auto *value = new TextLabel(TextStyle::Body, Tone::Text, table);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(name->text());
        m_values[static_cast<std::size_t>(i)] = value;
        auto *row = new QHBoxLayout;
        row->setContentsMargins(spacing::step16, 0, spacing::step16, 0);
        row->setSpacing(0);
        row->addWidget(name);
        row->addSpacing(spacing::step16);
        row->addWidget(value, 1);
        if (i == AddressRow) {
            auto *note = new TextLabel(TextStyle::Meta, Tone::Warn, table);
            note->setText(tr("not seen before"));
            row->addWidget(new IconLabel(u"warning"_s, Tone::Warn, metrics::lineIcon, table));
            row->addSpacing(spacing::step4);
            row->addWidget(note);
        }
        grid->addLayout(row, 2 * i, 0);
        if (i + 1 < rowCount)
            grid->addWidget(new Hairline(Qt::Horizontal, table), 2 * i + 1, 0);
    }
    return table;
}

QWidget *TrustPage::makeWarning()
{
    auto *panel = new TonePanel(Tone::Warn, this);
    auto *words = new TextLabel(TextStyle::Body, Tone::Warn, panel);
    words->setText(tr("Whoever is trusted here receives the name and the password of everybody who signs in. Trust it only if you know "
                      "this computer."));
    words->setWordWrap(true);
    auto *row = new QHBoxLayout(panel);
    row->setContentsMargins(spacing::step16, spacing::step12, spacing::step16, spacing::step12);
    row->setSpacing(spacing::step12);
    row->addWidget(new IconLabel(u"warning"_s, Tone::Warn, metrics::buttonIcon, panel), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return panel;
}

void TrustPage::setContent(const Content &content)
{
    m_address = content.address;
    const QString address = content.address.toText();
    m_question->setText(tr("Trust the starter at %1?").arg(address));
    //: On a button; %1 is an address
    m_trust->setText(tr("Trust %1").arg(address));
    const std::array values{address, content.connected, content.protocol, content.trustedUntilNow};
    for (std::size_t i = 0; i < values.size(); ++i)
        m_values[i]->setText(values[i]);
}

void TrustPage::focusRefuse()
{
    m_refuse->setFocus(Qt::OtherFocusReason);
}

} // namespace roundtable::manager
