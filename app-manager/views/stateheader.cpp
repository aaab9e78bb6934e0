// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/stateheader.h"

#include "appearance/actionlink.h"
#include "appearance/controlproperties.h"
#include "appearance/elidedlabel.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/statebadge.h"
#include "appearance/textsizes.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"
#include "appearance/toggleswitch.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int narrow = 820;
constexpr int wordsTop = 15;
constexpr int wordsHeight = 52; // of text in the desktop's size

} // namespace

StateHeader::StateHeader(QWidget *parent)
    : QWidget(parent)
    , m_badge(new StateBadge(this))
    , m_title(new ElidedLabel(TextStyle::Title, Tone::Text, this))
    , m_titleNote(new TextLabel(TextStyle::Body, Tone::Meta, this))
    , m_before(new TextLabel(TextStyle::Body, Tone::Text, this))
    , m_strong(new TextLabel(TextStyle::BodyStrong, Tone::Text, this))
    , m_after(new TextLabel(TextStyle::Body, Tone::Text, this))
    , m_note(new ElidedLabel(TextStyle::Body, Tone::Meta, this))
    , m_edit(new ActionLink(tr("Edit"), this))
    , m_test(new ActionLink(tr("Test"), this))
    , m_keepOpen(new ActionLink(tr("Keep it open"), this))
    , m_keepRunning(new ToggleSwitch(tr("Keep running"), this))
    , m_button(new QPushButton(this))
    , m_menu(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_badge->setObjectName(u"stateBadge"_s);
    m_title->setObjectName(u"stateTitle"_s);
    m_titleNote->setObjectName(u"stateTitleNote"_s);
    m_before->setObjectName(u"clientsBefore"_s);
    m_note->setObjectName(u"clientsNote"_s);
    m_note->setKeepsWords(true);
    m_strong->setObjectName(u"clientsAddress"_s);
    m_edit->setObjectName(u"editAddress"_s);
    m_edit->setAccessibleName(tr("Edit the address clients are sent to"));
    m_test->setObjectName(u"testAnswer"_s);
    m_test->setAccessibleName(tr("Test what clients get"));
    m_keepOpen->setObjectName(u"keepOpen"_s);
    m_keepRunning->setObjectName(u"keepRunning"_s);
    m_keepRunning->setToolTip(tr("Start the server again when it or its starter comes back"));
    m_button->setObjectName(u"serverButton"_s);
    m_button->setIconSize({metrics::buttonIcon, metrics::buttonIcon});
    m_menu->setObjectName(u"mainMenu"_s);
    m_menu->setIcon(tintedIcon(u"menu"_s));
    m_menu->setIconSize({metrics::buttonIcon, metrics::buttonIcon});
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu (F10)"));

    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(spacing::step4 + 2);
    titleRow->addWidget(m_title, 0, Qt::AlignBottom);
    titleRow->addWidget(m_titleNote, 0, Qt::AlignBottom);
    titleRow->addStretch(1);

    auto *clientsRow = new QHBoxLayout;
    clientsRow->setSpacing(0);
    clientsRow->addWidget(m_before);
    clientsRow->addWidget(m_strong);
    clientsRow->addWidget(m_after);
    clientsRow->addSpacing(spacing::step8);
    clientsRow->addWidget(m_note);
    clientsRow->addSpacing(spacing::step8);
    for (ActionLink *link : {m_edit, m_test, m_keepOpen}) {
        clientsRow->addWidget(link);
        clientsRow->addSpacing(spacing::step8);
    }
    clientsRow->addStretch(1);
    clientsRow->addStrut(metrics::toolRowHeight); // as high without actions: the title stands still

    // The links are higher than their line, to be hit; the two rows overlap where there is nothing to see.
    auto *words = m_words = new QGridLayout;
    words->setContentsMargins(0, wordsTop, 0, headerHeight - wordsTop - wordsHeight);
    fitWords();
    words->addLayout(titleRow, 0, 0, Qt::AlignTop);
    words->addLayout(clientsRow, 0, 0, Qt::AlignBottom);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::step16, 0, spacing::step12, 0);
    row->setSpacing(spacing::step16);
    row->addWidget(m_badge);
    row->addLayout(words, 1);
    row->addWidget(m_keepRunning);
    row->addWidget(m_button);
    row->addWidget(m_menu);

    auto *menuKey = new QShortcut(QKeySequence(Qt::Key_F10), this);
    connect(menuKey, &QShortcut::activated, m_menu, &QToolButton::showMenu);
    connect(m_edit, &QAbstractButton::clicked, this, &StateHeader::editAddressRequested);
    connect(m_test, &QAbstractButton::clicked, this, &StateHeader::testRequested);
    connect(m_keepOpen, &QAbstractButton::clicked, this, &StateHeader::keepOpenRequested);
    connect(m_keepRunning, &QAbstractButton::clicked, this, &StateHeader::keepRunningRequested);
    connect(m_button, &QAbstractButton::clicked, this, &StateHeader::pressButton);
    showButton(StateText::Button::None);
}

