// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/system/logsettings.h"

namespace roundtable::starter {

std::optional<LogLevel> logLevelFromText(const QString &text)
{
    if (text == QLatin1String("debug"))
        return LogLevel::Debug;
    if (text == QLatin1String("info"))
        return LogLevel::Info;
    if (text == QLatin1String("warning"))
        return LogLevel::Warning;
    if (text == QLatin1String("critical"))
        return LogLevel::Critical;
    return std::nullopt;
}

std::optional<LogFormat> logFormatFromText(const QString &text)
{
    if (text == QLatin1String("auto"))
        return LogFormat::Auto;
    if (text == QLatin1String("text"))
        return LogFormat::Text;
    if (text == QLatin1String("json"))
        return LogFormat::Json;
    return std::nullopt;
}

std::optional<QStringList> logCategoriesFromText(const QString &text)
{
    const QStringList all = LogSettings::allCategories();
    QStringList chosen;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const bool isLeftOut = word.startsWith(u'-');
        const QString name = isLeftOut ? word.mid(1) : word;
        if (name != QLatin1String("*") && !all.contains(name))
            return std::nullopt;
        const QStringList named = name == QLatin1String("*") ? all : QStringList(name);
        for (const QString &category : named) {
            chosen.removeAll(category);
            if (!isLeftOut)
                chosen.append(category);
        }
    }
    return chosen;
}

QStringList LogSettings::allCategories()
{
    return {QStringLiteral("server"), QStringLiteral("manager"), QStringLiteral("accounts"), QStringLiteral("chat"),
            QStringLiteral("wire")};
}

} // namespace roundtable::starter
