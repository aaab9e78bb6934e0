// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/mainwindow.h"

#include "app-client/credentials/rememberedpassword.h"
#include "app-client/inspector/packetrecorder.h"
#include "app-client/settings/clientsettings.h"
#include "app-client/spelling/spellchecker.h"
#include "app-client/timeline/timelineview.h"
#include "app-client/views/chatpage.h"
#include "app-client/views/clientactions.h"
#include "app-client/views/composeedit.h"
#include "app-client/views/findbar.h"
#include "app-client/views/inspectorwindow.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/notebar.h"
#include "app-client/views/signinpage.h"
#include "app-client/views/statusbanner.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QStackedWidget>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace roundtable::client {

namespace {

constexpr int zoomStep = 10; // percent
constexpr auto draftPause = 1s;
constexpr QSize leastSize(360, 480);
constexpr QSize usualSize(1000, 720);

} // namespace

MainWindow::MainWindow(ClientSession &session, ClientSettings &settings, WindowServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_settings(settings)
    , m_services(std::move(services))
    , m_pages(new QStackedWidget(this))
    , m_signInPage(new SignInPage(m_pages))
    , m_chatPage(new ChatPage({}, m_pages))
    , m_actions(new ClientActions(this, m_chatPage->pageActions()))
{
    setMinimumSize(leastSize);
    m_pages->addWidget(m_signInPage);
    m_pages->addWidget(m_chatPage);
    setCentralWidget(m_pages);
    if (m_services.recorder)
        connect(m_services.recorder, &PacketRecorder::recorded, &m_packets, &PacketLog::append);
    m_locator.setRecorder(m_services.recorder);
    connectActions();
    connectHistory();

    m_chatPage->setModels(m_session.timeline(), m_session.recentPeople());
    connectSignInPage();
    connectChatPage();
    connectSession();
    if (m_services.keyring)
        connectKeyring();
    if (m_services.spelling)
        connectSpelling();
    connect(&m_settings, &ClientSettings::changed, this, &MainWindow::applySettings);
    m_draftPause.setSingleShot(true);
    m_draftPause.setInterval(draftPause);
    connect(&m_draftPause, &QTimer::timeout, this, &MainWindow::saveDraft);

    m_signInPage->setRecentManagers(m_settings.recentManagers());
    if (!m_settings.lastServer().isEmpty())
        m_signInPage->setVia(SignInRequest::Via::ChatServer);
    m_signInPage->setAddress(m_settings.lastServer().isEmpty() ? m_settings.recentManagers().value(0) : m_settings.lastServer());
    m_signInPage->setName(m_settings.lastName());
    applySettings();
    // A geometry from a screen that is gone is brought onto one that exists by Qt.
    if (!restoreGeometry(m_settings.windowGeometry()))
        resize(usualSize);
    m_chatPage->restorePanel(m_settings.splitterState());
    handleState(m_session.state());
    loadPassword();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->retryNow, [this] { m_session.retryNow(); });
    on(m_actions->signOut, [this] { m_session.signOut(); });
    on(m_actions->inspector, [this] { showInspector(); });
    on(m_actions->settings, [this] { showSettings(); });
    on(m_actions->largerText, [this] { zoom(1); });
    on(m_actions->smallerText, [this] { zoom(-1); });
    on(m_actions->plainText, [this] { m_settings.setZoomPercent(100); });
    on(m_actions->shortcuts, [this] { showShortcuts(); });
    on(m_actions->about, [this] { showAbout(); });
    on(m_actions->quit, [this] { close(); });
    connect(m_actions, &ClientActions::themeChosen, &m_settings, &ClientSettings::setTheme);
    m_chatPage->setActions(*m_actions);
    m_signInPage->setMenu(m_actions->menu());
}

void MainWindow::connectSignInPage()
{
    connect(m_signInPage, &SignInPage::signInRequested, &m_session, &ClientSession::signIn);
    connect(m_signInPage, &SignInPage::cancelRequested, &m_session, &ClientSession::cancel);
    connect(m_signInPage, &SignInPage::retryNowRequested, &m_session, &ClientSession::retryNow);
    connect(m_signInPage, &SignInPage::changedServerAccepted, &m_session, &ClientSession::acceptChangedServer);
    connect(m_signInPage, &SignInPage::inspectorRequested, this, [this] { showInspector().chooseNewestError(); });
    connect(m_signInPage, &SignInPage::forgetManagerRequested, this, [this](const QString &manager) {
        m_settings.removeRecentManager(manager);
        m_signInPage->setRecentManagers(m_settings.recentManagers());
    });
    connect(m_signInPage, &SignInPage::lookUpRequested, this, [this](const Endpoint &manager) {
        m_lookedUp = manager;
        m_locator.locate(manager);
    });
    connect(&m_locator, &ServerLocator::finished, m_signInPage,
            [this](const LookUpResult &result) { m_signInPage->showLookUp(m_lookedUp, result); });
}

