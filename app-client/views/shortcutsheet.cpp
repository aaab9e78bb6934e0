// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/shortcutsheet.h"

#include "appearance/spacing.h"
#include "appearance/textlabel.h"

#include <QtGui/QAction>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

namespace roundtable::client {

ShortcutSheet::ShortcutSheet(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *title = new TextLabel(TextStyle::Title, Tone::Text, this);
    title->setText(tr("Keyboard shortcuts"));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::step32);
    grid->setVerticalSpacing(spacing::step8);
    int row = 0;
    const auto add = [&](const QString &what, const QString &keys) {
        auto *name = new TextLabel(TextStyle::Body, Tone::Text, this);
        name->setText(what);
        auto *key = new TextLabel(TextStyle::BodyStrong, Tone::Meta, this);
        key->setText(keys);
        grid->addWidget(name, row, 0);
        grid->addWidget(key, row, 1, Qt::AlignRight);
        ++row;
    };
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        QString what = action->text();
        what.remove(u'&');
        add(what, action->shortcut().toString(QKeySequence::NativeText));
    }
    // What is no action, but a key all the same
    const auto keys = [](const QKeySequence &sequence) { return sequence.toString(QKeySequence::NativeText); };
    add(tr("Send the message"), keys(Qt::Key_Return));
    add(tr("Break the line"), keys(Qt::SHIFT | Qt::Key_Return));
    add(tr("What was sent before"), keys(Qt::CTRL | Qt::Key_Up));
    add(tr("Copy the selected messages"), keys(Qt::CTRL | Qt::Key_C));
    add(tr("Copy them with names and times"), keys(Qt::CTRL | Qt::SHIFT | Qt::Key_C));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::step24, spacing::step16, spacing::step24, spacing::step16);
    layout->setSpacing(spacing::step16);
    layout->addWidget(title);
    layout->addLayout(grid);
    layout->addWidget(buttons);
}

} // namespace roundtable::client
