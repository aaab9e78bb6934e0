// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/managercore.h"

#include "app-manager/control/advertisedaddress.h"
#include "app-manager/control/laststarter.h"
#include "app-manager/hosting/hostaddress.h"
#include "app-manager/hosting/trustsettings.h"
#include "app-manager/settings/managersettings.h"

#include <QtCore/QDir>

namespace roundtable::manager {

namespace {

using namespace std::chrono_literals;
using clientconnection::ServerAddress;

constexpr auto leftOutInterval = 1s;
constexpr auto shutDownPatience = 6s;
constexpr auto loopbackWarningQuiet = std::chrono::minutes(10);

Moment now()
{
    return {std::chrono::steady_clock::now(), QDateTime::currentDateTimeUtc()};
}

QHostAddress bindAddress(const ManagerSettings &settings)
{
    const QString text = settings.bindAddress();
    return text.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(text);
}

} // namespace

ManagerCore::ManagerCore(ManagerSettings &settings, QObject *parent, const ControlLimits &limits)
    : QObject(parent), m_settings(settings), m_limits(limits), m_control(limits, trustFrom(settings)),
      m_recorder(QDir(settings.dataFolder()).filePath(QStringLiteral("samples.sqlite"))), m_answerSince(QDateTime::currentDateTimeUtc())
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_leftOutTimer.setSingleShot(true);
    m_leftOutTimer.setInterval(leftOutInterval);
    m_shutDownTimer.setSingleShot(true);
    m_shutDownTimer.setInterval(shutDownPatience);
    connect(&m_deadline, &QTimer::timeout, this, [this] { apply(m_control.tick(now())); });
    connect(&m_leftOutTimer, &QTimer::timeout, this, &ManagerCore::logLeftOut);
    connect(&m_shutDownTimer, &QTimer::timeout, this, &ManagerCore::shutDownFinished);

    connect(&m_starterDesk, &StarterDesk::starterArrived, this, &ManagerCore::handleStarterArrived);
    connect(&m_starterDesk, &StarterDesk::frameReceived, this, &ManagerCore::handleFrame);
    connect(&m_starterDesk, &StarterDesk::starterGone, this,
            [this](StarterId starter) { apply(m_control.starterGone(starter, now())); });
    connect(&m_starterDesk, &StarterDesk::protocolBroken, this, [this](StarterId starter, const QString &detail) {
        apply(m_control.starterBrokeProtocol(starter, detail, now()));
    });

    connect(&m_clientDesk, &ClientDeskThread::lookupsAnswered, this, &ManagerCore::handleLookups);
    connect(&m_clientDesk, &ClientDeskThread::clientsTurnedAway, this, [this](quint64 count, const QString &lastAddress) {
        logEvent({EventKind::LookupsLimited, IpAddress::fromText(lastAddress), static_cast<qint64>(count)});
    });

    connect(&m_tester, &AnswerTester::finished, this, &ManagerCore::answerTested);
    connect(&m_child, &ChildStarter::started, this, [this] { logEvent({EventKind::ChildStarterStarted}); });
    connect(&m_child, &ChildStarter::crashed, this,
            [this](const QString &reason) { logEvent({EventKind::ChildStarterCrashed, {}, 0, reason}); });
    connect(&m_child, &ChildStarter::ended, this, [this](const QString &reason) {
        logEvent({EventKind::ChildStarterEnded, {}, 0, reason});
        Q_EMIT childStarterEnded(reason);
        if (m_shutDownTimer.isActive())
            Q_EMIT shutDownFinished();
    });
    connect(&m_recorder, &DiagnosticsRecorder::restored, this, [this] {
        if (const auto last = lastStarterIn(m_recorder.pastEvents()))
            m_control.remember(*last);
        apply({});
    });
    connect(&m_settings, &ManagerSettings::changed, this, &ManagerCore::applySettings);
    applySettings();
}

ManagerCore::~ManagerCore() = default;