QSize StateHeader::sizeHint() const
{
    return {QWidget::sizeHint().width(), qMax(headerHeight, QWidget::sizeHint().height())};
}

void StateHeader::fitWords()
{
    const TextSizes sizes(QApplication::font());
    m_words->setRowMinimumHeight(0, sizes.titleLine + sizes.bodyLine + spacing::step8);
}

bool StateHeader::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        fitWords();
    return QWidget::event(event);
}

void StateHeader::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
}

void StateHeader::setKeepRunning(bool keepRunning)
{
    m_keepRunning->setChecked(keepRunning);
}

void StateHeader::setText(const StateText &text)
{
    const bool isNews = text.title != m_title->text();
    m_badge->setState(text.tone, text.icon);
    m_title->setText(text.title);
    m_titleNote->setText(text.titleNote);
    m_titleNote->setVisible(!text.titleNote.isEmpty());
    // Spaces at the edge of a label are kept; between labels there are no others.
    m_before->setText(text.clients.before);
    m_strong->setText(text.clients.strong);
    m_after->setText(text.clients.after);
    m_after->setVisible(!text.clients.after.isEmpty());
    m_note->setText(text.clientsNote);
    m_edit->setVisible(text.isAddressShown);
    m_test->setVisible(text.isAddressShown);
    m_keepOpen->setVisible(text.canKeepOpen);
    showNote();
    m_badge->setAccessibleName(text.title);
    setAccessibleName(tr("State of the server"));
    setAccessibleDescription(text.title + u". "_s + text.clients.whole());
    showButton(text.button);
    fitClients();
    if (isNews) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void StateHeader::showButton(StateText::Button button)
{
    m_shown = button;
    m_button->setVisible(button != StateText::Button::None);
    switch (button) {
    case StateText::Button::None: break;
    case StateText::Button::Start:
        m_button->setText(tr("Start server"));
        m_button->setIcon(tintedIcon(u"start"_s, Tone::OnAccent));
        setButtonVariant(m_button, ButtonVariant::Primary);
        break;
    case StateText::Button::Stop:
        m_button->setText(tr("Stop server"));
        m_button->setIcon(tintedIcon(u"stop"_s, Tone::Error));
        setButtonVariant(m_button, ButtonVariant::Destructive);
        break;
    case StateText::Button::StopAgain:
        m_button->setText(tr("Stop now"));
        m_button->setIcon(tintedIcon(u"stop"_s, Tone::Error));
        setButtonVariant(m_button, ButtonVariant::Destructive);
        break;
    case StateText::Button::Retry:
        m_button->setText(tr("Retry"));
        m_button->setIcon(tintedIcon(u"retry"_s, Tone::OnAccent));
        setButtonVariant(m_button, ButtonVariant::Primary);
        break;
    }
}

void StateHeader::pressButton()
{
    switch (m_shown) {
    case StateText::Button::None: break;
    case StateText::Button::Start: Q_EMIT startRequested(); break;
    case StateText::Button::Stop:
    case StateText::Button::StopAgain: Q_EMIT stopRequested(); break;
    case StateText::Button::Retry: Q_EMIT retryRequested(); break;
    }
}

void StateHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a narrow window the switch keeps its place and gives up its words.
    m_keepRunning->setText(width() < narrow * textScale(QApplication::font()) ? QString() : tr("Keep running"));
    m_keepRunning->setAccessibleName(tr("Keep running"));
    showNote();
    fitClients();
}

void StateHeader::showNote()
{
    // Where the address comes from is the first that is left out.
    const bool hasRoom = width() >= narrow * textScale(QApplication::font()) || m_edit->isHidden();
    m_note->setVisible(hasRoom && !m_note->text().isEmpty());
}

void StateHeader::fitClients()
{
    // An address is never cut: where room is short the words before it go, it stays clear what it is.
    int room = width() - spacing::step16 - spacing::step12 - m_badge->sizeHint().width() - spacing::step16;
    for (const QWidget *control : {static_cast<QWidget *>(m_keepRunning), static_cast<QWidget *>(m_button), static_cast<QWidget *>(m_menu)})
        room -= control->isHidden() ? 0 : control->sizeHint().width() + spacing::step16;
    for (const QWidget *part : {static_cast<QWidget *>(m_before), static_cast<QWidget *>(m_strong), static_cast<QWidget *>(m_after)})
        room -= part == m_after && m_after->isHidden() ? 0 : part->sizeHint().width();
    for (const ActionLink *link : {m_edit, m_test, m_keepOpen})
        room -= link->isHidden() ? 0 : link->sizeHint().width() + spacing::step8;
    room -= 2 * spacing::step8; // around the note
    if (!m_note->isHidden())
        room -= m_note->minimumSizeHint().width();
    m_before->setVisible(room >= 0 || m_edit->isHidden());
}

void StateHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.fillRect(rect(), theme.base);
    paintBottomLine(painter, rect(), theme.line);
}

} // namespace roundtable::manager
