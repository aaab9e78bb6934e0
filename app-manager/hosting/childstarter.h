// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QProcess>

namespace roundtable::manager {

/// \brief "Run a starter on this computer": roundtable-starter as a child of this program.
///
/// It stands next to this program, else in PATH. It ends with this program.
class ChildStarter final : public QObject {
    Q_OBJECT

public:
    explicit ChildStarter(QObject *parent = nullptr);
    ~ChildStarter() override;

    /// Nothing happens while it runs. \a dataFolder holds its accounts.
    void start(quint16 starterPort, quint16 chatPort, const QString &dataFolder);
    /// In an orderly way.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

Q_SIGNALS:
    void started();
    /// Also where it could not be started. \a reason is in the user's language.
    void ended(const QString &reason);

private:
    void handleEnd(int exitCode, QProcess::ExitStatus status);
    void handleError(QProcess::ProcessError error);

    QProcess m_process;
    QByteArray m_lastWords; ///< the end of what it wrote to standard error
};

} // namespace roundtable::manager
