// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/shortcutsheet.h"

#include "app-manager/views/hairline.h"
#include "app-manager/views/manageractions.h"
#include "appearance/spacing.h"
#include "appearance/textlabel.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

QString limitsOfVersion3()
{
    return ShortcutSheet::tr("Version 3 of the protocol tells the manager how many people are online, but not who they are: there is no table of "
                             "users here, and nobody can be removed or banned. Accounts are managed on the server box with “roundtable-starter "
                             "accounts”.");
}

ShortcutSheet::ShortcutSheet(const ManagerActions &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts – Roundtable Manager"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    auto *page = new QWidget(this);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(spacing::step24, spacing::step24, spacing::step24, spacing::step8);
    columns->setSpacing(spacing::step32);
    QGridLayout *grid = nullptr;
    int row = 0;
    int groupsInColumn = 0;
    const auto beginColumn = [&] {
        auto *column = new QVBoxLayout;
        grid = new QGridLayout;
        grid->setHorizontalSpacing(spacing::step24);
        grid->setVerticalSpacing(spacing::step4);
        column->addLayout(grid);
        column->addStretch(1);
        columns->addLayout(column, 1);
        row = 0;
        groupsInColumn = 0;
    };
    const auto addTitle = [&](const QString &title) {
        auto *label = new TextLabel(TextStyle::BodyStrong, Tone::Text, this);
        label->setText(title);
        if (row > 0)
            grid->setRowMinimumHeight(row++, spacing::step8);
        grid->addWidget(label, row++, 0, 1, 2);
    };
    beginColumn();
    constexpr int groupsPerColumn = 3;
    for (const ManagerActions::Group &group : actions.groups()) {
        if (groupsInColumn == groupsPerColumn)
            beginColumn();
        ++groupsInColumn;
        addTitle(group.title);
        for (const QAction *action : group.actions)
            addKey(grid, row, action->text(), action->shortcut().toString(QKeySequence::NativeText));
    }
    addKey(grid, row, tr("Menu"), QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText));
    addTitle(tr("In the graphs"));
    addKey(grid, row, tr("Move the crosshair"), tr("Left, Right"));
    addKey(grid, row, tr("One column only"), tr("Shift+Left, Shift+Right"));
    addKey(grid, row, tr("To the next event"), tr("Ctrl+Left, Ctrl+Right"));
    addKey(grid, row, tr("Scroll in time"), tr("Page Up, Page Down"));
    addKey(grid, row, tr("Back to now"), tr("End"));

    auto *limits = new TextLabel(TextStyle::Meta, Tone::Meta, this);
    limits->setText(limitsOfVersion3());
    limits->setWordWrap(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"close"_s);
    close->setDefault(true);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    scroll->setAccessibleName(tr("Keyboard shortcuts"));
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(spacing::step24, spacing::step12, spacing::step24, spacing::step16);
    foot->setSpacing(spacing::step24);
    foot->addWidget(limits, 1);
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addLayout(foot);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    constexpr int leastHeight = 400;
    setMinimumSize(page->sizeHint().width() + spacing::step24, leastHeight);
    resize(minimumWidth(), page->sizeHint().height() + foot->heightForWidth(minimumWidth()) + spacing::step8);
}

void ShortcutSheet::addKey(QGridLayout *grid, int &row, const QString &text, const QString &key)
{
    auto *name = new TextLabel(TextStyle::Body, Tone::Text, this);
    name->setText(text);
    auto *keys = new TextLabel(TextStyle::Body, Tone::Meta, this);
    keys->setText(key);
    grid->addWidget(name, row, 0);
    grid->addWidget(keys, row, 1, Qt::AlignRight);
    ++row;
}

} // namespace roundtable::manager