QList<PortProblem> ManagerCore::listen()
{
    QList<PortProblem> problems;
    const QHostAddress address = bindAddress(m_settings);
    if (const auto problem = m_clientDesk.listen(address, m_settings.clientPort()))
        problems += *problem;
    Listener &starters = m_starterDesk.listener();
    starters.close();
    if (!starters.listen(address, m_settings.starterPort()))
        problems += portProblem(PortProblem::Desk::Starters, starters, address, m_settings.starterPort());
    // An address that is not ours is one problem, however many ports were to be opened there.
    if (problems.size() == 2 && problems.first().reason == PortProblem::Reason::NotOurAddress)
        problems.removeLast();
    m_portProblems = problems;
    for (const PortProblem &problem : std::as_const(problems))
        logEvent({EventKind::PortUnavailable, {}, problem.port, sentence(problem)});
    Q_EMIT portsChanged();
    return problems;
}

quint16 ManagerCore::clientPort() const
{
    return m_clientDesk.port();
}

quint16 ManagerCore::starterPort() const
{
    return m_starterDesk.listener().port();
}

const ControlState &ManagerCore::state() const
{
    return m_control.state();
}

const Trust &ManagerCore::trust() const
{
    return m_control.trust();
}

std::optional<ServerAddress> ManagerCore::advertisedAddress() const
{
    return m_answer;
}

QDateTime ManagerCore::advertisedSince() const
{
    return m_answerSince;
}

std::optional<std::chrono::milliseconds> ManagerCore::reportAge() const
{
    if (!state().report)
        return std::nullopt;
    return std::chrono::duration_cast<std::chrono::milliseconds>(now().steady - state().report->at.steady);
}

QStringList ManagerCore::ownAddresses() const
{
    return reachableAddresses(bindAddress(m_settings));
}

quint64 ManagerCore::lookupCount() const
{
    return m_lookupCount;
}

void ManagerCore::requestStart()
{
    apply(m_control.requestStart(now()));
}

void ManagerCore::requestStop(ServerControl::StopMode mode)
{
    apply(m_control.requestStop(mode, now()));
}

void ManagerCore::retry()
{
    apply(m_control.retry(now()));
}

void ManagerCore::setKeepRunning(bool keepRunning)
{
    m_settings.setKeepRunning(keepRunning);
}

void ManagerCore::trustStarter(const IpAddress &address)
{
    apply(m_control.trustStarter(address, now()));
}

void ManagerCore::refuseStarter(const IpAddress &address)
{
    apply(m_control.refuseStarter(address, now()));
}

void ManagerCore::forgetStarter(const IpAddress &address)
{
    apply(m_control.forgetStarter(address));
}

void ManagerCore::replaceStarter(const IpAddress &address)
{
    apply(m_control.replaceStarter(address, now()));
}

void ManagerCore::logEvent(const Event &event)
{
    const Moment moment = now();
    if (m_logLimiter.admit(moment.steady))
        record(event, moment.wall);
    else if (!m_leftOutTimer.isActive())
        m_leftOutTimer.start();
}

void ManagerCore::testAnswer()
{
    const QHostAddress bound = bindAddress(m_settings);
    m_tester.start(isAnyAddress(bound) ? QHostAddress(QHostAddress::LocalHost) : bound, clientPort());
}

void ManagerCore::runStarterHere()
{
    m_child.start(starterPort(), m_settings.chatPort(), QDir(m_settings.dataFolder()).filePath(QStringLiteral("starter")));
}

bool ManagerCore::isStarterRunningHere() const
{
    return m_child.isRunning();
}

void ManagerCore::shutDown()
{
    m_starterDesk.listener().close();
    if (m_child.isRunning()) {
        m_shutDownTimer.start();
        m_child.stop();
    } else {
        QMetaObject::invokeMethod(this, &ManagerCore::shutDownFinished, Qt::QueuedConnection);
    }
}

void ManagerCore::applySettings()
{
    m_limits.chatPort = m_settings.chatPort();
    m_limits.staleAfter = m_settings.staleAfter();
    m_control.setLimits(m_limits);
    m_control.setKeepRunning(m_settings.keepRunning());
    m_alerts.setRules({m_settings.alertUsersAbove(), m_settings.alertReportsMissing(), m_settings.alertServerDown()});
    apply(m_control.setTrustedNetworks(networksFrom(m_settings), now()));
}

void ManagerCore::apply(const Effects &effects)
{
    for (const Effect &effect : effects)
        carryOut(effect);
    updateAnswer();
    watch();
    waitForDeadline();
    if (m_shownState == state())
        return;
    const bool isNewReport = state().report && state().report != m_shownState.report;
    m_shownState = state();
    const ControlState shown = m_shownState;
    // The rate and the number of people go on only while one server runs on one connection.
    if (!std::holds_alternative<Online>(shown.observed))
        m_recorder.interrupt();
    if (isNewReport) {
        m_recorder.record(shown.report->users, shown.report->messages, shown.report->at.steady, shown.report->at.wall);
        Q_EMIT diagnosticReceived(*shown.report);
    }
    Q_EMIT stateChanged(shown);
}

