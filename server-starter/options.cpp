// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/options.h"

#include "server-starter/optionkeys.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QStandardPaths>

#include <sysexits.h>

namespace roundtable::starter {

namespace {

constexpr quint16 managerPort = 9000;
const QString environmentPrefix = QStringLiteral("ROUNDTABLE_STARTER_");
const QString configVariable = environmentPrefix + QStringLiteral("CONFIG");

struct Reading {
    Options options;
    Options::Faults faults;

    void fail(int exitCode, const QString &line)
    {
        if (faults.lines.isEmpty())
            faults.exitCode = exitCode;
        faults.lines.append(line);
    }

    /// \a origin is where the value stands, for the operator to find it.
    void set(const OptionKey &key, const QString &value, int exitCode, const QString &origin)
    {
        const QString fault = key.set(value, options);
        if (!fault.isEmpty())
            fail(exitCode, QStringLiteral("%1: %2").arg(origin, fault));
    }

    void readFile(const QString &path);
    void readLine(const QString &line, const QString &path, int lineNumber);
    void readEnvironment(const QProcessEnvironment &environment);

    QHash<QString, int> linesOfKeys; ///< of the file, by name
};

void Reading::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        fail(EX_CONFIG, QStringLiteral("%1: %2").arg(path, file.errorString()));
        return;
    }
    for (int lineNumber = 1; !file.atEnd(); ++lineNumber)
        readLine(QString::fromUtf8(file.readLine()).trimmed(), path, lineNumber);
}

void Reading::readLine(const QString &line, const QString &path, int lineNumber)
{
    if (line.isEmpty() || line.startsWith(u'#'))
        return;
    const qsizetype equals = line.indexOf(u'=');
    const QString name = line.left(equals).trimmed();
    const QString origin = QStringLiteral("%1:%2: %3").arg(path).arg(lineNumber).arg(name);
    const OptionKey *key = findOptionKey(name);
    if (equals < 0)
        fail(EX_CONFIG, QStringLiteral("%1: expected key = value").arg(origin));
    else if (!key)
        fail(EX_CONFIG, QStringLiteral("%1: no such key").arg(origin));
    else if (const int before = linesOfKeys.value(name))
        fail(EX_CONFIG, QStringLiteral("%1: set in line %2 already").arg(origin).arg(before));
    else
        set(*key, line.mid(equals + 1).trimmed(), EX_CONFIG, origin);
    linesOfKeys.insert(name, lineNumber);
}

void Reading::readEnvironment(const QProcessEnvironment &environment)
{
    QStringList known{configVariable};
    for (const OptionKey &key : optionKeys()) {
        const QString name = key.environmentName();
        if (environment.contains(name))
            set(key, environment.value(name), EX_CONFIG, name);
        known.append(name);
    }
    // What is misspelt would be the default, and nobody told.
    for (const QString &name : environment.keys()) {
        if (name.startsWith(environmentPrefix) && !known.contains(name))
            fail(EX_CONFIG, QStringLiteral("%1: no such key").arg(name));
    }
}

/// "chat-port" of "--chat-port=8000".
QString nameOf(const QString &flag)
{
    return flag.startsWith(QLatin1String("--")) ? flag.mid(2).section(u'=', 0, 0) : QString();
}

bool isSetting(const QString &name)
{
    return name == QLatin1String("config") || findOptionKey(name) != nullptr;
}

struct Flag {
    const OptionKey *key;
    QString value;
};

/// The command line taken apart, before any value is looked at: the file it names goes under it.
struct CommandLine {
    QList<Flag> flags;
    QString configFile;

    void read(const QStringList &arguments, Reading &reading);

private:
    void readFlag(const QStringList &arguments, qsizetype &index, Reading &reading);
    void readWord(const QString &word, Reading &reading);
};

