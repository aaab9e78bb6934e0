// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/shortcutsheet.h"

#include "appearance/spacing.h"
#include "appearance/textlabel.h"

#include <QtGui/QResizeEvent>
#include <QtWidgets/QFrame>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

constexpr QSize usualSize(760, 640);
constexpr QSize leastSize(340, 320);
constexpr int twoColumnsFrom = 640;

QString shown(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutSheet::ShortcutSheet(const QList<ClientActions::Group> &groups, bool enterSends, QWidget *parent)
    : QDialog(parent)
    , m_scroll(new QScrollArea(this))
    , m_columns(new QHBoxLayout)
    , m_left(new QVBoxLayout)
    , m_right(new QVBoxLayout)
{
    setObjectName(u"shortcutSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts – Roundtable"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumSize(leastSize);

    auto *page = new QWidget(m_scroll);
    m_columns->setSpacing(spacing::step32);
    for (QBoxLayout *groupsOfOne : {m_left, m_right}) {
        auto *column = new QVBoxLayout;
        column->addLayout(groupsOfOne);
        column->addStretch(1);
        m_columns->addLayout(column, 1);
    }
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(spacing::step24, spacing::step24, spacing::step24, spacing::step16);
    pageColumn->addLayout(m_columns);
    pageColumn->addStretch();
    m_left->setSpacing(spacing::step24);
    m_right->setSpacing(spacing::step24);
    for (const ClientActions::Group &group : groups) {
        QList<Key> keys;
        for (const QAction *action : group.actions)
            keys.append({action->text().remove(u'&').remove(u'…'), shown(action->shortcut())});
        addGroup(page, group.title, keys);
    }
    // What is no action, but a key all the same
    const QString enter = shown(Qt::Key_Enter); // as the settings call it, and most keyboards
    const QString controlEnter = shown(Qt::CTRL | Qt::Key_Enter);
    addGroup(page, tr("While writing"),
             {{tr("Send the message"), enterSends ? enter : controlEnter},
              {tr("Break the line"), enterSends ? shown(Qt::SHIFT | Qt::Key_Enter) : enter},
              {tr("What was sent before"), shown(Qt::CTRL | Qt::Key_Up)},
              {tr("Mention somebody"), u"@"_s}});
    addGroup(page, tr("In the messages"),
             {{tr("From message to message"), shown(Qt::Key_Up) + u", "_s + shown(Qt::Key_Down)},
              {tr("What can be done with it"), shown(Qt::Key_Menu)},
              {tr("Copy the selected messages"), shown(Qt::CTRL | Qt::Key_C)},
              {tr("Copy them with names and times"), shown(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}});

    m_scroll->setObjectName(u"shortcutScroll"_s);
    m_scroll->setAccessibleName(tr("Keyboard shortcuts"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(page);
    m_scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);

    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"close"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(spacing::step24, spacing::step12, spacing::step24, spacing::step16);
    foot->addStretch();
    foot->addWidget(close);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(line);
    column->addLayout(foot);
    resize(usualSize);
    close->setFocus(Qt::OtherFocusReason);
}

void ShortcutSheet::addGroup(QWidget *page, const QString &title, const QList<Key> &keys)
{
    auto *group = new QWidget(page);
    auto *grid = new QGridLayout(group);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::step16);
    grid->setVerticalSpacing(spacing::step4);
    grid->setColumnStretch(0, 1);
    auto *head = new TextLabel(TextStyle::BodyStrong, Tone::Text, group);
    head->setText(title);
    grid->addWidget(head, 0, 0, 1, 2);
    for (const Key &key : keys) {
        const int row = grid->rowCount();
        auto *what = new TextLabel(TextStyle::Body, Tone::Text, group);
        what->setText(key.what);
        what->setWordWrap(true);
        auto *press = new TextLabel(TextStyle::Body, Tone::Meta, group);
        press->setText(key.keys);
        grid->addWidget(what, row, 0);
        grid->addWidget(press, row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    m_groups.append(group);
}

void ShortcutSheet::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool isNarrow = event->size().width() < twoColumnsFrom;
    m_columns->setStretch(1, isNarrow ? 0 : 1);
    m_columns->setSpacing(isNarrow ? 0 : spacing::step32);
    for (QWidget *group : std::as_const(m_groups)) {
        // The two longest stand on the left; adding moves a group from where it was.
        const bool isLeft = isNarrow || group == m_groups[0] || group == m_groups[2];
        (isLeft ? m_left : m_right)->addWidget(group);
    }
}

} // namespace roundtable::client