void MainWindow::connectChatPage()
{
    connect(m_chatPage, &ChatPage::sendRequested, &m_session, &ClientSession::send);
    connect(m_chatPage, &ChatPage::searchRequested, &m_session, &ClientSession::search);
    connect(m_chatPage, &ChatPage::retryMessageRequested, &m_session, &ClientSession::retryMessage);
    connect(m_chatPage, &ChatPage::discardMessageRequested, &m_session, &ClientSession::discardMessage);
    connect(m_chatPage, &ChatPage::discardWaitingRequested, &m_session, [this] {
        m_chatPage->setStaleCount(0);
        m_session.discardWaiting();
    });
    connect(m_chatPage, &ChatPage::sendStaleRequested, &m_session, [this] {
        m_chatPage->setStaleCount(0);
        m_session.sendStaleMessages();
    });
    connect(m_chatPage, &ChatPage::retryNowRequested, &m_session, &ClientSession::retryNow);
    connect(m_chatPage, &ChatPage::changedServerAccepted, &m_session, &ClientSession::acceptChangedServer);
    connect(m_chatPage->banner(), &StatusBanner::inspectorRequested, this, [this] { showInspector().chooseNewestError(); });
    connect(m_chatPage, &ChatPage::muteRequested, &m_settings, &ClientSettings::setMuted);
    connect(m_chatPage, &ChatPage::peopleVisibleChanged, &m_settings, &ClientSettings::setPeopleVisible);
    connect(m_chatPage, &ChatPage::readingChanged, this, &MainWindow::handleReading);
    connect(m_chatPage, &ChatPage::draftChanged, this, [this] { m_draftPause.start(); });
}

void MainWindow::connectSession()
{
    connect(&m_session, &ClientSession::stateChanged, this, &MainWindow::handleState);
    // What ends the session, or keeps it from coming back, is said by its state. A broken packet is said here as well: a session
    // that is back at once would hide it.
    connect(&m_session, &ClientSession::problemOccurred, m_chatPage, [this](const Problem &problem) {
        if (std::holds_alternative<Online>(m_session.state()) || problem.kind == Problem::Kind::BrokenPacket)
            m_chatPage->banner()->showProblem(problem);
    });
    connect(&m_session, &ClientSession::waitingCountChanged, m_chatPage, &ChatPage::setWaitingCount);
    connect(&m_session, &ClientSession::staleMessagesFound, m_chatPage, &ChatPage::setStaleCount);
    connect(&m_session, &ClientSession::roundTripMeasured, m_chatPage,
            [this](std::chrono::milliseconds time) { m_chatPage->setRoundTrip(time); });
    connect(&m_session, &ClientSession::draftLoaded, m_chatPage, [this](const QString &text) {
        if (m_chatPage->input()->text().isEmpty())
            m_chatPage->input()->setText(text);
    });
    connect(&m_session, &ClientSession::searchFinished, m_chatPage->findBar(), &FindBar::setHits);
    connect(m_session.timeline(), &TimelineModel::unreadChanged, this, &MainWindow::updateTitle);
}

void MainWindow::connectKeyring()
{
    m_signInPage->setKeyring(m_services.keyring->state());
    m_signInPage->setRemember(m_settings.rememberPassword());
    connect(m_services.keyring, &RememberedPassword::stateChanged, m_signInPage, &SignInPage::setKeyring);
    connect(m_services.keyring, &RememberedPassword::passwordLoaded, m_signInPage, &SignInPage::offerPassword);
    connect(m_services.keyring, &RememberedPassword::remembered, &m_settings,
            [this](const CredentialKey &key) { m_settings.setPasswordKept(key.toString(), true); });
    connect(m_services.keyring, &RememberedPassword::forgotten, &m_settings,
            [this](const CredentialKey &key) { m_settings.setPasswordKept(key.toString(), false); });
    connect(m_signInPage, &SignInPage::credentialKeyChanged, this, [this] {
        if (m_signInPage->credentialKey() != m_keyAsked)
            loadPassword();
    });
    connect(m_signInPage, &SignInPage::keyringRetryRequested, m_services.keyring, &RememberedPassword::tryAgain);
    connect(m_signInPage, &SignInPage::signInRequested, this,
            [this](const SignInRequest &request) { m_password = m_signInPage->remembers() ? request.password : QString(); });
}

void MainWindow::loadPassword()
{
    using Expected = RememberedPassword::Expected;
    if (const auto key = m_signInPage->credentialKey(); m_services.keyring && key) {
        m_keyAsked = key;
        const bool kept = m_settings.passwordsKept().contains(key->toString());
        m_services.keyring->load(*key, kept ? Expected::APassword : Expected::Nothing);
    }
}

void MainWindow::keepPassword(const Endpoint &chatServer)
{
    const auto key = m_signInPage->credentialKey();
    const QString password = std::exchange(m_password, {});
    // A keyring that is not there is no reason to forget the wish.
    if (!m_services.keyring || !key || std::holds_alternative<KeyringMissing>(m_services.keyring->state()))
        return;
    if (!password.isEmpty())
        m_services.keyring->remember(*key, {password, chatServer.toString()});
    else if (m_settings.rememberPassword() && !m_signInPage->remembers())
        m_services.keyring->forget(*key);
    m_settings.setRememberPassword(m_signInPage->remembers());
}

