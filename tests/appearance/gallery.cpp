// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/appearance/gallery.h"

#include "appearance/actionlink.h"
#include "appearance/banner.h"
#include "appearance/card.h"
#include "appearance/controlproperties.h"
#include "appearance/elidedlabel.h"
#include "appearance/formfield.h"
#include "appearance/notice.h"
#include "appearance/passwordfield.h"
#include "appearance/pill.h"
#include "appearance/segmentedcontrol.h"
#include "appearance/spacing.h"
#include "appearance/statebadge.h"
#include "appearance/textlabel.h"
#include "appearance/tintedicon.h"
#include "appearance/toggleswitch.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

QPushButton *button(const QString &text, ButtonVariant variant, const QString &icon = {})
{
    auto *result = new QPushButton(text);
    setButtonVariant(result, variant);
    if (!icon.isEmpty())
        result->setIcon(tintedIcon(icon));
    return result;
}

QToolButton *toolButton(const QString &icon, const QString &name, ControlSize size = ControlSize::Regular)
{
    auto *result = new QToolButton;
    result->setIcon(tintedIcon(icon));
    result->setAccessibleName(name);
    setControlSize(result, size);
    return result;
}

QHBoxLayout *row(const QList<QWidget *> &widgets)
{
    auto *result = new QHBoxLayout;
    result->setSpacing(spacing::step8);
    for (QWidget *widget : widgets)
        result->addWidget(widget);
    result->addStretch();
    return result;
}

template <typename Widget> Widget *disabled(Widget *widget)
{
    widget->setEnabled(false);
    return widget;
}

QMenu *exportMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"exportMenu"_s);
    menu->addAction(tintedIcon(u"save"_s), u"Save as &CSV…"_s)->setShortcut(QKeySequence(u"Ctrl+S"_s));
    menu->addAction(tintedIcon(u"copy"_s), u"&Copy picture"_s);
    menu->addSeparator();
    QAction *grid = menu->addAction(u"With grid"_s);
    grid->setCheckable(true);
    grid->setChecked(true);
    menu->addAction(u"Not now"_s)->setEnabled(false);
    menu->addMenu(u"Window"_s)->addAction(u"1 h"_s);
    return menu;
}

} // namespace

Gallery::Gallery(QWidget *parent)
    : QWidget(parent)
{
    setWindowTitle(u"Roundtable controls"_s);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(bannerColumn());
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(spacing::step16, spacing::step16, spacing::step16, spacing::step16);
    columns->setSpacing(spacing::step16);
    columns->addWidget(formColumn());
    columns->addWidget(controlColumn());
    columns->addWidget(listColumn(), 1);
    page->addLayout(columns);
    page->addStretch();
}

QWidget *Gallery::bannerColumn()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *lost = new Banner;
    lost->setSentence(u"Connection lost at 14:07. Trying again in 8 s (4th try)."_s);
    lost->setDetail(u"2 messages are waiting and will be sent when it is back."_s);
    lost->setDetailAction(u"Discard them"_s);
    lost->addButton(u"Try now"_s, u"retry"_s);
    lost->addButton(u"Details"_s, {}, ButtonVariant::Flat);
    auto *fault = new Banner;
    fault->setTone(Tone::Error);
    fault->setSentence(u"Is port 8000 in use on the server box?"_s);
    fault->setDetail(u"10.0.0.4 did not answer within 10 s."_s);
    fault->addButton(u"Copy command"_s, u"copy"_s);
    layout->addWidget(lost);
    layout->addWidget(fault);
    return column;
}

