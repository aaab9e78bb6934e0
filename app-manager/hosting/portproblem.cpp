// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/portproblem.h"

#include <QtCore/QCoreApplication>

namespace roundtable::manager {

namespace {

struct PortText {
    Q_DECLARE_TR_FUNCTIONS(roundtable::manager::PortProblem)
};

constexpr quint16 firstUnprivilegedPort = 1024;

} // namespace

QString sentence(const PortProblem &problem)
{
    const bool isForClients = problem.desk == PortProblem::Desk::Clients;
    const QString flag = isForClients ? QStringLiteral("--client-port") : QStringLiteral("--starter-port");
    const QString port = QString::number(problem.port);
    if (problem.isInUse && isForClients) {
        return PortText::tr("Port %1 for clients is in use by another program, perhaps another manager. "
                            "\"ss -ltnp 'sport = :%1'\" shows which. Close it, or choose another port with %2.")
            .arg(port, flag);
    }
    if (problem.isInUse) {
        return PortText::tr("Port %1 for starters is in use by another program, perhaps another manager. "
                            "\"ss -ltnp 'sport = :%1'\" shows which. Close it, or choose another port with %2.")
            .arg(port, flag);
    }
    if (problem.port > 0 && problem.port < firstUnprivilegedPort) {
        return PortText::tr("Port %1 cannot be opened: %2. Ports below 1024 need special rights; choose another with %3.")
            .arg(port, problem.detail, flag);
    }
    return PortText::tr("Port %1 cannot be opened: %2. Choose another with %3, or another address with --bind.")
        .arg(port, problem.detail, flag);
}

} // namespace roundtable::manager