void MainWindow::handleState(const SessionState &state)
{
    const auto *online = std::get_if<Online>(&state);
    const bool idle = std::holds_alternative<Idle>(state);
    m_actions->signOut->setEnabled(!idle);
    m_actions->retryNow->setEnabled(std::holds_alternative<Waiting>(state) || std::holds_alternative<NoServer>(state));
    m_chatPage->setState(state);
    m_chatPage->setRoundTrip(m_session.roundTrip());
    m_signInPage->setState(state);

    if (online && m_pages->currentWidget() != m_chatPage) {
        keepPassword(online->server);
        m_signInPage->setPassword({}); // nobody who comes later finds it there
        m_settings.setLastName(m_session.userName());
        rememberPlace();
        m_chatPage->setUserName(m_session.userName());
        m_chatPage->input()->setLimits(m_session.messageLimits());
        m_chatPage->setTitle(roomTitle());
        m_pages->setCurrentWidget(m_chatPage);
        m_chatPage->input()->edit()->setFocus(Qt::OtherFocusReason);
        handleReading();
    } else if (idle && m_pages->currentWidget() != m_signInPage) {
        saveDraft();
        m_chatPage->setStaleCount(0);
        m_chatPage->banner()->clearProblem();
        m_chatPage->note()->hide();
        m_pages->setCurrentWidget(m_signInPage);
        if (!std::get<Idle>(state).problem)
            m_signInPage->focusFirstEmpty();
        if (!m_closing)
            loadPassword();
    }
    m_actions->setChatShown(m_pages->currentWidget() == m_chatPage);
    updateTitle();
    updateSettingsDialog();
    if (idle && m_closing)
        Q_EMIT closed();
}

void MainWindow::rememberPlace()
{
    const QString place = m_session.askedEndpoint().toString();
    const bool manager = m_signInPage->via() == SignInRequest::Via::Manager;
    m_settings.setLastServer(manager ? QString() : place);
    if (!manager)
        return;
    m_settings.addRecentManager(place);
    m_signInPage->setRecentManagers(m_settings.recentManagers());
}

void MainWindow::handleReading()
{
    m_session.timeline()->setReading(m_chatPage->isReading());
}

void MainWindow::applySettings()
{
    m_actions->setTheme(m_settings.theme());
    m_chatPage->setPeopleVisible(m_settings.peopleVisible());
    m_chatPage->input()->setEnterSends(m_settings.enterSends());
    const QStringList muted = m_settings.mutedPeople();
    m_session.timeline()->setMutedPeople(QSet<QString>(muted.begin(), muted.end()));
    m_session.recentPeople()->setMutedPeople(QSet<QString>(muted.begin(), muted.end()));
    m_session.setPayloadLimit(m_settings.payloadLimit());
    m_chatPage->input()->setLimits(m_session.messageLimits());
    if (m_services.spelling)
        m_services.spelling->setUp(m_settings.checkSpelling(), m_settings.spellingLanguages());
    updateSettingsDialog();
}

QString MainWindow::roomTitle() const
{
    const Endpoint asked = m_session.askedEndpoint();
    return asked.isLoopback() ? tr("Chat on this computer") : tr("Chat at %1").arg(asked.host);
}

void MainWindow::updateTitle()
{
    if (m_pages->currentWidget() != m_chatPage) {
        setWindowTitle(tr("Sign in – Roundtable"));
        return;
    }
    const int unread = m_session.timeline()->unreadCount();
    setWindowTitle(unread > 0 ? tr("(%1) %2 – Roundtable").arg(unread).arg(roomTitle())
                              : tr("%1 – Roundtable").arg(roomTitle()));
}

void MainWindow::zoom(int steps)
{
    m_settings.setZoomPercent(std::clamp(m_settings.zoomPercent() + steps * zoomStep, ClientSettings::minZoomPercent,
                                         ClientSettings::maxZoomPercent));
}

void MainWindow::present()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::presentMessage(quint64 id)
{
    present();
    m_chatPage->presentMessage(id);
}

void MainWindow::saveDraft()
{
    m_draftPause.stop();
    m_session.saveDraft(m_chatPage->input()->text());
}

void MainWindow::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier) && event->angleDelta().y() != 0)
        zoom(event->angleDelta().y() > 0 ? 1 : -1);
    else
        QMainWindow::wheelEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        handleReading();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setSplitterState(m_chatPage->savePanel());
    if (m_inspector) {
        m_settings.setInspectorGeometry(m_inspector->saveGeometry());
        m_settings.setInspectorSplitter(m_inspector->saveSplitter());
        m_inspector->close();
    }
    m_closing = true;
    event->accept();
    if (std::holds_alternative<Idle>(m_session.state())) {
        Q_EMIT closed();
        return;
    }
    // The window is gone at once; the last words still leave.
    saveDraft();
    m_session.signOut();
}

} // namespace roundtable::client
