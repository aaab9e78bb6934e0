// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/managerwindow.h"

#include "app-manager/graph/clocktext.h"
#include "app-manager/models/eventappearance.h"
#include "app-manager/settings/managersettings.h"
#include "app-manager/views/eventlogcard.h"
#include "app-manager/views/figuretext.h"
#include "app-manager/views/graphcard.h"
#include "app-manager/views/infodialog.h"
#include "app-manager/views/listarea.h"
#include "app-manager/views/lookupcard.h"
#include "app-manager/views/manageractions.h"
#include "app-manager/views/problemstrip.h"
#include "app-manager/views/settingsdialog.h"
#include "app-manager/views/shortcutsheet.h"
#include "app-manager/views/stateheader.h"
#include "app-manager/views/stopdialog.h"
#include "app-manager/views/trustpage.h"
#include "app-manager/views/waitingpage.h"
#include "appearance/spacing.h"

#include <QtNetwork/QHostAddress>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

const auto timeWindowState = u"timeWindow"_s;
constexpr int zoomStep = 10; // percent

/// How far back there are reports, in whole minutes and an hour at most.
std::chrono::minutes reportedAge(const SampleSeries &series, milliseconds now)
{
    constexpr std::chrono::minutes asked{60};
    const SampleColumns columns = series.columns(now - asked, asked, static_cast<int>(asked.count()));
    const auto first = std::find_if(columns.begin(), columns.end(),
                                    [](const SampleColumn &column) { return column.state == SampleColumn::State::Reports; });
    return std::chrono::minutes(columns.end() - first);
}

} // namespace

ManagerWindow::ManagerWindow(ManagerCore &core, ManagerSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_core(core)
    , m_settings(settings)
    , m_actions(new ManagerActions(this))
    , m_header(new StateHeader(this))
    , m_problem(new ProblemStrip(this))
    , m_pages(new QStackedWidget(this))
    , m_running(new QWidget(this))
    , m_tiles(new FigureTiles(m_running))
    , m_graphs(new GraphCard(core.recorder().history(), m_running))
    , m_waiting(new WaitingPage(this))
    , m_trust(new TrustPage(this))
    , m_eventCard(new EventLogCard(m_events, this))
    , m_lookupCard(new LookupCard(m_lookups, this))
    , m_lists(new ListArea(m_eventCard, m_lookupCard, this))
{
    setMinimumSize(leastSize);
    resize(usualSize);

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_problem);
    column->addWidget(makeBody(), 1);
    setCentralWidget(central);
    m_header->setMenu(m_actions->menu());
    m_graphs->setExportActions(m_actions->exportCsv, m_actions->exportPng);

    connectCore();
    connectViews();
    connectActions();
    restoreView();
    connect(&m_ticker, &QTimer::timeout, this, &ManagerWindow::tick);
    m_ticker.start(std::chrono::seconds(1));
    showPast();
}

ManagerWindow::~ManagerWindow() = default;

QWidget *ManagerWindow::makeBody()
{
    auto *runningColumn = new QVBoxLayout(m_running);
    runningColumn->setContentsMargins(0, 0, 0, 0);
    runningColumn->setSpacing(spacing::step12);
    runningColumn->addWidget(m_tiles);
    runningColumn->addWidget(m_graphs, 1);
    m_pages->addWidget(m_running);
    m_pages->addWidget(m_waiting);
    m_pages->addWidget(m_trust);
    // Every page fits into the narrowest window; what a hidden one remembers of wider times is not asked.
    m_pages->setMinimumWidth(1);

    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(spacing::step16, spacing::step12, spacing::step16, spacing::step16);
    column->setSpacing(spacing::step12);
    // The page gets the height it asks for, the lists the rest; resizeEvent() bounds them.
    m_pages->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    column->addWidget(m_pages);
    column->addWidget(m_lists);

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"body"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    return scroll;
}

