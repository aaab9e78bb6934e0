// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/system/unixsignals.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace roundtable::starter {

namespace {

sigset_t handledSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    return set;
}

} // namespace

/// Blocks them for this thread and all that it starts from here on, so that they come through the descriptor alone.
UnixSignals::UnixSignals(QObject *parent) : QObject(parent)
{
    const sigset_t set = handledSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_descriptor = ::signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &UnixSignals::readSignal);
}

UnixSignals::~UnixSignals()
{
    m_notifier.reset();
    ::close(m_descriptor);
    const sigset_t set = handledSignals();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void UnixSignals::readSignal()
{
    signalfd_siginfo info{};
    if (::read(m_descriptor, &info, sizeof info) != sizeof info)
        return;
    if (info.ssi_signo == SIGHUP)
        Q_EMIT reloadRequested();
    else
        Q_EMIT stopRequested();
}

} // namespace roundtable::starter
