// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/chatpage.h"

#include "app-client/timeline/timelineview.h"
#include "app-client/views/chatannouncer.h"
#include "app-client/views/chatheader.h"
#include "app-client/views/composeedit.h"
#include "app-client/views/findbar.h"
#include "app-client/views/linkquestion.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/notebar.h"
#include "app-client/views/peoplepanel.h"
#include "app-client/views/sessiontext.h"
#include "app-client/views/statusbanner.h"
#include "appearance/tintedicon.h"

#include <QtGui/QAction>
#include <QtGui/QDesktopServices>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace roundtable::client {

namespace {

constexpr auto agesInterval = 15s;

Moment systemMoment()
{
    return {QDateTime::currentDateTimeUtc(), std::chrono::steady_clock::now()};
}

} // namespace

ChatPage::ChatPage(std::function<Moment()> now, QWidget *parent)
    : QWidget(parent)
    , m_now(now ? std::move(now) : systemMoment)
    , m_header(new ChatHeader(this))
    , m_banner(new StatusBanner(this))
    , m_note(new NoteBar(this))
    , m_find(new FindBar(this))
    , m_timeline(new TimelineView(this))
    , m_people(new PeoplePanel(this))
    , m_input(new MessageInput(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(this))
    , m_findAction(new QAction(this))
    , m_peopleAction(new QAction(this))
    , m_announcer(new ChatAnnouncer(this))
    , m_menuButton(nullptr)
    , m_panelWidth(PeoplePanel::sideWidth)
{
    setObjectName(u"chatPage"_s);
    m_timeline->setObjectName(u"timeline"_s);
    m_timeline->setEmptyText(tr("No messages yet"), tr("Say hello: everybody who is signed in will read it."));
    m_input->setObjectName(u"messageInput"_s);

    // Tab follows the order in which these came to be, so this one needs its parent at once. No focus proxy for the page: Tab would
    // go from the page straight to it and leave out what is between.
    auto *conversation = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(conversation);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_stack->addWidget(m_timeline);
    column->addWidget(m_stack, 1);
    column->addWidget(m_input);

    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(conversation);
    m_splitter->addWidget(m_people);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_people->setMinimumWidth(PeoplePanel::sideWidth * 3 / 4);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_note);
    layout->addWidget(m_find);
    layout->addWidget(m_splitter, 1);

    buildActions();
    connectParts();
    m_ticks.setInterval(1s);
    connect(&m_ticks, &QTimer::timeout, this, &ChatPage::tick);
}

void ChatPage::buildActions()
{
    m_findAction->setText(tr("Find in messages"));
    m_findAction->setIcon(tintedIcon(u"find"_s));
    m_findAction->setCheckable(true);
    m_findAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    m_findAction->setToolTip(tr("Find in messages (Ctrl+F)"));
    addAction(m_findAction);
    m_header->addButton(m_findAction)->setObjectName(u"findButton"_s);
    const auto addOther = [this](const QString &text, const QKeySequence &key, auto *receiver, auto slot) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, receiver, slot);
        addAction(action);
        m_otherActions.append(action);
    };
    addOther(tr("Older hit"), Qt::Key_F3, m_find, &FindBar::goToOlder);
    addOther(tr("Newer hit"), Qt::SHIFT | Qt::Key_F3, m_find, &FindBar::goToNewer);
    addOther(tr("Newest message"), Qt::CTRL | Qt::Key_End, m_timeline, &TimelineView::scrollToEnd);
    addOther(tr("Insert an emoji"), Qt::CTRL | Qt::Key_Period, m_input, &MessageInput::showEmojiPicker);
    addOther(tr("Mute or unmute a person"), Qt::CTRL | Qt::Key_M, this, &ChatPage::muteChosen);

    m_peopleAction->setText(tr("Seen recently"));
    m_peopleAction->setIcon(tintedIcon(u"users"_s));
    m_peopleAction->setCheckable(true);
    m_peopleAction->setChecked(true);
    m_peopleAction->setShortcut(Qt::Key_F9);
    m_peopleAction->setToolTip(tr("Seen recently (F9)"));
    addAction(m_peopleAction);
    m_header->addButton(m_peopleAction)->setObjectName(u"peopleButton"_s);

    auto *menuAction = new QAction(tintedIcon(u"menu"_s), tr("Menu"), this);
    menuAction->setShortcut(Qt::Key_F10);
    menuAction->setToolTip(tr("Menu (F10)"));
    addAction(menuAction);
    m_menuButton = m_header->addButton(menuAction);
    m_menuButton->setObjectName(u"menuButton"_s);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    connect(menuAction, &QAction::triggered, m_menuButton, &QToolButton::showMenu);
}

