// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/signinrequest.h"
#include "app-client/settings/clientsettings.h"
#include "protocol/result.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <optional>

namespace roundtable::client {

/// \brief The command line as a value. A password never stands on it: other users can read it there.
struct Options {
    Q_DECLARE_TR_FUNCTIONS(Options)

public:
    struct Refusal {
        QString message;
    };

    /// \a arguments with the program's name first, as QCoreApplication has them.
    [[nodiscard]] static Result<Options, Refusal> parse(const QStringList &arguments);
    [[nodiscard]] static QString helpText();

    SignInRequest::Via via = SignInRequest::Via::Manager;
    std::optional<Endpoint> endpoint;
    QString user;
    QString profile;
    std::optional<ThemeChoice> theme;
    std::optional<QString> language;
    bool passwordOnStandardInput = false;
    bool signInAtOnce = false;
    bool createAtOnce = false;
    bool showHelp = false;
    bool showVersion = false;
};

} // namespace roundtable::client
