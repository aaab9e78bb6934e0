// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/terminalprompt.h"

#include <QtCore/QFile>
#include <QtCore/QScopeGuard>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace roundtable::starter {

bool standardInputIsTerminal()
{
    return isatty(STDIN_FILENO) == 1;
}

std::optional<QByteArray> askTerminalSecret(const QString &question)
{
    constexpr qint64 longestLine = 4096;
    QFile in;
    QFile out;
    if (!in.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered) || !out.open(STDERR_FILENO, QIODevice::WriteOnly))
        return std::nullopt;
    termios before{};
    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return std::nullopt;
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    silent.c_lflag |= ECHONL;
    if (tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) != 0)
        return std::nullopt;
    const auto restore = qScopeGuard([&before] { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before); });
    out.write(question.toLocal8Bit() + ' ');
    out.flush();
    QByteArray line = in.readLine(longestLine);
    if (!line.endsWith('\n'))
        return std::nullopt;
    line.chop(1);
    return line;
}

} // namespace roundtable::starter
