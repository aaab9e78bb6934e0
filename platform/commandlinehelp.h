// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QCommandLineParser>

namespace roundtable {

/// \brief The parser's help, with the program under its own name.
///
/// Qt names it by the path it was started with, and "<executable_name>" before there is an application object.
[[nodiscard]] QString commandLineHelp(const QCommandLineParser &parser, QStringView program);

} // namespace roundtable
