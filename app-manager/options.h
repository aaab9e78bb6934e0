// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/settings/managersettings.h"

#include <QtCore/QStringList>

#include <variant>

namespace roundtable::manager {

/// \brief The command line as a value.
struct Options {
    enum class Action : quint8 { Run, Status, Start, Stop, Trust, Refuse, Forget, Replace };
    Action action = Action::Run;
    QString starter; ///< the address that goes with Trust, Refuse, Forget and Replace
    ManagerSettings::Overrides overrides;
    QString profile; ///< empty: the usual one
    bool isHeadless = false;
    bool startsWhenReady = false;
    bool stopsWhenEmpty = false; ///< with Action::Stop
    bool wantsJson = false; ///< with any action but Run
};

/// What to say on standard output, and end with 0.
struct Information {
    QString text;
};
/// What is wrong with the command line; end with 64.
struct UsageError {
    QString text;
};

/// \a arguments[0] is the program's name.
[[nodiscard]] std::variant<Options, Information, UsageError> parseOptions(const QStringList &arguments);

} // namespace roundtable::manager
