// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/system/logcategories.h"

namespace roundtable::starter {

Q_LOGGING_CATEGORY(lcServer, "server")
Q_LOGGING_CATEGORY(lcManager, "manager")
Q_LOGGING_CATEGORY(lcAccounts, "accounts")
Q_LOGGING_CATEGORY(lcChat, "chat")
Q_LOGGING_CATEGORY(lcWire, "wire", QtWarningMsg)

} // namespace roundtable::starter
