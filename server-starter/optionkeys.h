// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/options.h"

#include <functional>
#include <span>

namespace roundtable::starter {

/// \brief One setting: flag `--name`, key `name` in the file, ROUNDTABLE_STARTER_NAME in the environment.
struct OptionKey {
    QLatin1String name;
    QLatin1String value; ///< what stands for the value in the help; empty for a switch
    QLatin1String byDefault; ///< as it would be written
    QLatin1String comment;
    /// What is wrong with the value; empty where it was taken.
    std::function<QString(const QString &value, Options &options)> set;

    [[nodiscard]] bool isSwitch() const { return value.isEmpty(); }
    [[nodiscard]] QString environmentName() const;
};

[[nodiscard]] std::span<const OptionKey> optionKeys();
[[nodiscard]] const OptionKey *findOptionKey(QStringView name);

/// What --help and --print-default-config say.
[[nodiscard]] QString helpText();
[[nodiscard]] QString defaultConfigText();

} // namespace roundtable::starter
