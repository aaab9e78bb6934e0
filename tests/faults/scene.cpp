// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/scene.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTimer>

#include <algorithm>
#include <csignal>
#include <unistd.h>

namespace roundtable::faults {

namespace {

constexpr Milliseconds startTime{15'000};
constexpr Milliseconds answerTime{20'000};
constexpr int loginsAtOnce = 50;

QList<QByteArray> wordsOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll().simplified().split(' ') : QList<QByteArray>();
}

} // namespace

bool waitUntil(const std::function<bool()> &done, Milliseconds atMost)
{
    const auto end = Clock::now() + atMost;
    QTimer look; // wakes the loop for what no event announces
    look.start(Milliseconds(2));
    while (!done()) {
        if (Clock::now() >= end)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

Scene::Scene() = default;

bool Scene::start(const QStringList &settings, const QStringList &wrapper)
{
    m_settings = settings;
    QStringList command = wrapper;
    command += {QStringLiteral(ROUNDTABLE_STARTER), QStringLiteral("--auto-start"), QStringLiteral("--chat-port"), QStringLiteral("0"),
                QStringLiteral("--manager"), QStringLiteral("127.0.0.1:%1").arg(manager.port()),
                QStringLiteral("--diagnostic-interval"), QStringLiteral("100 ms"), QStringLiteral("--message-rate"), QStringLiteral("0"),
                QStringLiteral("--max-connections-per-address"), QStringLiteral("0")};
    if (!settings.contains(QStringLiteral("--hash-memory")))
        command += {QStringLiteral("--hash-memory"), QStringLiteral("8"), QStringLiteral("--hash-passes"), QStringLiteral("1"),
                    QStringLiteral("--hash-queue"), QStringLiteral("5000")};
    if (!settings.contains(QStringLiteral("--data-dir")))
        command += {QStringLiteral("--data-dir"), dataDir()};
    command += settings;
    m_program = std::make_unique<test::Program>(command.takeFirst(), m_folder.path());
    m_program->start(command);
    const bool ended = !waitUntil([this] { return m_program->readyPort("chat_port") || !m_program->isRunning(); }, startTime);
    m_port = m_program->readyPort("chat_port").value_or(0);
    return !ended && m_port != 0;
}

void Scene::kill()
{
    ::kill(pid_t(m_program->processId()), SIGKILL);
}

std::optional<int> Scene::waitForEnd(Milliseconds atMost)
{
    waitUntil([this] {
        manager.read();
        return !m_program->isRunning();
    }, atMost);
    return m_program->exitCode();
}

void Scene::attend(Crowd &crowd)
{
    crowd.betweenTurns = [this] {
        QCoreApplication::processEvents();
        manager.read();
    };
}

double Scene::residentKiB() const
{
    const QList<QByteArray> words = wordsOf(QStringLiteral("/proc/%1/statm").arg(m_program->processId()));
    return words.value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1024;
}

double Scene::cpuSeconds() const
{
    const QList<QByteArray> words = wordsOf(QStringLiteral("/proc/%1/stat").arg(m_program->processId()));
    return (words.value(13).toDouble() + words.value(14).toDouble()) / double(::sysconf(_SC_CLK_TCK));
}

bool Scene::createAccounts(const QString &prefix, int count)
{
    Crowd crowd(m_port);
    Member &member = crowd.join();
    for (int i = 0; i < count; ++i)
        crowd.create(member, prefix + QString::number(i));
    return crowd.until([&] { return member.created == count || member.isClosed; }, answerTime) && member.created == count;
}

bool Scene::tryLogins(std::vector<AccountHistory> &accounts)
{
    for (std::size_t first = 0; first < accounts.size(); first += loginsAtOnce) {
        Crowd crowd(m_port);
        const std::size_t end = std::min(accounts.size(), first + loginsAtOnce);
        for (std::size_t i = first; i < end; ++i)
            crowd.login(crowd.join(), accounts[i].name);
        const auto answered = [&] { return std::ranges::all_of(crowd.members(), [](const auto &m) { return m->answers() > 0; }); };
        if (!crowd.until(answered, answerTime))
            return false;
        for (std::size_t i = first; i < end; ++i)
            accounts[i].canLogIn = crowd.members()[i - first]->isLoggedIn();
    }
    return true;
}

bool logIn(Crowd &crowd, const QString &prefix, int count)
{
    const std::size_t before = crowd.members().size();
    for (int i = 0; i < count; ++i)
        crowd.login(crowd.join(), prefix + QString::number(i));
    const auto all = [&] {
        return std::all_of(crowd.members().begin() + std::ptrdiff_t(before), crowd.members().end(), [](const auto &m) { return m->isLoggedIn(); });
    };
    return crowd.until(all, answerTime);
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, std::size_t(double(values.size()) * share))];
}

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace roundtable::faults