QWidget *Gallery::formColumn()
{
    auto *card = new Card;
    card->setFixedWidth(424);
    auto *form = new QVBoxLayout(card);
    form->setContentsMargins(spacing::step32, spacing::step24, spacing::step32, spacing::step24);
    form->setSpacing(spacing::step12);
    auto *logo = new QLabel;
    logo->setPixmap(applicationIcon(Program::Client).pixmap(QSize(64, 64), devicePixelRatioF()));
    logo->setAlignment(Qt::AlignCenter);
    form->addWidget(logo);
    auto *title = new TextLabel(TextStyle::Title);
    title->setText(u"Join the chat"_s);
    title->setAlignment(Qt::AlignCenter);
    form->addWidget(title);

    auto *manager = new FormField;
    auto *managers = new QComboBox;
    managers->setObjectName(u"managers"_s);
    managers->setEditable(true);
    managers->addItems({u"lab-srv:8080"_s, u"10.0.0.2:8080"_s, u"localhost:8080"_s});
    manager->setField(managers);
    manager->setLabel(u"Server &manager"_s);
    manager->setHint(Tone::Ok, u"lab-srv answers. The chat server is online."_s);
    form->addWidget(manager);

    auto *name = new FormField;
    name->setField(new QLineEdit(u"dana"_s));
    name->setLabel(u"&Name"_s);
    name->setCounter(u"251 bytes left"_s);
    form->addWidget(name);

    auto *password = new FormField;
    auto *secret = new PasswordField;
    secret->setObjectName(u"secret"_s);
    secret->setText(u"0123456789"_s);
    password->setField(secret);
    password->setLabel(u"&Password"_s);
    password->setCounter(u"245 bytes left"_s);
    password->setHint(Tone::Error, u"The name or the password is wrong."_s);
    form->addWidget(password);

    auto *remember = new QCheckBox(u"Remember me"_s);
    remember->setChecked(true);
    form->addWidget(remember);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::step8);
    buttons->addWidget(button(u"Create account"_s, ButtonVariant::Secondary), 1);
    buttons->addWidget(button(u"Sign in"_s, ButtonVariant::Primary), 1);
    form->addLayout(buttons);
    auto *notice = new Notice;
    notice->setSmall(true);
    notice->setNotice(
        Tone::Warn, u"unlock"_s,
        u"Name, password and messages travel unencrypted. Use a password you use nowhere else."_s);
    form->addWidget(notice);
    form->addStretch();
    return card;
}

QWidget *Gallery::controlColumn()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::step12);
    auto *focused = button(u"Stop when empty"_s, ButtonVariant::Primary);
    focused->setObjectName(u"focused"_s);
    layout->addLayout(row({focused, button(u"Stop now"_s, ButtonVariant::Destructive),
                           button(u"Cancel"_s, ButtonVariant::Flat)}));
    layout->addLayout(row({button(u"Retry"_s, ButtonVariant::Primary, u"retry"_s),
                           button(u"Stop server"_s, ButtonVariant::Destructive, u"stop"_s),
                           button(u"Run a starter"_s, ButtonVariant::Secondary, u"start"_s)}));
    layout->addLayout(row({disabled(button(u"Sign in"_s, ButtonVariant::Primary)),
                           disabled(button(u"Refuse"_s, ButtonVariant::Secondary)),
                           disabled(button(u"Cancel"_s, ButtonVariant::Flat))}));
    auto *users = toolButton(u"users"_s, u"Seen recently"_s);
    users->setCheckable(true);
    users->setChecked(true);
    layout->addLayout(
        row({toolButton(u"find"_s, u"Find"_s), toolButton(u"inspector"_s, u"Inspector"_s), users,
             toolButton(u"menu"_s, u"Menu"_s), disabled(toolButton(u"send"_s, u"Send"_s)),
             toolButton(u"copy"_s, u"Copy"_s, ControlSize::ToolRow),
             toolButton(u"save"_s, u"Save"_s, ControlSize::ToolRow)}));
    auto *segments = new SegmentedControl;
    for (const QString &text : {u"1 m"_s, u"5 m"_s, u"15 m"_s, u"1 h"_s, u"6 h"_s, u"24 h"_s, u"7 d"_s})
        segments->addSegment(text, text);
    segments->setCurrentIndex(4);
    auto *pause = toolButton(u"pause"_s, u"Pause"_s, ControlSize::ToolRow);
    pause->setText(u"Pause"_s);
    pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *exportButton = button(u"Export"_s, ButtonVariant::Secondary, u"export"_s);
    setControlSize(exportButton, ControlSize::ToolRow);
    exportButton->setMenu(exportMenu(exportButton));
    layout->addLayout(row({segments}));
    layout->addLayout(row({pause, exportButton}));
    auto *keep = new ToggleSwitch(u"Keep running"_s);
    keep->setChecked(true);
    auto *off = disabled(new ToggleSwitch);
    off->setAccessibleName(u"Off"_s);
    layout->addLayout(row({keep, new ToggleSwitch(u"Off"_s), off}));
    auto *partly = new QCheckBox(u"Partly"_s);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *chosen = new QRadioButton(u"Chosen"_s);
    chosen->setChecked(true);
    layout->addLayout(row({new QCheckBox(u"Unset"_s), partly, disabled(new QCheckBox(u"Disabled"_s)), chosen,
                           new QRadioButton(u"Other"_s)}));
    auto *badges = new QHBoxLayout;
    badges->setSpacing(spacing::step12);
    for (const auto &[tone, icon] :
         {std::pair{Tone::Ok, u"server"_s}, std::pair{Tone::Warn, u"lock"_s},
          std::pair{Tone::Error, u"error"_s}, std::pair{Tone::Meta, u"server"_s}}) {
        auto *badge = new StateBadge;
        badge->setState(tone, icon);
        badges->addWidget(badge);
    }
    badges->addWidget(new ActionLink(u"Edit"_s));
    badges->addWidget(new ActionLink(u"Test"_s));
    badges->addWidget(disabled(new ActionLink(u"Replace"_s)));
    badges->addStretch();
    layout->addLayout(badges);
    auto *pill = new Pill;
    pill->setTexts(u"12 new ·"_s, u"1 for you"_s);
    layout->addLayout(row({pill}));
    layout->addStretch();
    return column;
}

