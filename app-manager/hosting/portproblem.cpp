// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/portproblem.h"

#include "protocol/transport/listener.h"

#include <QtCore/QCoreApplication>

namespace roundtable::manager {

namespace {

struct PortText {
    Q_DECLARE_TR_FUNCTIONS(roundtable::manager::PortProblem)
};

constexpr quint16 firstUnprivilegedPort = 1024;

} // namespace

PortProblem portProblem(PortProblem::Desk desk, const Listener &listener, const QHostAddress &address, quint16 port)
{
    using Reason = PortProblem::Reason;
    const Reason reason = listener.isAddressInUse() ? Reason::InUse : listener.isAddressForeign() ? Reason::NotOurAddress : Reason::Other;
    return {desk, port, reason, address.toString(), listener.errorString()};
}

QString sentence(const PortProblem &problem)
{
    const bool isForClients = problem.desk == PortProblem::Desk::Clients;
    const QString flag = isForClients ? QStringLiteral("--client-port") : QStringLiteral("--starter-port");
    const bool isInUse = problem.reason == PortProblem::Reason::InUse;
    const QString port = QString::number(problem.port);
    if (isInUse && isForClients) {
        return PortText::tr("Port %1 for clients is in use by another program, perhaps another manager. "
                            "\"ss -ltnp 'sport = :%1'\" shows which. Close it, or choose another port with %2.")
            .arg(port, flag);
    }
    if (isInUse) {
        return PortText::tr("Port %1 for starters is in use by another program, perhaps another manager. "
                            "\"ss -ltnp 'sport = :%1'\" shows which. Close it, or choose another port with %2.")
            .arg(port, flag);
    }
    if (problem.reason == PortProblem::Reason::NotOurAddress) {
        return PortText::tr("%1 is not an address of this computer, so nothing can listen there. \"ip address\" lists those it has: "
                            "choose one of them with --bind, or leave it out to listen on all.")
            .arg(problem.address);
    }
    if (problem.port == 0) {
        return PortText::tr("No port can be opened at %1: %2. Choose one with %3, or another address with --bind.")
            .arg(problem.address, problem.detail, flag);
    }
    if (problem.port < firstUnprivilegedPort) {
        return PortText::tr("Port %1 cannot be opened: %2. Ports below 1024 need special rights; choose another with %3.")
            .arg(port, problem.detail, flag);
    }
    return PortText::tr("Port %1 cannot be opened: %2. Choose another with %3, or another address with --bind.")
        .arg(port, problem.detail, flag);
}

} // namespace roundtable::manager
