// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/infodialog.h"

#include "app-manager/views/codelabel.h"
#include "appearance/controlproperties.h"
#include "appearance/spacing.h"
#include "appearance/statebadge.h"
#include "appearance/tintedicon.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dialogWidth = 520;

}

InfoDialog::InfoDialog(const Content &content, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"infoDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 – Roundtable Manager").arg(content.title));
    setFixedWidth(dialogWidth);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    auto *badge = new StateBadge(this);
    badge->setState(content.tone, content.icon);
    badge->setAccessibleName(content.title);
    auto *title = new TextLabel(TextStyle::Title, Tone::Text, this);
    title->setText(content.title);
    title->setWordWrap(true);
    auto *text = new TextLabel(TextStyle::Body, Tone::Meta, this);
    text->setObjectName(u"infoText"_s);
    text->setText(content.text);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const bool asks = !content.consequence.isEmpty();
    auto *close = new QPushButton(asks ? tr("Cancel") : tr("Close"), this);
    close->setObjectName(u"close"_s);
    close->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::step12);
    buttons->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(spacing::step8);
    words->addWidget(title);
    words->addWidget(text);
    if (!content.command.isEmpty()) {
        auto *code = new CodeLabel(Tone::Text, this);
        code->setText(content.command);
        words->addWidget(code, 0, Qt::AlignLeft);
        auto *copy = new QPushButton(tr("Copy command"), this);
        copy->setObjectName(u"copyInfoCommand"_s);
        copy->setIcon(tintedIcon(u"copy"_s, Tone::Text));
        copy->setAutoDefault(false);
        connect(copy, &QAbstractButton::clicked, this, [command = content.command] { QGuiApplication::clipboard()->setText(command); });
        buttons->addWidget(copy);
    }
    if (asks) {
        auto *confirm = new QPushButton(content.consequence, this);
        confirm->setObjectName(u"confirm"_s);
        confirm->setAutoDefault(false);
        setButtonVariant(confirm, ButtonVariant::Destructive);
        connect(confirm, &QAbstractButton::clicked, this, [this] {
            accept();
            Q_EMIT confirmed();
        });
        buttons->addWidget(confirm);
    }
    buttons->addWidget(close);
    words->addSpacing(spacing::step8);
    words->addStretch(1); // in a dialog that is made higher the words stay together
    words->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::step24, spacing::step24, spacing::step24, spacing::step24);
    row->setSpacing(spacing::step16);
    row->addWidget(badge, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    // As high as the words are at this width, not as their labels guess before they know it.
    resize(dialogWidth, row->totalHeightForWidth(dialogWidth));
}

} // namespace roundtable::manager