void ManagerWindow::connectCore()
{
    connect(&m_core, &ManagerCore::stateChanged, this, &ManagerWindow::showState);
    connect(&m_core, &ManagerCore::advertisedAddressChanged, this, &ManagerWindow::showState);
    connect(&m_core, &ManagerCore::portsChanged, this, &ManagerWindow::showState);
    connect(&m_core, &ManagerCore::diagnosticReceived, this, &ManagerWindow::takeReport);
    connect(&m_core, &ManagerCore::lookupsAnswered, &m_lookups, &LookupModel::append);
    connect(&m_core, &ManagerCore::eventLogged, this, &ManagerWindow::takeEvent);
    connect(&m_core, &ManagerCore::answerTested, this, &ManagerWindow::showTest);
    connect(&m_core, &ManagerCore::childStarterEnded, this, [this](const QString &reason) {
        m_childEnd = reason;
        showState();
    });
    connect(&m_settings, &ManagerSettings::changed, this, &ManagerWindow::showState);
    connect(&m_core.recorder(), &DiagnosticsRecorder::restored, this, &ManagerWindow::showPast);
}

void ManagerWindow::connectViews()
{
    connect(m_header, &StateHeader::startRequested, &m_core, &ManagerCore::requestStart);
    connect(m_header, &StateHeader::stopRequested, this, &ManagerWindow::askBeforeStopping);
    connect(m_header, &StateHeader::retryRequested, &m_core, &ManagerCore::retry);
    connect(m_header, &StateHeader::keepOpenRequested, &m_core, &ManagerCore::requestStart);
    connect(m_header, &StateHeader::keepRunningRequested, &m_core, &ManagerCore::setKeepRunning);
    connect(m_header, &StateHeader::editAddressRequested, this, [this] { openSettings()->focusAdvertisedAddress(); });
    connect(m_header, &StateHeader::testRequested, &m_core, &ManagerCore::testAnswer);
    connect(m_problem, &ProblemStrip::detailsRequested, this, [this](const QString &question, const QString &details) {
        (new InfoDialog({Tone::Error, u"error"_s, question, details, {}}, this))->open();
    });
    connect(m_problem, &ProblemStrip::portsRequested, this, [this] { openSettings()->focusPorts(); });
    connect(m_problem, &ProblemStrip::listenRequested, this, &ManagerWindow::retry);
    connect(m_waiting, &WaitingPage::runStarterRequested, this, &ManagerWindow::runStarterHere);
    connect(m_waiting, &WaitingPage::firewallHelpRequested, this, &ManagerWindow::showFirewallHelp);
    connect(m_waiting, &WaitingPage::portsRequested, this, [this] { openSettings()->focusPorts(); });
    connect(m_waiting, &WaitingPage::logRequested, this, [this] {
        m_lists->showEvents();
        m_eventCard->focusList();
    });
    connect(m_trust, &TrustPage::trustRequested, &m_core, &ManagerCore::trustStarter);
    connect(m_trust, &TrustPage::refuseRequested, &m_core, &ManagerCore::refuseStarter);
    connect(m_graphs, &GraphCard::windowChosen, this, &ManagerWindow::keepWindow);
    connect(m_graphs->graph(), &GraphWidget::pausedChanged, m_actions, &ManagerActions::setPaused);
    connect(m_graphs->graph(), &GraphWidget::markActivated, this, [this](quint64 id) {
        m_lists->showEvents();
        m_eventCard->choose(id);
    });
    connect(m_eventCard, &EventLogCard::chosen, this, [this](std::optional<quint64> id) { m_graphs->graph()->setSelectedMark(id); });
    connect(m_eventCard, &EventLogCard::revealRequested, m_graphs->graph(), &GraphWidget::reveal);
    connect(m_eventCard, &EventLogCard::replaceRequested, &m_core, &ManagerCore::replaceStarter);
    connect(m_eventCard, &EventLogCard::saveFailed, this, &ManagerWindow::showSaveFailed);
    connect(m_lookupCard, &LookupCard::saveFailed, this, &ManagerWindow::showSaveFailed);
}

