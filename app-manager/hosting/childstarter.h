// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTimer>

#include <chrono>
#include <deque>

namespace roundtable::manager {

/// \brief "Run a starter on this computer": roundtable-starter as a child of this program.
///
/// It stands next to this program, else in PATH. It ends with this program, however that ends. After a crash it is started again.
class ChildStarter final : public QObject {
    Q_OBJECT

public:
    struct Limits {
        std::chrono::milliseconds restartDelay = std::chrono::seconds(1);
        std::chrono::milliseconds crashWindow = std::chrono::seconds(60);
        int crashesInWindow = 5; ///< then it stays down
    };
    explicit ChildStarter(QObject *parent = nullptr); ///< with the usual limits
    explicit ChildStarter(const Limits &limits, QObject *parent = nullptr);
    ~ChildStarter() override;

    /// Nothing happens while it runs. \a dataFolder holds its accounts.
    void start(quint16 starterPort, quint16 chatPort, const QString &dataFolder);
    /// In an orderly way; ended() follows.
    void stop();
    /// True also between a crash and the next start.
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning || m_restart.isActive(); }

Q_SIGNALS:
    void started();
    /// It crashed and is about to be started again. \a reason is in the user's language.
    void crashed(const QString &reason);
    /// For good; also where it could not be started. \a reason is in the user's language.
    void ended(const QString &reason);

private:
    void launch();
    void handleEnd(int exitCode, QProcess::ExitStatus status);
    void handleCrash(const QString &reason);
    void handleError(QProcess::ProcessError error);

    Limits m_limits;
    QProcess m_process;
    QTimer m_restart;
    bool m_isStopping = false;
    std::deque<std::chrono::steady_clock::time_point> m_crashes; ///< within the window
    QByteArray m_lastWords; ///< the end of what it wrote to standard error
};

} // namespace roundtable::manager
