// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QLoggingCategory>

/// What the starter logs about. Never a password, never the text of a message; what came from the network is escaped
/// where the line is written (see logging.h).
namespace roundtable::starter {

Q_DECLARE_LOGGING_CATEGORY(lcServer) ///< "server": the program, its ports and limits
Q_DECLARE_LOGGING_CATEGORY(lcManager) ///< "manager": the link to the manager
Q_DECLARE_LOGGING_CATEGORY(lcAccounts) ///< "accounts": store and hashing
Q_DECLARE_LOGGING_CATEGORY(lcChat) ///< "chat": who comes, goes and is refused
Q_DECLARE_LOGGING_CATEGORY(lcWire) ///< "wire": packets that break the protocol; off by default

} // namespace roundtable::starter
