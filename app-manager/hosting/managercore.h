// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/alertwatch.h"
#include "app-manager/control/servercontrol.h"
#include "app-manager/diagnostics/diagnosticsrecorder.h"
#include "app-manager/hosting/answertester.h"
#include "app-manager/hosting/childstarter.h"
#include "app-manager/hosting/clientdeskthread.h"
#include "app-manager/hosting/starterdesk.h"
#include "platform/loglimiter.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace roundtable::manager {

class ManagerSettings;

/// \brief Everything the manager does, without a window: the rules, the two desks and the clocks around them.
///
/// Window, headless program and local control socket all talk to this and nothing below it.
class ManagerCore final : public QObject {
    Q_OBJECT

public:
    /// \a settings must outlive the core. What is changed there takes effect at once, ports at the next listen(),
    /// and goes over \a limits.
    explicit ManagerCore(ManagerSettings &settings, QObject *parent = nullptr, const ControlLimits &limits = {});
    ~ManagerCore() override;

    /// Opens both ports as the settings say; those open already are closed first. Returns what went wrong; both listen
    /// where the list is empty.
    QList<PortProblem> listen();
    /// What went wrong at the last listen().
    [[nodiscard]] const QList<PortProblem> &portProblems() const { return m_portProblems; }
    [[nodiscard]] quint16 clientPort() const; ///< 0: not listening
    [[nodiscard]] quint16 starterPort() const; ///< 0: not listening

    [[nodiscard]] quint16 chatPort() const { return m_limits.chatPort; } ///< where the server should listen

    [[nodiscard]] const ControlState &state() const;
    [[nodiscard]] const Trust &trust() const;
    /// Where clients are sent now; nothing: they are told "offline".
    [[nodiscard]] std::optional<clientconnection::ServerAddress> advertisedAddress() const;
    /// Since when advertisedAddress() is what it is. UTC
    [[nodiscard]] QDateTime advertisedSince() const;
    /// Monotonic age of the latest report; nothing where there is none.
    [[nodiscard]] std::optional<std::chrono::milliseconds> reportAge() const;
    /// By which addresses other computers reach this one, for "roundtable-starter --manager …", the likeliest first. "127.0.0.1"
    /// where only loopback is bound; never empty.
    [[nodiscard]] QStringList ownAddresses() const;
    [[nodiscard]] QString ownAddress() const { return ownAddresses().constFirst(); }
    [[nodiscard]] quint64 lookupCount() const; ///< answered since the program started
    /// Reports and events, of this run and of those before.
    [[nodiscard]] DiagnosticsRecorder &recorder() { return m_recorder; }

    void requestStart();
    void requestStop(ServerControl::StopMode mode);
    void retry();
    void setKeepRunning(bool keepRunning); ///< also kept in the settings
    void trustStarter(const IpAddress &address);
    void refuseStarter(const IpAddress &address);
    void forgetStarter(const IpAddress &address);
    void replaceStarter(const IpAddress &address);
    /// For what happens outside the rules: alerts, the child starter.
    void logEvent(const Event &event);

    /// Asks this manager's own client port and connects to the answer. answerTested() follows, also when it is running already.
    void testAnswer();
    /// "Run a starter on this computer": childStarterEnded() says why where it ends or cannot be started.
    void runStarterHere();
    [[nodiscard]] bool isStarterRunningHere() const;

    /// Closes the ports and ends the child starter in an orderly way; shutDownFinished() follows, within seconds.
    void shutDown();

Q_SIGNALS:
    /// listen() has opened other ports, or failed to.
    void portsChanged();
    void stateChanged(const roundtable::manager::ControlState &state);
    /// Where clients are sent has changed.
    void advertisedAddressChanged();
    void diagnosticReceived(const roundtable::manager::UsageReport &report);
    /// At most ten times a second, at most the newest 100 of each time, oldest first.
    void lookupsAnswered(const QList<roundtable::manager::Lookup> &lookups);
    /// Something the operator wants to be called for; it is logged as well.
    void alertRaised(const roundtable::manager::Event &event);
    void eventLogged(const roundtable::manager::EventRecord &record);
    void answerTested(const roundtable::manager::AnswerTest &test);
    void childStarterEnded(const QString &reason);
    void shutDownFinished();

private:
    void applySettings();
    void apply(const Effects &effects);
    void carryOut(const Effect &effect);
    void updateAnswer();
    void watch();
    void waitForDeadline();
    void handleLookups(const QList<Lookup> &newest, quint64 count);
    void handleStarterArrived(StarterId starter, const IpAddress &address);
    void handleFrame(StarterId starter, const servermanagement::Frame &frame);
    void logLeftOut();
    void record(const Event &event, const QDateTime &at);

    ManagerSettings &m_settings;
    ControlLimits m_limits;
    ServerControl m_control;
    AlertWatch m_alerts;
    QList<PortProblem> m_portProblems;
    DiagnosticsRecorder m_recorder;
    ControlState m_shownState; ///< as of the last stateChanged()
    std::optional<clientconnection::ServerAddress> m_answer;
    QDateTime m_answerSince;
    bool m_isUnsayableTold = false; ///< that the starter has no address for MAN_ReturnIp
    StarterDesk m_starterDesk;
    ClientDeskThread m_clientDesk;
    AnswerTester m_tester;
    ChildStarter m_child;
    LogLimiter m_logLimiter{50, std::chrono::seconds(5)}; ///< whoever knocks faster than that is only counted
    QTimer m_deadline; ///< of the rules and of the alerts
    QTimer m_leftOutTimer;
    QTimer m_shutDownTimer;
    quint64 m_lookupCount = 0;
    std::optional<TimePoint> m_loopbackWarnedAt;
};

} // namespace roundtable::manager
