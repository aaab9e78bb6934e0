// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/daemon.h"

#include "server-starter/accounts/sqliteaccountstore.h"
#include "server-starter/system/descriptorlimit.h"
#include "server-starter/system/logcategories.h"
#include "server-starter/system/logging.h"

#include <cstdio>
#include <sysexits.h>

namespace roundtable::starter {

namespace {

using namespace std::chrono_literals;

/// Everybody else may take 2 s of it to be sent what is theirs, the manager half a second.
constexpr auto stopPatience = 4s;
constexpr auto statusInterval = 5s;

int exitCodeOf(StoreFault fault)
{
    switch (fault) {
    case StoreFault::CannotCreate:
        return EX_CANTCREAT;
    case StoreFault::PermissionDenied:
        return EX_NOPERM;
    case StoreFault::Damaged:
    case StoreFault::NewerSchema:
    case StoreFault::Failed:
        return EX_IOERR;
    }
    Q_UNREACHABLE();
}

int exitCodeOf(ListenError::Reason reason)
{
    switch (reason) {
    case ListenError::Reason::PermissionDenied:
        return EX_NOPERM;
    case ListenError::Reason::AddressInUse:
    case ListenError::Reason::AddressNotHere:
    case ListenError::Reason::OutOfResources:
        return EX_UNAVAILABLE;
    }
    Q_UNREACHABLE();
}

/// For whoever reads our standard output to wait for it.
void printLine(const QString &line)
{
    std::fputs(qUtf8Printable(line + u'\n'), stdout);
    std::fflush(stdout);
}

} // namespace

Daemon::Daemon(const Options &options, int descriptors, QObject *parent)
    : QObject(parent), m_options(options), m_descriptors(descriptors),
      m_accounts(std::make_unique<SqliteAccountStore>(options.dataDir), options.hashing),
      m_server(m_accounts, hostSettings(options)), m_notify(qgetenv("NOTIFY_SOCKET"))
{
    connect(&m_server, &ChatServerHost::started, this, &Daemon::announceReady);
    connect(&m_server, &ChatServerHost::started, this, &Daemon::notifyStatus);
    connect(&m_server, &ChatServerHost::stopped, this, &Daemon::notifyStatus);
    connect(&m_server, &ChatServerHost::stopped, this, [this] {
        if (m_stopping)
            closeLink();
    });
    connect(&m_statusTimer, &QTimer::timeout, this, &Daemon::notifyStatus);
    connect(&m_watchdogTimer, &QTimer::timeout, this, [this] { m_notify.watchdog(); });
    m_stopTimer.setSingleShot(true);
    connect(&m_stopTimer, &QTimer::timeout, this, &Daemon::finished);
    connect(&m_logTimer, &QTimer::timeout, this, [] { logLeftOutLines(); });
    m_logTimer.start(statusInterval);
}

Daemon::~Daemon() = default;

int Daemon::start()
{
    m_uptime.start();
    if (const int failure = openAccounts())
        return failure;
    if (const int failure = openMetrics())
        return failure;
    openStatusSocket();
    if (m_options.autoStart) {
        if (const int failure = startChatServer())
            return failure;
    } else {
        if (const int failure = tryChatPort())
            return failure;
        printLine(QStringLiteral("ready"));
    }
    m_notify.ready(status().toSentence());
    watchOverEventLoop();
    openLink();
    return 0;
}

int Daemon::openAccounts()
{
    const auto error = m_accounts.open();
    if (!error)
        return 0;
    if (error->fault == StoreFault::Damaged)
        qCCritical(lcAccounts, "the account file in %ls is damaged and was left as it is; restore it from a copy: %ls",
                   qUtf16Printable(m_options.dataDir), qUtf16Printable(error->detail));
    else
        qCCritical(lcAccounts, "cannot use the accounts in %ls: %ls", qUtf16Printable(m_options.dataDir),
                   qUtf16Printable(error->detail));
    return exitCodeOf(error->fault);
}

int Daemon::openMetrics()
{
    if (!m_options.metrics)
        return 0;
    m_metrics = std::make_unique<MetricsServer>([this] { return status().toPrometheus(); });
    if (m_metrics->listen(QHostAddress(m_options.metrics->host), m_options.metrics->port))
        return 0;
    qCCritical(lcServer, "cannot serve metrics on %ls port %u: %ls", qUtf16Printable(m_options.metrics->host),
               unsigned(m_options.metrics->port), qUtf16Printable(m_metrics->errorString()));
    return EX_UNAVAILABLE;
}

/// Nothing depends on it but the status command.
void Daemon::openStatusSocket()
{
    m_statusSocket = std::make_unique<StatusSocket>(m_options.dataDir, [this] { return status().toJson(); });
    if (!m_statusSocket->listen())
        qCWarning(lcServer, "the status command will find nothing: %ls", qUtf16Printable(m_statusSocket->errorString()));
}

int Daemon::startChatServer()
{
    const auto port = m_server.start(m_options.bind, m_options.chatPort);
    return port ? 0 : tellWhyNot(port.error());
}

/// Whoever has the port in use, or may not use it, hears that at once and not when the manager asks.
int Daemon::tryChatPort()
{
    const auto socket = ListenSocket::open(m_options.bind, m_options.chatPort);
    return socket ? 0 : tellWhyNot(socket.error());
}

int Daemon::tellWhyNot(const ListenError &error) const
{
    const QString address = m_options.bind == QHostAddress(QHostAddress::Any) ? QStringLiteral("*") : m_options.bind.toString();
    qCCritical(lcServer, "cannot listen on chat port %u of address %ls: %ls", unsigned(m_options.chatPort), qUtf16Printable(address),
               qUtf16Printable(error.detail));
    return exitCodeOf(error.reason);
}

void Daemon::openLink()
{
    const auto manager = m_options.managerToConnect();
    if (!manager)
        return;
    m_link = std::make_unique<ManagementLink>(
        m_server,
        ManagementLink::Settings{manager->host, manager->port, m_options.bind, m_options.chatPort, m_options.bareOnline,
                                 m_options.diagnosticInterval});
    connect(m_link.get(), &ManagementLink::connected, this, &Daemon::notifyStatus);
    connect(m_link.get(), &ManagementLink::disconnected, this, &Daemon::notifyStatus);
    connect(m_link.get(), &ManagementLink::closed, this, &Daemon::finished);
    m_link->open();
}

void Daemon::watchOverEventLoop()
{
    if (!m_notify.isActive())
        return;
    m_statusTimer.start(statusInterval);
    if (const auto interval = SdNotify::watchdogInterval())
        m_watchdogTimer.start(*interval);
}

void Daemon::announceReady(quint16 port)
{
    printLine(QStringLiteral("ready chat_port=%1").arg(port));
}

void Daemon::stop()
{
    if (m_stopping) {
        Q_EMIT finished();
        return;
    }
    m_stopping = true;
    logLeftOutLines();
    qCInfo(lcServer, "stopping");
    m_notify.stopping();
    m_stopTimer.start(stopPatience);
    if (m_server.isRunning())
        m_server.stop();
    else if (!m_server.isStopping())
        closeLink();
}

void Daemon::closeLink()
{
    if (m_link)
        m_link->close();
    else
        Q_EMIT finished();
}

void Daemon::reload(const Options &options)
{
    m_notify.reloading();
    installLogging(options.logging);
    m_server.setSettings(hostSettings(options));
    if (m_link)
        m_link->setDiagnosticInterval(options.diagnosticInterval);
    const auto tellKept = [](const char *keys, bool isChanged) {
        if (isChanged)
            qCWarning(lcServer, "not reloaded, restart to change: %s", keys);
    };
    tellKept("manager", options.managerToConnect() != m_options.managerToConnect());
    tellKept("chat-port, bind", options.chatPort != m_options.chatPort || options.bind != m_options.bind);
    tellKept("data-dir", options.dataDir != m_options.dataDir);
    tellKept("auto-start", options.autoStart != m_options.autoStart);
    tellKept("bare-online", options.bareOnline != m_options.bareOnline);
    tellKept("hash-memory, hash-passes, hash-threads, hash-queue", options.hashing != m_options.hashing);
    tellKept("metrics", options.metrics != m_options.metrics);
    qCInfo(lcServer, "limits and log settings reloaded");
    m_notify.ready(status().toSentence());
}

void Daemon::refuseReload(const Options::Faults &faults)
{
    for (const QString &line : faults.lines)
        qCCritical(lcServer, "%ls", qUtf16Printable(line));
    qCCritical(lcServer, "nothing was reloaded");
}

void Daemon::notifyStatus()
{
    m_notify.status(status().toSentence());
}

DaemonStatus Daemon::status() const
{
    DaemonStatus status;
    status.chatPort = m_server.port();
    status.room = m_server.statistics();
    status.sockets = m_server.socketStatistics();
    if (const auto manager = m_options.managerToConnect())
        status.manager = QStringLiteral("%1:%2").arg(manager->host).arg(manager->port);
    status.managerIsConnected = m_link && m_link->isConnected();
    status.uptimeSeconds = m_uptime.elapsed() / 1000;
    return status;
}

ChatServerHost::Settings Daemon::hostSettings(const Options &options) const
{
    ChatServerHost::Settings settings = options.hosting;
    settings.rules.maxConnections = options.maxConnections.value_or(connectionsFor(m_descriptors));
    return settings;
}

} // namespace roundtable::starter
