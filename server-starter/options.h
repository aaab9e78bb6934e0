// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/hostandport.h"
#include "protocol/result.h"
#include "server-starter/accounts/hashsettings.h"
#include "server-starter/hosting/chatserverhost.h"
#include "server-starter/system/logsettings.h"

#include <QtCore/QProcessEnvironment>
#include <QtCore/QStringList>

#include <optional>

namespace roundtable::starter {

/// \brief Everything an operator can set, as a value. Where a limit is 0, it is off.
///
/// The command line goes over the environment, the environment over the file, the file over the defaults.
struct Options {
    enum class Command : quint8 { Run, Accounts, Status, CheckConfig, PrintDefaultConfig, Help, Version };
    Command command = Command::Run;
    QStringList commandArguments; ///< behind "accounts" and "status"

    std::optional<HostAndPort> manager; ///< none: see managerToConnect()
    bool hasManagerSetting = false; ///< somebody said where the manager is, or that there is none
    quint16 chatPort = 8000; ///< 0: the system chooses
    QHostAddress bind = QHostAddress::Any;
    QString dataDir; ///< never empty where read() made this
    bool autoStart = false;
    bool bareOnline = false;
    std::chrono::milliseconds diagnosticInterval{5000};
    std::optional<int> maxConnections; ///< nothing: as many as the descriptors allow
    ChatServerHost::Settings hosting;
    HashSettings hashing;
    LogSettings logging;
    std::optional<HostAndPort> metrics; ///< nothing: off

    /// The manager of this machine, unless one is named or a server that starts by itself needs none.
    [[nodiscard]] std::optional<HostAndPort> managerToConnect() const;

    struct Faults {
        int exitCode = 0; ///< 64 for the command line, 78 for the configuration
        QStringList lines; ///< "file:line: key: reason", one for each fault
    };
    [[nodiscard]] static Result<Options, Faults> read(const QStringList &arguments, const QProcessEnvironment &environment);
};

} // namespace roundtable::starter
