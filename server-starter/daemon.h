// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/daemonstatus.h"
#include "server-starter/hosting/managementlink.h"
#include "server-starter/hosting/metricsserver.h"
#include "server-starter/hosting/statussocket.h"
#include "server-starter/options.h"
#include "server-starter/system/sdnotify.h"

namespace roundtable::starter {

/// \brief The running program: accounts, chat server, link to the manager, and how they start and end together.
class Daemon final : public QObject {
    Q_OBJECT

public:
    /// \a descriptors is how many the process may have open.
    Daemon(const Options &options, int descriptors, QObject *parent = nullptr);
    ~Daemon() override;

    /// 0, or the exit code that tells why not. What went wrong is in the log.
    [[nodiscard]] int start();
    /// Delivers what was accepted, tells the manager, then finished(). The second call does not wait.
    void stop();
    /// Takes over what can change while running, and says what cannot.
    void reload(const Options &options);
    /// Says what is wrong with what was to be taken over, and goes on as before.
    void refuseReload(const Options::Faults &faults);

Q_SIGNALS:
    void finished();

private:
    [[nodiscard]] int openAccounts();
    [[nodiscard]] int startChatServer();
    [[nodiscard]] int tryChatPort();
    [[nodiscard]] int tellWhyNot(const ListenError &error) const;
    void openLink();
    void announceReady(quint16 port);
    void closeLink();
    void notifyStatus();
    void watchOverEventLoop();
    [[nodiscard]] int openMetrics();
    void openStatusSocket();
    [[nodiscard]] DaemonStatus status() const;
    [[nodiscard]] ChatServerHost::Settings hostSettings(const Options &options) const;

    Options m_options;
    int m_descriptors;
    AccountService m_accounts;
    ChatServerHost m_server;
    std::unique_ptr<ManagementLink> m_link; ///< none where no manager is wanted
    std::unique_ptr<StatusSocket> m_statusSocket;
    std::unique_ptr<MetricsServer> m_metrics; ///< none where it is off
    SdNotify m_notify;
    QElapsedTimer m_uptime;
    QTimer m_statusTimer;
    QTimer m_watchdogTimer;
    QTimer m_stopTimer;
    QTimer m_logTimer;
    bool m_stopping = false;
};

} // namespace roundtable::starter