QWidget *Gallery::listColumn()
{
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    auto *filter = new QComboBox;
    setControlSize(filter, ControlSize::ToolRow);
    filter->setAccessibleName(u"Filter"_s);
    filter->addItems({u"All events"_s, u"Problems"_s, u"Starts and stops"_s});
    auto *search = new QLineEdit;
    setControlSize(search, ControlSize::ToolRow);
    search->setPlaceholderText(u"Search"_s);
    search->setAccessibleName(u"Search"_s);
    search->addAction(tintedIcon(u"find"_s), QLineEdit::LeadingPosition);
    search->setClearButtonEnabled(true);
    auto *port = new QSpinBox;
    port->setAccessibleName(u"Port"_s);
    port->setRange(0, 65535);
    port->setValue(8080);
    auto *disabledField = disabled(new QLineEdit(u"disabled"_s));
    disabledField->setAccessibleName(u"Disabled"_s);
    layout->addLayout(row({filter, search}));
    layout->addLayout(row({port, disabledField}));
    auto *tabs = new QTabBar;
    tabs->addTab(u"Events"_s);
    tabs->addTab(u"Client look-ups"_s);
    layout->addWidget(tabs);
    auto *list = new QListWidget;
    list->setAccessibleName(u"Events"_s);
    list->setFrameShape(QFrame::NoFrame);
    for (int i = 0; i < 20; ++i) {
        auto *item =
            new QListWidgetItem(u"11:%1:27  Starter back (10.0.0.4)"_s.arg(i, 2, 10, QChar(u'0')), list);
        item->setIcon(i % 3 ? tintedIcon(u"check"_s, Tone::Ok) : tintedIcon(u"warning"_s, Tone::Error));
    }
    list->setCurrentRow(2);
    layout->addWidget(list, 1);
    auto *elided = new ElidedLabel(TextStyle::Meta, Tone::Meta);
    elided->setText(
        u"A sentence that is too long for this column and therefore ends in an ellipsis, with emoji 🙂🎉"_s);
    layout->addWidget(elided);
    return card;
}

} // namespace roundtable
