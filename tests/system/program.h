// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <optional>

namespace roundtable::test {

/// \brief One of the suite's real programs as a process with a home of its own; ended with the object.
class Program {
public:
    /// \a path of the executable. Settings, data and runtime files go below \a home and nowhere else.
    Program(const QString &path, const QString &home);
    ~Program();

    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    /// Of the environment of the next start().
    void setVariable(const QString &name, const QString &value);
    void start(const QStringList &arguments, const QByteArray &standardInput = {});

    /// The number behind \a key= in the newest "ready" line of standard output, if there was one.
    [[nodiscard]] std::optional<quint16> readyPort(QByteArrayView key);
    /// How many "ready" lines were printed.
    [[nodiscard]] qsizetype readyCount();
    [[nodiscard]] QByteArray standardOutput();
    [[nodiscard]] QByteArray standardError();

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    /// Only after the program has ended in an orderly way; nothing where it still runs or crashed.
    [[nodiscard]] std::optional<int> exitCode() const;

    void terminate() { m_process.terminate(); } ///< SIGTERM
    void kill() { m_process.kill(); } ///< SIGKILL
    void signal(int number);

private:
    QProcess m_process;
    QString m_path;
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace roundtable::test
