// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

namespace roundtable::manager {

/// \brief A port that could not be opened.
struct PortProblem {
    enum class Desk : quint8 { Clients, Starters };
    Desk desk = Desk::Clients;
    quint16 port = 0;
    bool isInUse = false;
    QString detail; ///< in the system's words

    friend bool operator==(const PortProblem &, const PortProblem &) = default;
};

/// Which port, who may have it and what helps; in the user's language.
[[nodiscard]] QString sentence(const PortProblem &problem);

} // namespace roundtable::manager