void ManagerWindow::connectActions()
{
    connect(m_actions->start, &QAction::triggered, &m_core, &ManagerCore::requestStart);
    connect(m_actions->stop, &QAction::triggered, this, &ManagerWindow::askBeforeStopping);
    connect(m_actions->retry, &QAction::triggered, this, &ManagerWindow::retry);
    connect(m_actions->keepRunning, &QAction::triggered, &m_core, &ManagerCore::setKeepRunning);
    connect(m_actions->runStarterHere, &QAction::triggered, this, &ManagerWindow::runStarterHere);
    connect(m_actions->copyCommand, &QAction::triggered, m_waiting, &WaitingPage::copyCommand);
    connect(m_actions->editAddress, &QAction::triggered, this, [this] { openSettings()->focusAdvertisedAddress(); });
    connect(m_actions->test, &QAction::triggered, &m_core, &ManagerCore::testAnswer);
    connect(m_actions, &ManagerActions::windowChosen, m_graphs, &GraphCard::setWindow);
    connect(m_actions, &ManagerActions::windowChosen, this, &ManagerWindow::keepWindow); // also the one that is shown already
    connect(m_actions->pause, &QAction::triggered, m_graphs, &GraphCard::togglePause);
    connect(m_actions->earlier, &QAction::triggered, m_graphs->graph(), [graph = m_graphs->graph()] { graph->scrollByHalves(-1); });
    connect(m_actions->later, &QAction::triggered, m_graphs->graph(), [graph = m_graphs->graph()] { graph->scrollByHalves(1); });
    connect(m_actions->backToNow, &QAction::triggered, m_graphs->graph(), &GraphWidget::scrollToNow);
    connect(m_actions->exportCsv, &QAction::triggered, this, &ManagerWindow::exportCsv);
    connect(m_actions->exportPng, &QAction::triggered, this, &ManagerWindow::exportPng);
    connect(m_actions->searchEvents, &QAction::triggered, this, [this] {
        m_lists->showEvents();
        m_eventCard->focusSearch();
    });
    connect(m_actions->copyEvents, &QAction::triggered, m_eventCard, &EventLogCard::copy);
    connect(m_actions->saveEvents, &QAction::triggered, m_eventCard, &EventLogCard::save);
    connect(m_actions->searchLookups, &QAction::triggered, this, [this] {
        m_lists->showLookups();
        m_lookupCard->focusSearch();
    });
    connect(m_actions->copyLookups, &QAction::triggered, m_lookupCard, &LookupCard::copy);
    connect(m_actions->saveLookups, &QAction::triggered, m_lookupCard, &LookupCard::save);
    connect(m_actions, &ManagerActions::themeChosen, &m_settings, &ManagerSettings::setTheme);
    const auto zoom = [this](int steps) { m_settings.setZoomPercent(m_settings.zoomPercent() + steps * zoomStep); };
    connect(m_actions->largerText, &QAction::triggered, this, [zoom] { zoom(1); });
    connect(m_actions->smallerText, &QAction::triggered, this, [zoom] { zoom(-1); });
    connect(m_actions->plainText, &QAction::triggered, this, [this] { m_settings.setZoomPercent(ManagerSettings::plainZoom); });
    connect(m_actions->settings, &QAction::triggered, this, [this] { openSettings(); });
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] { (new ShortcutSheet(*m_actions, this))->open(); });
    connect(m_actions->about, &QAction::triggered, this, &ManagerWindow::showAbout);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
}

StateContext ManagerWindow::context() const
{
    return {.advertised = m_core.advertisedAddress(),
            .advertisedSince = m_core.advertisedSince(),
            .isAdvertisedFixed = !m_settings.advertisedAddress().isEmpty(),
            .chatPort = m_settings.chatPort(),
            .now = QDateTime::currentDateTimeUtc()};
}

void ManagerWindow::showState()
{
    const ControlState &state = m_core.state();
    m_text = StateText::of(state, context());
    m_header->setText(m_text);
    m_header->setKeepRunning(state.keepRunning);
    //: Title of the window; %1 is the state of the server
    setWindowTitle(tr("%1 – Roundtable Manager").arg(m_text.windowTitle));
    m_actions->setState(m_text.button, std::holds_alternative<NoStarter>(state.observed), std::holds_alternative<Held>(state.observed),
                        state.keepRunning);
    m_actions->setTheme(m_settings.theme());
    showProblem();
    showPage();
    showFigures();
}

void ManagerWindow::showProblem()
{
    const QList<PortProblem> ports = m_core.portProblems();
    if (!ports.isEmpty()) {
        QStringList sentences;
        for (const PortProblem &problem : ports)
            sentences.append(sentence(problem));
        m_problem->setProblem({.question = tr("This manager cannot do its work"),
                               .explanation = sentences.join(u' '),
                               .command = {},
                               .details = ports.first().detail,
                               .isOwnPort = true});
    } else if (m_text.problem) {
        m_problem->setProblem({.question = m_text.problem->question,
                               .explanation = m_text.problem->explanation,
                               .command = m_text.problem->command,
                               .details = m_text.problem->details});
    }
    m_problem->setVisible(!ports.isEmpty() || m_text.problem);
    if (!ports.isEmpty())
        m_actions->retry->setEnabled(true);
}

