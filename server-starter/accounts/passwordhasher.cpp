// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/passwordhasher.h"

#include <QtCore/QtGlobal>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace roundtable::starter {

namespace {

int threadCount(const HashSettings &settings)
{
    constexpr int most = 4;
    return settings.threads > 0 ? settings.threads : std::clamp(int(std::thread::hardware_concurrency()), 1, most);
}

/// On a machine with few cores the room goes before those who knock.
void stepBack()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 5;
    setpriority(PRIO_PROCESS, id_t(gettid()), niceness); // Linux: of this thread alone
#endif
}

} // namespace

PasswordHasher::PasswordHasher(const HashSettings &settings, Report report) : m_settings(settings), m_report(std::move(report))
{
    for (int i = 0; i < threadCount(settings); ++i)
        m_threads.emplace_back([this] { work(); });
}

PasswordHasher::~PasswordHasher()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_waiting.clear();
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

bool PasswordHasher::submit(HashRequest request)
{
    const auto places = std::size_t(std::max(m_settings.queue, 1));
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() >= places) {
            const bool patient = m_settings.patience > std::chrono::milliseconds(0);
            if (!patient || m_waiting.size() >= places * outsidersPerPlace)
                return false;
            m_outsiders.push_back({request.job, Clock::now() + m_settings.patience});
        }
        m_order.push(request.peer, request.job);
        m_waiting.emplace(request.job, std::move(request));
    }
    m_wake.notify_one();
    return true;
}

void PasswordHasher::cancel(quint64 job)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.erase(job);
}

void PasswordHasher::work()
{
    stepBack();
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_order.isEmpty(); });
        if (m_stopping)
            return;
        const std::vector<quint64> expired = takeExpired();
        const std::optional<HashRequest> request = takeNext();
        lock.unlock();
        for (const quint64 job : expired)
            m_report({job, HashOutcome::Kind::Busy, PasswordMatch::Failed, std::nullopt});
        if (request)
            serve(*request);
        lock.lock();
    }
}

void PasswordHasher::serve(const HashRequest &request)
{
    if (!request.expected) {
        m_report({request.job, HashOutcome::Kind::Made, PasswordMatch::Failed, hashPassword(request.password.view(), m_settings)});
        return;
    }
    const PasswordMatch match = matchPassword(request.password.view(), *request.expected);
    m_report({request.job, HashOutcome::Kind::Compared, match, std::nullopt});
    if (match == PasswordMatch::Matches && isWeaker(*request.expected, m_settings)) {
        m_report({request.job, HashOutcome::Kind::Strengthened, match, hashPassword(request.password.view(), m_settings)});
    }
}

std::optional<HashRequest> PasswordHasher::takeNext()
{
    while (const auto job = m_order.pop()) {
        if (auto waiting = m_waiting.extract(*job))
            return std::move(waiting.mapped());
    }
    return std::nullopt;
}

std::vector<quint64> PasswordHasher::takeExpired()
{
    std::vector<quint64> expired;
    const auto now = Clock::now();
    while (!m_outsiders.empty() && m_outsiders.front().until <= now) {
        if (m_waiting.erase(m_outsiders.front().job) > 0)
            expired.push_back(m_outsiders.front().job);
        m_outsiders.pop_front();
    }
    return expired;
}

} // namespace roundtable::starter
