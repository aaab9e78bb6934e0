// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/managerwindow.h"

#include "app-manager/graph/clocktext.h"
#include "app-manager/settings/managersettings.h"
#include "app-manager/views/eventlogcard.h"
#include "app-manager/views/figuretiles.h"
#include "app-manager/views/graphcard.h"
#include "app-manager/views/lookupcard.h"
#include "app-manager/views/stateheader.h"
#include "app-manager/views/trustpage.h"
#include "app-manager/views/waitingpage.h"
#include "appearance/banner.h"
#include "appearance/spacing.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

ManagerWindow::ManagerWindow(ManagerCore &core, ManagerSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_core(core)
    , m_settings(settings)
    , m_header(new StateHeader(this))
    , m_problem(new Banner(this))
    , m_pages(new QStackedWidget(this))
    , m_tiles(new FigureTiles(this))
    , m_graphs(new GraphCard(m_history, this))
    , m_waiting(new WaitingPage(this))
    , m_trust(new TrustPage(this))
    , m_eventCard(new EventLogCard(m_events, this))
    , m_lookupCard(new LookupCard(m_lookups, this))
{
    setMinimumSize(720, 560);
    resize(1180, 820);
    m_problem->setTone(Tone::Error);

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_problem);
    column->addWidget(makeBody(), 1);
    setCentralWidget(central);

    connectCore();
    connect(&m_ticker, &QTimer::timeout, this, &ManagerWindow::tick);
    m_ticker.start(std::chrono::seconds(1));
    showState();
}

ManagerWindow::~ManagerWindow() = default;

QWidget *ManagerWindow::makeBody()
{
    auto *running = new QWidget(this);
    auto *runningColumn = new QVBoxLayout(running);
    runningColumn->setContentsMargins(0, 0, 0, 0);
    runningColumn->setSpacing(spacing::step12);
    runningColumn->addWidget(m_tiles);
    runningColumn->addWidget(m_graphs, 1);
    m_pages->addWidget(running);
    m_pages->addWidget(m_waiting);
    m_pages->addWidget(m_trust);

    auto *lists = new QHBoxLayout;
    lists->setSpacing(spacing::step12);
    lists->addWidget(m_eventCard, 3);
    lists->addWidget(m_lookupCard, 2);

    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(spacing::step16, spacing::step12, spacing::step16, spacing::step16);
    column->setSpacing(spacing::step12);
    column->addWidget(m_pages, 1);
    column->addLayout(lists, 1);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    return scroll;
}

void ManagerWindow::connectCore()
{
    connect(&m_core, &ManagerCore::stateChanged, this, &ManagerWindow::showState);
    connect(&m_core, &ManagerCore::advertisedAddressChanged, this, &ManagerWindow::showState);
    connect(&m_core, &ManagerCore::diagnosticReceived, this, &ManagerWindow::takeReport);
    connect(&m_core, &ManagerCore::lookupsAnswered, &m_lookups, &LookupModel::append);
    connect(&m_core, &ManagerCore::eventLogged, this, [this](const EventRecord &record) {
        m_events.append(record);
        m_graphs->graph()->setMarks(m_events.marks());
    });
    connect(m_header, &StateHeader::startRequested, &m_core, &ManagerCore::requestStart);
    connect(m_header, &StateHeader::stopRequested, this, &ManagerWindow::askBeforeStopping);
    connect(m_header, &StateHeader::retryRequested, &m_core, &ManagerCore::retry);
    connect(m_header, &StateHeader::keepOpenRequested, &m_core, &ManagerCore::requestStart);
    connect(m_header, &StateHeader::keepRunningRequested, &m_core, &ManagerCore::setKeepRunning);
    connect(m_trust, &TrustPage::trustRequested, &m_core, &ManagerCore::trustStarter);
    connect(m_trust, &TrustPage::refuseRequested, &m_core, &ManagerCore::refuseStarter);
    connect(m_eventCard, &EventLogCard::replaceRequested, &m_core, &ManagerCore::replaceStarter);
    connect(m_waiting, &WaitingPage::runStarterRequested, &m_core, &ManagerCore::runStarterHere);
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
    m_text = StateText::of(m_core.state(), context());
    m_header->setText(m_text);
    m_header->setKeepRunning(m_core.state().keepRunning);
    setWindowTitle(tr("%1 – Roundtable Manager").arg(m_text.windowTitle));
    m_problem->setVisible(m_text.problem.has_value());
    if (m_text.problem) {
        m_problem->setSentence(m_text.problem->question);
        m_problem->setDetail(m_text.problem->explanation + u' ' + m_text.problem->command);
    }
    if (std::holds_alternative<NoStarter>(m_core.state().observed))
        m_pages->setCurrentWidget(m_waiting);
    else if (std::holds_alternative<Held>(m_core.state().observed))
        m_pages->setCurrentWidget(m_trust);
    else
        m_pages->setCurrentIndex(0);
    m_waiting->setContent({.address = m_core.ownAddress(), .starterPort = m_core.starterPort(), .chatPort = m_settings.chatPort(), .lastStarter = {}, .isStarterRunningHere = m_core.isStarterRunningHere()});
    showFigures();
}

void ManagerWindow::showFigures()
{
    const ControlState &state = m_core.state();
    const QLocale locale;
    FigureTiles::Figure users, rate, messages, starter;
    if (state.report) {
        users.value = locale.toString(state.report->users);
        messages.value = locale.toString(state.report->messages);
        if (const auto current = m_history.currentRate())
            rate.value = GraphSceneBuilder::rateText(*current, locale);
    }
    if (state.starter)
        starter.value = state.starter->address.toText();
    m_tiles->setFigure(FigureTiles::OnlineNow, users);
    m_tiles->setFigure(FigureTiles::MessageRate, rate);
    m_tiles->setFigure(FigureTiles::Messages, messages);
    m_tiles->setFigure(FigureTiles::Starter, starter);
}

void ManagerWindow::tick()
{
    m_graphs->graph()->refresh(milliseconds(QDateTime::currentMSecsSinceEpoch()));
    showState();
}

void ManagerWindow::takeReport(const UsageReport &report)
{
    m_history.report(report.users, report.messages,
                     std::chrono::duration_cast<milliseconds>(report.at.steady.time_since_epoch()),
                     milliseconds(report.at.wall.toMSecsSinceEpoch()));
    showFigures();
}

void ManagerWindow::showPortProblems(const QList<PortProblem> &problems)
{
    for (const PortProblem &problem : problems) {
        m_problem->setSentence(sentence(problem));
        m_problem->show();
    }
}

void ManagerWindow::askBeforeStopping()
{
    m_core.requestStop(ServerControl::StopMode::Now);
}

} // namespace roundtable::manager
