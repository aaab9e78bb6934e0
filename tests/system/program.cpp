// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/system/program.h"

#include <QtCore/QDir>

#include <csignal>

namespace roundtable::test {

namespace {

constexpr int endTimeoutMilliseconds = 5'000;
constexpr QByteArrayView readyWord = "ready ";

} // namespace

Program::Program(const QString &path, const QString &home) : m_path(path)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QDir folder(home);
    for (const auto *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
        const QString place = folder.filePath(QString::fromLatin1(variable));
        QDir().mkpath(place);
        QFile::setPermissions(place, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(QString::fromLatin1(variable), place);
    }
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    m_process.setProcessEnvironment(environment);
}

Program::~Program()
{
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(endTimeoutMilliseconds)) {
        m_process.kill();
        m_process.waitForFinished(endTimeoutMilliseconds);
    }
}

void Program::setVariable(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void Program::signal(int number)
{
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

void Program::start(const QStringList &arguments, const QByteArray &standardInput)
{
    m_output.clear();
    m_errors.clear();
    m_process.start(m_path, arguments);
    m_process.write(standardInput);
    m_process.closeWriteChannel();
}

std::optional<quint16> Program::readyPort(QByteArrayView key)
{
    const QByteArray wanted = key.toByteArray() + '=';
    const QList<QByteArray> lines = standardOutput().split('\n');
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (!line->startsWith(readyWord))
            continue;
        for (const QByteArray &word : line->split(' ')) {
            if (word.startsWith(wanted))
                return word.mid(wanted.size()).toUShort();
        }
    }
    return std::nullopt;
}

qsizetype Program::readyCount()
{
    const QByteArray output = standardOutput();
    return output.count(readyWord);
}

QByteArray Program::standardOutput()
{
    m_output += m_process.readAllStandardOutput();
    return m_output;
}

QByteArray Program::standardError()
{
    m_errors += m_process.readAllStandardError();
    return m_errors;
}

std::optional<int> Program::exitCode() const
{
    if (isRunning() || m_process.exitStatus() == QProcess::CrashExit)
        return std::nullopt;
    return m_process.exitCode();
}

} // namespace roundtable::test