void CommandLine::read(const QStringList &arguments, Reading &reading)
{
    using Command = Options::Command;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        // What is no setting belongs to the accounts command, whatever it looks like.
        const bool isForAccounts = reading.options.command == Command::Accounts && !isSetting(nameOf(argument));
        if (argument.startsWith(QLatin1String("--")) && !isForAccounts)
            readFlag(arguments, i, reading);
        else if (argument == QLatin1String("-h") && !isForAccounts)
            reading.options.command = Command::Help;
        else
            readWord(argument, reading);
    }
}

void CommandLine::readWord(const QString &word, Reading &reading)
{
    using Command = Options::Command;
    Options &options = reading.options;
    if (options.command == Command::Accounts)
        options.commandArguments.append(word);
    else if (word == QLatin1String("accounts"))
        options.command = Command::Accounts;
    else if (word == QLatin1String("status"))
        options.command = Command::Status;
    else if (word != QLatin1String("run"))
        reading.fail(EX_USAGE, QStringLiteral("%1: no such command").arg(word));
}

void CommandLine::readFlag(const QStringList &arguments, qsizetype &index, Reading &reading)
{
    using Command = Options::Command;
    const QString &argument = arguments[index];
    const qsizetype equals = argument.indexOf(u'=');
    const bool hasValue = equals >= 0;
    const QString name = nameOf(argument);
    Options &options = reading.options;
    if (name == QLatin1String("help"))
        options.command = Command::Help;
    else if (name == QLatin1String("version"))
        options.command = Command::Version;
    else if (name == QLatin1String("check-config"))
        options.command = Command::CheckConfig;
    else if (name == QLatin1String("print-default-config"))
        options.command = Command::PrintDefaultConfig;
    else if (name == QLatin1String("json") && options.command == Command::Status)
        options.commandArguments.append(argument);
    else {
        const OptionKey *key = findOptionKey(name);
        const bool isConfig = name == QLatin1String("config");
        if (!key && !isConfig) {
            reading.fail(EX_USAGE, QStringLiteral("--%1: no such flag").arg(name));
            return;
        }
        const bool needsValue = isConfig || !key->isSwitch();
        if (needsValue && !hasValue && index + 1 >= arguments.size()) {
            reading.fail(EX_USAGE, QStringLiteral("--%1: a value is missing").arg(name));
            return;
        }
        const QString value = hasValue ? argument.mid(equals + 1) : needsValue ? arguments[++index] : QStringLiteral("yes");
        if (isConfig)
            configFile = value;
        else
            flags.append({key, value});
    }
}

/// The service manager's choice, else the user's data folder.
QString defaultDataDir(const QProcessEnvironment &environment)
{
    const QString stateDirectory = environment.value(QStringLiteral("STATE_DIRECTORY"));
    if (!stateDirectory.isEmpty())
        return stateDirectory.section(u':', 0, 0);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/roundtable-starter");
}

} // namespace

std::optional<HostAndPort> Options::managerToConnect() const
{
    if (hasManagerSetting || autoStart)
        return manager;
    return HostAndPort{QStringLiteral("127.0.0.1"), managerPort};
}

Result<Options, Options::Faults> Options::read(const QStringList &arguments, const QProcessEnvironment &environment)
{
    Reading reading;
    CommandLine commandLine;
    commandLine.read(arguments, reading);
    if (commandLine.configFile.isEmpty())
        commandLine.configFile = environment.value(configVariable);
    if (!commandLine.configFile.isEmpty())
        reading.readFile(commandLine.configFile);
    reading.readEnvironment(environment);
    for (const Flag &flag : commandLine.flags)
        reading.set(*flag.key, flag.value, EX_USAGE, QStringLiteral("--") + flag.key->name);

    if (reading.options.dataDir.isEmpty())
        reading.options.dataDir = defaultDataDir(environment);

    if (!reading.faults.lines.isEmpty())
        return reading.faults;
    return reading.options;
}

} // namespace roundtable::starter
