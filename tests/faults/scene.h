// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/faults/crowd.h"
#include "tests/faults/historychecker.h"
#include "tests/faults/managerdesk.h"
#include "tests/system/program.h"

namespace roundtable::faults {

/// What came of a fault. Without a bar that could be measured here, \a figure says why.
struct Verdict {
    enum class Outcome { Pass, Fail, NotPossible };
    Outcome outcome = Outcome::Fail;
    QString figure;
    QString bar;

    static Verdict of(bool passed, const QString &figure, const QString &bar)
    {
        return {passed ? Outcome::Pass : Outcome::Fail, figure, bar};
    }
    static Verdict notPossible(const QString &why) { return {Outcome::NotPossible, why, {}}; }
};

/// \brief The real starter with a folder of its own, where something is about to go wrong.
class Scene {
public:
    Scene();

    /// Through \a wrapper, a program and its arguments that runs what follows. False where the chat port is not there in time.
    bool start(const QStringList &settings = {}, const QStringList &wrapper = {});
    /// The same data again, after an end.
    bool restart() { return start(m_settings); }
    void kill();
    /// Until the process is gone; its exit code, if it ended in an orderly way.
    std::optional<int> waitForEnd(Milliseconds atMost = Milliseconds(10'000));

    /// Lets the process and its manager go on while \a crowd waits.
    void attend(Crowd &crowd);

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString dataDir() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] test::Program &program() { return *m_program; }
    [[nodiscard]] double residentKiB() const;
    [[nodiscard]] double cpuSeconds() const;

    /// Creates the accounts "<prefix>0" to "<prefix><count - 1>". False where one was refused.
    bool createAccounts(const QString &prefix, int count);
    /// Marks which of \a accounts can log in now. False where the server does not answer.
    bool tryLogins(std::vector<AccountHistory> &accounts);

    ManagerDesk manager;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<test::Program> m_program;
    QStringList m_settings;
    quint16 m_port = 0;
};

/// Joins and logs in \a count clients to "<prefix>0" …, one account each. False where not all of them could.
bool logIn(Crowd &crowd, const QString &prefix, int count);
/// The value below which \a share of \a values lie.
[[nodiscard]] double percentile(std::vector<double> values, double share);
/// Lets the event loop go on until \a done; false where that took too long.
bool waitUntil(const std::function<bool()> &done, Milliseconds atMost);
[[nodiscard]] double secondsSince(Clock::time_point start);

} // namespace roundtable::faults