void ChatPage::connectParts()
{
    connect(m_peopleAction, &QAction::toggled, this, [this](bool shown) {
        if (!m_narrow) {
            m_peopleBeside = shown;
            Q_EMIT peopleVisibleChanged(shown);
        }
        arrange();
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_panelWidth = m_people->width(); });
    connect(m_input, &MessageInput::sendRequested, this, &ChatPage::sendRequested);
    connect(m_input, &MessageInput::textChanged, this, &ChatPage::draftChanged);
    connect(m_timeline, &TimelineView::retryRequested, this, &ChatPage::retryMessageRequested);
    connect(m_timeline, &TimelineView::discardRequested, this, &ChatPage::discardMessageRequested);
    connect(m_timeline, &TimelineView::linkActivated, this, &ChatPage::askAboutLink);
    connect(m_timeline, &TimelineView::inputWanted, m_input, &MessageInput::insertText);
    connect(m_timeline, &TimelineView::atEndChanged, this, [this](bool atEnd) {
        m_input->setSeparated(!atEnd);
        Q_EMIT readingChanged();
    });
    connect(m_findAction, &QAction::toggled, this, [this](bool shown) {
        if (shown)
            m_find->open();
        else if (m_find->isVisibleTo(this))
            m_find->close();
    });
    connect(m_find, &FindBar::closed, this, [this] {
        m_findAction->setChecked(false);
        m_input->edit()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_find, &FindBar::cleared, this, [this] { showHit(0, {}); });
    connect(m_find, &FindBar::searchRequested, this, &ChatPage::searchRequested);
    connect(m_find, &FindBar::hitChosen, this, &ChatPage::showHit);
    connect(m_people, &PeoplePanel::personActivated, this, &ChatPage::mention);
    connect(m_people, &PeoplePanel::muteRequested, this, &ChatPage::mute);
    connect(m_timeline, &TimelineView::mentionRequested, this, &ChatPage::mention);
    connect(m_timeline, &TimelineView::muteRequested, this, &ChatPage::mute);
    connect(m_banner, &StatusBanner::retryNowRequested, this, &ChatPage::retryNowRequested);
    connect(m_banner, &StatusBanner::changedServerAccepted, this, &ChatPage::changedServerAccepted);
    connect(m_banner, &StatusBanner::discardWaitingRequested, this, &ChatPage::discardWaitingRequested);
    connect(m_banner, &StatusBanner::sendStaleRequested, this, &ChatPage::sendStaleRequested);
}

void ChatPage::setModels(TimelineModel *timeline, RecentPeopleModel *people)
{
    m_timelineModel = timeline;
    m_peopleModel = people;
    m_timeline->setModel(timeline);
    m_people->setModel(people);
    m_input->setPeople(people);
    m_announcer->setModel(timeline);
    connect(timeline, &TimelineModel::unreadChanged, this, &ChatPage::handleUnread);
    connect(timeline, &TimelineModel::rowsInserted, this, &ChatPage::seekHit, Qt::QueuedConnection);
    handleUnread();
}

void ChatPage::handleUnread()
{
    m_timeline->setUnread(m_timelineModel->unreadCount(), m_timelineModel->unreadMentionCount());
}

void ChatPage::askAboutLink(const QUrl &target)
{
    auto *question = new LinkQuestion(target, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this, [target] { QDesktopServices::openUrl(target); });
    question->open();
}

void ChatPage::showHit(quint64 id, const QString &words)
{
    m_soughtHit = id;
    m_soughtWords = words;
    m_timeline->setHighlight(words, -1);
    if (m_narrow && id != 0)
        m_peopleAction->setChecked(false);
    seekHit();
}

void ChatPage::seekHit()
{
    if (m_soughtHit == 0)
        return;
    if (const auto row = m_timelineModel->rowOf(m_soughtHit)) {
        m_soughtHit = 0;
        m_timeline->presentRow(*row);
        m_timeline->setHighlight(m_soughtWords, *row);
    } else if (m_timelineModel->canFetchMore({})) {
        m_timelineModel->fetchMore({}); // seekHit() again when the page is there
    }
}

void ChatPage::setTitle(const QString &title)
{
    m_header->setTitle(title);
}

void ChatPage::setUserName(const QString &name)
{
    m_timeline->setOwnName(name);
}

void ChatPage::setState(const SessionState &state)
{
    m_state = state;
    tick();
    const SessionText text(m_state, m_now(), locale());
    m_announcer->setConnection(text.isLost(), text.sentence(m_roundTrip));
}

void ChatPage::setRoundTrip(std::optional<std::chrono::milliseconds> time)
{
    m_roundTrip = time;
    tick();
}

void ChatPage::setWaitingCount(int count)
{
    m_waitingCount = count;
    tick();
}

void ChatPage::setStaleCount(int count)
{
    m_banner->setStale(count);
}

void ChatPage::tick()
{
    const Moment now = m_now();
    const SessionText text(m_state, now, locale());
    m_header->setSentence(text.sentence(m_roundTrip), text.isOnline());
    m_banner->setState(m_state, now, m_waitingCount);
    if (m_peopleModel && (!m_agesFrom.isValid() || m_agesFrom.secsTo(now.wall) >= agesInterval.count())) {
        m_agesFrom = now.wall;
        m_peopleModel->refresh(now.wall);
    }
}

void ChatPage::setActions(const ClientActions &actions)
{
    m_menuButton->setMenu(actions.menu());
    m_inspectorButton = m_header->addButton(actions.inspector, 1); // after find
    m_inspectorButton->setObjectName(u"inspectorButton"_s);
    m_inspectorButton->setVisible(width() >= compactBelow);
    QWidget::setTabOrder(findChild<QWidget *>(u"findButton"_s), m_inspectorButton);
}

bool ChatPage::isReading() const
{
    return isVisible() && isActiveWindow() && m_timeline->isAtEnd() && m_stack->currentWidget() == m_timeline;
}

void ChatPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int width = event->size().width();
    const bool compact = width < compactBelow;
    m_header->setCompact(compact);
    if (m_inspectorButton)
        m_inspectorButton->setVisible(!compact);
    m_input->setCompact(compact);
    const bool narrow = width < panelFrom;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_peopleAction->setChecked(!narrow && m_peopleBeside);
    arrange();
}

void ChatPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
    m_ticks.start();
}

void ChatPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_ticks.stop();
}

} // namespace roundtable::client