QString ManagerWindow::trustedUntilNow(const std::optional<LastStarter> &last, const QDateTime &now)
{
    if (!last)
        return tr("no other starter that is known");
    const QString address = last->address.toText();
    return last->leftAt.isValid() ? tr("%1, last seen at %2").arg(address, StateText::since(last->leftAt, now)) : address;
}

void ManagerWindow::showPage()
{
    const ControlState &state = m_core.state();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const auto *held = std::get_if<Held>(&state.observed)) {
        const std::chrono::seconds age(held->since.secsTo(now));
        const QString clock = clockText(held->since.toLocalTime().time(), QLocale(), ClockDigits::Seconds);
        const auto version = state.starter ? state.starter->version : std::nullopt;
        const bool isNew = m_pages->currentWidget() != m_trust;
        m_trust->setContent({.address = held->address,
                             .connected = tr("%1, %2 ago").arg(clock, StateText::duration(age)),
                             .protocol = version ? tr("version %1").arg(*version) : tr("it has not spoken yet"),
                             .trustedUntilNow = trustedUntilNow(state.lastStarter, now)});
        m_pages->setCurrentWidget(m_trust);
        if (isNew)
            m_trust->focusRefuse();
    } else if (std::holds_alternative<NoStarter>(state.observed)) {
        const QStringList addresses = m_core.ownAddresses();
        m_waiting->setContent({.addresses = addresses,
                               .isOnlyForThisComputer = QHostAddress(addresses.constFirst()).isLoopback(),
                               .starterPort = m_core.starterPort(),
                               .chatPort = m_settings.chatPort(),
                               .lastStarter = StateText::lastStarter(state.lastStarter, now),
                               .isStarterRunningHere = m_core.isStarterRunningHere(),
                               .starterEnded = m_childEnd});
        m_pages->setCurrentWidget(m_waiting);
    } else {
        m_pages->setCurrentWidget(m_running);
    }
}

void ManagerWindow::showFigures()
{
    const FigureText text = FigureText::of(m_core.state(), m_core.recorder().history(), m_core.reportAge(), QDateTime::currentDateTimeUtc());
    m_tiles->setFigure(FigureTiles::OnlineNow, text.online);
    m_tiles->setFigure(FigureTiles::MessageRate, text.rate);
    m_tiles->setFigure(FigureTiles::Messages, text.messages);
    m_tiles->setFigure(FigureTiles::Starter, text.starter);
    if (m_stopDialog && m_core.state().report)
        m_stopDialog->setUsers(m_core.state().report->users);
}

void ManagerWindow::keepWindow(TimeWindow window)
{
    m_isWindowChosen = true;
    m_actions->setWindow(window);
    m_settings.setViewState(timeWindowState, QByteArray::number(static_cast<int>(window)));
}

void ManagerWindow::showWindow(TimeWindow window)
{
    const QSignalBlocker nobodyChose(m_graphs);
    m_graphs->setWindow(window);
    m_actions->setWindow(window);
}

void ManagerWindow::tick()
{
    m_events.setToday(QDate::currentDate());
    if (!m_isWindowChosen)
        showWindow(windowFor(reportedAge(m_core.recorder().history().users(), m_core.recorder().axisTime())));
    m_graphs->graph()->refresh(m_core.recorder().axisTime());
    showState();
}

void ManagerWindow::takeReport()
{
    m_graphs->graph()->refresh(m_core.recorder().axisTime());
    showFigures();
}

void ManagerWindow::showPast()
{
    m_events.restore(m_core.recorder().pastEvents());
    m_graphs->graph()->setMarks(m_events.marks());
    tick();
}

void ManagerWindow::takeEvent(const EventRecord &record)
{
    m_events.append(record);
    if (!markLabel(record.event).isEmpty())
        m_graphs->graph()->setMarks(m_events.marks());
}

} // namespace roundtable::manager
