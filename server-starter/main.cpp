// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "platform/unixsignals.h"
#include "server-starter/accounts/accountscommand.h"
#include "server-starter/accounts/sqliteaccountstore.h"
#include "server-starter/accounts/terminalprompt.h"
#include "server-starter/daemon.h"
#include "server-starter/optionkeys.h"
#include "server-starter/system/descriptorlimit.h"
#include "server-starter/system/logging.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <cstdio>
#include <sysexits.h>

using namespace roundtable;
using namespace roundtable::starter;

namespace {

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text), stream);
}

int runAccounts(const Options &options)
{
    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)
        || !err.open(stderr, QIODevice::WriteOnly))
        return EX_IOERR;
    CommandStreams streams{in, out, err, {}};
    if (standardInputIsTerminal())
        streams.askSecret = askTerminalSecret;
    SqliteAccountStore store(options.dataDir);
    return runAccountsCommand(options.commandArguments, store, options.hashing, streams);
}

int runStatus(const Options &options)
{
    const auto json = StatusSocket::ask(options.dataDir);
    const auto status = json ? DaemonStatus::fromJson(*json) : std::nullopt;
    if (!status) {
        print(stderr, QStringLiteral("No roundtable-starter is running on %1.\n").arg(options.dataDir));
        return EX_UNAVAILABLE;
    }
    if (options.commandArguments.contains(QLatin1String("--json")))
        print(stdout, QString::fromUtf8(*json));
    else
        print(stdout, status->toSentence() + u'\n');
    return 0;
}

int runDaemon(QCoreApplication &app, const Options &options)
{
    installLogging(options.logging);
    // Before any thread starts: each inherits which signals are left to the descriptor.
    UnixSignals signalsFromOutside;
    Daemon daemon(options, raiseDescriptorLimit());
    QObject::connect(&daemon, &Daemon::finished, &app, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    QObject::connect(&signalsFromOutside, &UnixSignals::stopRequested, &daemon, &Daemon::stop);
    QObject::connect(&signalsFromOutside, &UnixSignals::reloadRequested, &daemon, [&app, &daemon] {
        const auto read = Options::read(app.arguments().mid(1), QProcessEnvironment::systemEnvironment());
        if (read)
            daemon.reload(*read);
        else
            daemon.refuseReload(read.error());
    });
    if (const int failure = daemon.start())
        return failure;
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    // The dispatcher of GLib costs twice as much per message, and there is no desktop to share it with.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("roundtable-starter"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROUNDTABLE_VERSION));

    const auto read = Options::read(app.arguments().mid(1), QProcessEnvironment::systemEnvironment());
    if (!read) {
        print(stderr, read.error().lines.join(u'\n') + u'\n');
        return read.error().exitCode;
    }
    switch (read->command) {
    case Options::Command::Help:
        print(stdout, helpText());
        return 0;
    case Options::Command::Version:
        print(stdout, QStringLiteral("roundtable-starter " ROUNDTABLE_VERSION "\n"));
        return 0;
    case Options::Command::PrintDefaultConfig:
        print(stdout, defaultConfigText());
        return 0;
    case Options::Command::CheckConfig:
        return 0;
    case Options::Command::Accounts:
        return runAccounts(*read);
    case Options::Command::Status:
        return runStatus(*read);
    case Options::Command::Run:
        return runDaemon(app, *read);
    }
    Q_UNREACHABLE();
}
