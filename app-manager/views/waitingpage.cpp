// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/waitingpage.h"

#include "app-manager/views/hairline.h"
#include "appearance/actionlink.h"
#include "appearance/controlproperties.h"
#include "appearance/spacing.h"
#include "appearance/textlabel.h"
#include "appearance/tintedicon.h"

#include <QtCore/QTimer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int columnWidth = 752;
constexpr int pictureSize = 76;

QHBoxLayout *centred(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget);
    row->addStretch(1);
    return row;
}

} // namespace

WaitingPage::WaitingPage(QWidget *parent)
    : Card(parent)
    , m_listens(new TextLabel(TextStyle::Body, Tone::Meta, this))
    , m_others(new TextLabel(TextStyle::Meta, Tone::Meta, this))
    , m_copy(new QPushButton(tr("Copy command"), this))
    , m_runHere(new QPushButton(tr("Run a starter on this computer"), this))
    , m_ended(new TextLabel(TextStyle::Body, Tone::Error, this))
    , m_lastStarter(new TextLabel(TextStyle::Meta, Tone::Meta, this))
    , m_divider(new Hairline(Qt::Vertical, this))
{
    auto *picture = new QLabel(this);
    picture->setPixmap(applicationIcon(Program::Starter).pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
    picture->setFixedSize(pictureSize, pictureSize);
    auto *title = new TextLabel(TextStyle::Title, Tone::Text, this);
    title->setText(tr("Waiting for a server starter"));
    m_listens->setObjectName(u"listensOn"_s);
    m_listens->setAlignment(Qt::AlignCenter);
    m_listens->setWordWrap(true);

    auto *box = m_box = new Card(this);
    box->setInner(true);
    // Never cut: where room is short it goes on in a second line.
    m_commandLabel = new TextLabel(TextStyle::Fixed, Tone::Text, box);
    m_commandLabel->setObjectName(u"command"_s);
    m_commandLabel->setWordWrap(true);
    m_commandLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_others->setObjectName(u"otherAddresses"_s);
    m_others->setAlignment(Qt::AlignCenter);
    m_others->setWordWrap(true);
    m_ended->setObjectName(u"starterEnded"_s);
    m_ended->setAlignment(Qt::AlignCenter);
    m_ended->setWordWrap(true);
    m_copy->setObjectName(u"copyCommand"_s);
    m_copy->setIcon(tintedIcon(u"copy"_s, Tone::OnAccent));
    setButtonVariant(m_copy, ButtonVariant::Primary);
    setControlSize(m_copy, ControlSize::ToolRow);
    auto *commandRow = new QHBoxLayout(box);
    commandRow->setContentsMargins(spacing::step16, 6, 6, 6);
    commandRow->addWidget(m_commandLabel, 1);
    commandRow->addWidget(m_copy, 0, Qt::AlignVCenter);

    auto *orRow = new QHBoxLayout;
    orRow->setSpacing(spacing::step12);
    auto *orLabel = new TextLabel(TextStyle::Meta, Tone::Meta, this);
    //: Between two ways to get a starter
    orLabel->setText(tr("or"));
    orRow->addWidget(new Hairline(Qt::Horizontal, this), 1);
    orRow->addWidget(orLabel);
    orRow->addWidget(new Hairline(Qt::Horizontal, this), 1);

    m_runHere->setObjectName(u"runStarterHere"_s);
    m_runHere->setIcon(tintedIcon(u"start"_s, Tone::Text));
    m_lastStarter->setObjectName(u"lastStarter"_s);

    auto *help = new QHBoxLayout;
    help->setSpacing(spacing::step12);
    auto *problems = new TextLabel(TextStyle::Meta, Tone::Meta, this);
    problems->setText(tr("Problems?"));
    auto *firewall = new ActionLink(tr("Firewall"), this);
    auto *ports = new ActionLink(tr("Ports"), this);
    auto *log = new ActionLink(tr("Log"), this);
    firewall->setObjectName(u"firewallHelp"_s);
    ports->setObjectName(u"portsHelp"_s);
    log->setObjectName(u"logHelp"_s);
    m_divider->setFixedHeight(spacing::step16);
    help->addStretch(1);
    help->addWidget(m_lastStarter);
    help->addWidget(m_divider);
    help->addWidget(problems);
    for (ActionLink *link : {firewall, ports, log}) {
        link->setSmall(true);
        help->addWidget(link);
    }
    help->addStretch(1);

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch(1);
    column->addLayout(centred(picture));
    column->addSpacing(spacing::step16);
    column->addLayout(centred(title));
    column->addSpacing(spacing::step8);
    column->addWidget(m_listens);
    column->addSpacing(spacing::step16);
    column->addWidget(box);
    column->addSpacing(spacing::step8);
    column->addWidget(m_others);
    column->addSpacing(spacing::step16);
    column->addLayout(orRow);
    column->addSpacing(spacing::step24);
    column->addLayout(centred(m_runHere));
    column->addSpacing(spacing::step8);
    column->addWidget(m_ended);
    column->addSpacing(spacing::step16);
    column->addLayout(help);
    column->addStretch(1);

    auto *middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(columnWidth);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::step24, spacing::step12, spacing::step24, spacing::step12);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);

    connect(m_copy, &QAbstractButton::clicked, this, &WaitingPage::copyCommand);
    connect(m_runHere, &QAbstractButton::clicked, this, &WaitingPage::runStarterRequested);
    connect(firewall, &QAbstractButton::clicked, this, &WaitingPage::firewallHelpRequested);
    connect(ports, &QAbstractButton::clicked, this, &WaitingPage::portsRequested);
    connect(log, &QAbstractButton::clicked, this, &WaitingPage::logRequested);
}

