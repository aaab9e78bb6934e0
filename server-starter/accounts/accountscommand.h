// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/accountstore.h"
#include "server-starter/accounts/hashsettings.h"

#include <QtCore/QIODevice>
#include <QtCore/QStringList>

#include <functional>

namespace roundtable::starter {

/// What a command reads and writes: the process's own, or a test's.
struct CommandStreams {
    QIODevice &in; ///< open for reading: what import reads, and the password where askSecret is empty
    QIODevice &out; ///< open for writing
    QIODevice &err; ///< open for writing
    /// Puts a question to a person at a terminal and takes the answer unseen; see terminalprompt.h.
    std::function<std::optional<QByteArray>(const QString &question)> askSecret;
};

/// \brief `roundtable-starter accounts …`: looks after the accounts, also while a server runs on them.
///
/// \a arguments is what follows "accounts": list, add NAME, passwd NAME, disable NAME, enable NAME, delete NAME, import,
/// export; each with --json. Returns the exit code of sysexits: 0, 64 usage, 65 data, 73 cannot create, 74 I/O, 77 permission.
/// \a store is opened here.
[[nodiscard]] int runAccountsCommand(const QStringList &arguments, AccountStore &store, const HashSettings &settings,
                                     const CommandStreams &streams);

} // namespace roundtable::starter
