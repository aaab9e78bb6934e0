// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

class QHostAddress;

namespace roundtable {
class Listener;
}

namespace roundtable::manager {

/// \brief A port that could not be opened.
struct PortProblem {
    enum class Desk : quint8 { Clients, Starters };
    Desk desk = Desk::Clients;
    quint16 port = 0; ///< 0: the system was to choose
    enum class Reason : quint8 { InUse, NotOurAddress, Other };
    Reason reason = Reason::Other;
    QString address; ///< at which it was to be opened
    QString detail; ///< in the system's words

    friend bool operator==(const PortProblem &, const PortProblem &) = default;
};

/// Why \a listener could not open it.
[[nodiscard]] PortProblem portProblem(PortProblem::Desk desk, const Listener &listener, const QHostAddress &address, quint16 port);

/// Which port, who may have it and what helps; in the user's language.
[[nodiscard]] QString sentence(const PortProblem &problem);

} // namespace roundtable::manager
