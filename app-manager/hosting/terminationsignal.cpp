// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/terminationsignal.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace roundtable::manager {

namespace {

sigset_t terminationSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

} // namespace

void TerminationSignal::claim()
{
    const sigset_t signals = terminationSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

TerminationSignal::TerminationSignal(QObject *parent) : QObject(parent)
{
    const sigset_t signals = terminationSignals();
    m_descriptor = ::signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        if (::read(m_descriptor, &info, sizeof info) != sizeof info)
            return;
        const sigset_t again = terminationSignals();
        pthread_sigmask(SIG_UNBLOCK, &again, nullptr);
        m_notifier->setEnabled(false);
        Q_EMIT received();
    });
}

TerminationSignal::~TerminationSignal()
{
    ::close(m_descriptor);
}

} // namespace roundtable::manager
