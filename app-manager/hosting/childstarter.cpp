// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/childstarter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStandardPaths>

#include <csignal>
#include <cstdlib>
#include <sys/prctl.h>
#include <unistd.h>

namespace roundtable::manager {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype maxLastWords = 2048; ///< bytes
constexpr int maxLastLine = 300; ///< characters

// Exit codes of sysexits that the starter uses.
constexpr int exitUsage = 64;
constexpr int exitPortUnavailable = 69;
constexpr int exitCannotCreate = 73;
constexpr int exitInputOutput = 74;
constexpr int exitPermission = 77;
constexpr int exitConfiguration = 78;

QString findProgram()
{
    const QString name = u"roundtable-starter"_s;
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

QString lastLine(const QByteArray &text)
{
    return QString::fromUtf8(text).trimmed().section(u'\n', -1).left(maxLastLine);
}

} // namespace

ChildStarter::ChildStarter(QObject *parent) : ChildStarter(Limits(), parent) { }

ChildStarter::ChildStarter(const Limits &limits, QObject *parent) : QObject(parent), m_limits(limits)
{
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &ChildStarter::launch);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([parent = ::getpid()] {
        // It must not outlive this program, however that ends, and must hear the signals this one has blocked.
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent) // ended in between
            ::_exit(EXIT_FAILURE);
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
    });
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        m_lastWords += m_process.readAllStandardError();
        m_lastWords = m_lastWords.last(std::min(m_lastWords.size(), maxLastWords));
    });
    connect(&m_process, &QProcess::started, this, &ChildStarter::started);
    connect(&m_process, &QProcess::finished, this, &ChildStarter::handleEnd);
    connect(&m_process, &QProcess::errorOccurred, this, &ChildStarter::handleError);
}

ChildStarter::~ChildStarter()
{
    m_process.disconnect(this);
    m_process.terminate();
}

void ChildStarter::start(quint16 starterPort, quint16 chatPort, const QString &dataFolder)
{
    if (isRunning())
        return;
    const QString program = findProgram();
    if (program.isEmpty()) {
        Q_EMIT ended(tr("The program roundtable-starter was found neither next to this one nor in PATH."));
        return;
    }
    m_isStopping = false;
    m_crashes.clear();
    m_process.setProgram(program);
    m_process.setArguments({u"--manager"_s, QString(u"127.0.0.1:"_s + QString::number(starterPort)), u"--chat-port"_s,
                            QString::number(chatPort), u"--data-dir"_s, dataFolder});
    launch();
}

void ChildStarter::launch()
{
    m_lastWords.clear();
    m_process.start();
}

void ChildStarter::stop()
{
    m_isStopping = true;
    if (m_restart.isActive()) {
        m_restart.stop();
        Q_EMIT ended(tr("It was stopped."));
        return;
    }
    m_process.terminate();
}

void ChildStarter::handleCrash(const QString &reason)
{
    if (m_isStopping) {
        Q_EMIT ended(reason);
        return;
    }
    const auto now = std::chrono::steady_clock::now();
    m_crashes.push_back(now);
    while (now - m_crashes.front() > m_limits.crashWindow)
        m_crashes.pop_front();
    if (static_cast<int>(m_crashes.size()) >= m_limits.crashesInWindow) {
        Q_EMIT ended(tr("%1 It crashed %n times within a minute and is not started again.", nullptr, m_limits.crashesInWindow).arg(reason));
        return;
    }
    m_restart.start(m_limits.restartDelay);
    Q_EMIT crashed(reason);
}

void ChildStarter::handleEnd(int exitCode, QProcess::ExitStatus status)
{
    if (status == QProcess::CrashExit) {
        handleCrash(tr("It crashed or was killed."));
        return;
    }
    const QString words = lastLine(m_lastWords);
    switch (exitCode) {
    case 0:
        Q_EMIT ended(tr("It was stopped."));
        return;
    case exitPortUnavailable:
        Q_EMIT ended(tr("The chat port is in use on this computer. %1").arg(words));
        return;
    case exitCannotCreate:
    case exitInputOutput:
    case exitPermission:
        Q_EMIT ended(tr("It cannot use its data folder. %1").arg(words));
        return;
    case exitUsage:
    case exitConfiguration:
        Q_EMIT ended(tr("It does not accept its settings. %1").arg(words));
        return;
    default:
        handleCrash(tr("It ended with code %1. %2").arg(exitCode).arg(words));
    }
}

void ChildStarter::handleError(QProcess::ProcessError error)
{
    // Whatever else happens is followed by finished().
    if (error == QProcess::FailedToStart)
        Q_EMIT ended(tr("It could not be started: %1").arg(m_process.errorString()));
}

} // namespace roundtable::manager