void WaitingPage::setContent(const Content &content)
{
    const QString address = content.addresses.constFirst();
    const bool listens = content.starterPort != 0;
    m_command = u"roundtable-starter --manager %1:%2 --chat-port %3"_s.arg(address).arg(content.starterPort).arg(content.chatPort);
    m_box->setVisible(listens);
    m_copy->setEnabled(listens);
    fitCommand();
    if (!listens)
        m_listens->setText(tr("This manager cannot listen for starters; the notice above says why."));
    else if (content.isOnlyForThisComputer)
        m_listens->setText(tr("This manager listens on %1:%2, which only this computer reaches. Run here:").arg(address).arg(content.starterPort));
    else
        m_listens->setText(tr("This manager listens on %1:%2. On the server box, run:").arg(address).arg(content.starterPort));
    const QStringList others = content.addresses.mid(1);
    m_others->setVisible(listens && !others.isEmpty());
    //: %1 is a list of addresses
    m_others->setText(tr("In other networks this computer is %1: give the starter the one that it can reach.").arg(locale().createSeparatedList(others)));
    m_ended->setVisible(!content.starterEnded.isEmpty());
    //: %1 is a sentence that says why
    m_ended->setText(tr("The starter on this computer has ended. %1").arg(content.starterEnded));
    m_lastStarter->setText(content.lastStarter);
    m_lastStarter->setVisible(!content.lastStarter.isEmpty());
    m_divider->setVisible(!content.lastStarter.isEmpty());
    m_runHere->setEnabled(!content.isStarterRunningHere && listens);
    m_runHere->setText(content.isStarterRunningHere ? tr("A starter is being started on this computer…") : tr("Run a starter on this computer"));
}

void WaitingPage::fitCommand()
{
    const int room = m_box->width() - m_copy->sizeHint().width() - 2 * spacing::step16 - spacing::step12;
    QString shown = m_command;
    // Where it takes two lines they are still one command.
    if (m_commandLabel->fontMetrics().horizontalAdvance(m_command) > room)
        shown.replace(u" --chat-port"_s, u" \\\n  --chat-port"_s);
    m_commandLabel->setText(shown);
}

void WaitingPage::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    layout()->activate();
    fitCommand();
}

void WaitingPage::copyCommand()
{
    constexpr auto confirmationTime = std::chrono::seconds(2);
    QGuiApplication::clipboard()->setText(m_command);
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(confirmationTime, this, [this] { m_copy->setText(tr("Copy command")); });
}

} // namespace roundtable::manager
