// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "platform/commandlinehelp.h"

#include <QtCore/QCoreApplication>

namespace roundtable {

QString commandLineHelp(const QCommandLineParser &parser, QStringView program)
{
    const QString named = QCoreApplication::instance() ? QCoreApplication::arguments().constFirst() : QStringLiteral("<executable_name>");
    QString help = parser.helpText();
    const qsizetype at = help.indexOf(named);
    return at < 0 ? help : help.replace(at, named.size(), program.toString());
}

} // namespace roundtable
