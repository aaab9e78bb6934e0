// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace roundtable::starter {

/// From here on upwards lines are written.
enum class LogLevel : quint8 { Debug, Info, Warning, Critical };

/// The shape of a line.
enum class LogFormat : quint8 {
    Auto, ///< with priorities where journald reads, with the time elsewhere
    Text,
    Json,
};

/// \brief What is logged, and how it looks.
struct LogSettings {
    LogLevel level = LogLevel::Info;
    QStringList categories = {QStringLiteral("server"), QStringLiteral("manager"), QStringLiteral("accounts"), QStringLiteral("chat")};
    LogFormat format = LogFormat::Auto;

    [[nodiscard]] static QStringList allCategories();

    friend bool operator==(const LogSettings &, const LogSettings &) = default;
};

[[nodiscard]] std::optional<LogLevel> logLevelFromText(const QString &text);
[[nodiscard]] std::optional<LogFormat> logFormatFromText(const QString &text);
/// "* -wire", "chat wire": the names that are left when it is read from left to right. Nothing where one does not exist.
[[nodiscard]] std::optional<QStringList> logCategoriesFromText(const QString &text);

} // namespace roundtable::starter