void ManagerCore::carryOut(const Effect &effect)
{
    if (std::holds_alternative<SendStart>(effect))
        m_starterDesk.send(servermanagement::Start{});
    else if (std::holds_alternative<SendStop>(effect))
        m_starterDesk.send(servermanagement::Stop{});
    else if (const auto *accepted = std::get_if<AcceptStarter>(&effect))
        m_starterDesk.accept(accepted->starter);
    else if (const auto *closed = std::get_if<CloseStarter>(&effect))
        m_starterDesk.close(closed->starter);
    else if (const auto *log = std::get_if<Log>(&effect))
        logEvent(log->event);
    else if (std::holds_alternative<KeepTrust>(effect))
        keepDecisions(trust(), m_settings);
}

void ManagerCore::watch()
{
    for (const Event &alert : m_alerts.observe(state(), now())) {
        logEvent(alert);
        Q_EMIT alertRaised(alert);
    }
}

void ManagerCore::waitForDeadline()
{
    auto due = m_control.nextDeadline();
    if (const auto alert = m_alerts.nextDeadline())
        due = std::min(due.value_or(*alert), *alert);
    if (!due) {
        m_deadline.stop();
        return;
    }
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*due - std::chrono::steady_clock::now());
    m_deadline.start(std::max(wait, 0ms));
}

void ManagerCore::updateAnswer()
{
    std::optional<ServerAddress> answer;
    if (state().isAdvertised()) {
        const quint16 port = std::get<Online>(state().observed).port;
        const auto fixed = AdvertisedAddress::fromText(m_settings.advertisedAddress());
        answer = fixed ? ServerAddress{fixed->ip, fixed->port.value_or(port)} : ServerAddress{wireAddress(state().starter->address), port};
    }
    const bool cannotBeSaid = answer && answer->ip.isEmpty();
    if (cannotBeSaid)
        answer.reset();
    if (cannotBeSaid && !std::exchange(m_isUnsayableTold, true))
        logEvent({EventKind::AddressNotIpv4, state().starter->address});
    m_isUnsayableTold = cannotBeSaid;
    if (answer == m_answer)
        return;
    m_answer = answer;
    m_answerSince = QDateTime::currentDateTimeUtc();
    m_clientDesk.setAnswer(answer);
    Q_EMIT advertisedAddressChanged();
}

void ManagerCore::handleLookups(const QList<Lookup> &newest, quint64 count)
{
    m_lookupCount += count;
    for (const Lookup &lookup : newest) {
        const auto client = IpAddress::fromText(lookup.client);
        if (lookup.version != protocolVersion)
            logEvent({EventKind::OddVersion, client, lookup.version});
        const TimePoint time = now().steady;
        const bool isWarned = m_loopbackWarnedAt && time - *m_loopbackWarnedAt < loopbackWarningQuiet;
        if (isWarned || !lookup.answer || !QHostAddress(lookup.answer->ip).isLoopback() || !client || client->isLoopback())
            continue;
        m_loopbackWarnedAt = time;
        logEvent({EventKind::AdvertisedLoopback, client});
    }
    Q_EMIT lookupsAnswered(newest);
}

void ManagerCore::handleStarterArrived(StarterId starter, const IpAddress &address)
{
    apply(m_control.starterArrived(starter, address, m_starterDesk.silence(), now()));
}

void ManagerCore::handleFrame(StarterId starter, const servermanagement::Frame &frame)
{
    apply(m_control.receive(starter, frame, now()));
}

void ManagerCore::logLeftOut()
{
    const qint64 leftOut = m_logLimiter.takeLeftOut();
    if (leftOut > 0)
        record({EventKind::EventsLeftOut, {}, leftOut}, QDateTime::currentDateTimeUtc());
}

void ManagerCore::record(const Event &event, const QDateTime &at)
{
    const EventRecord record{at, event, m_recorder.axisTime()};
    m_recorder.keep(record);
    Q_EMIT eventLogged(record);
}

} // namespace roundtable::manager
