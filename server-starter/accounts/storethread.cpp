// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/storethread.h"

#include <utility>

namespace roundtable::starter {

StoreThread::StoreThread(std::unique_ptr<AccountStore> store, Report report, std::chrono::milliseconds interval)
    : m_store(std::move(store)), m_report(std::move(report)), m_interval(interval), m_thread([this] { work(); })
{
}

StoreThread::~StoreThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

std::optional<StoreError> StoreThread::open()
{
    std::promise<std::optional<StoreError>> promise;
    auto opened = promise.get_future();
    {
        const std::lock_guard lock(m_mutex);
        m_work.openings.push_back(std::move(promise));
    }
    m_wake.notify_one();
    return opened.get();
}

void StoreThread::find(quint64 job, const Utf8Text &name)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work.finds.push_back({job, name});
    }
    m_wake.notify_one();
}

void StoreThread::insert(quint64 job, NewAccount account)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work.inserts.push_back({job, std::move(account)});
    }
    m_wake.notify_one();
}

void StoreThread::replacePasswordHash(const Utf8Text &name, const QByteArray &expected, const QByteArray &passwordHash)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work.replacements.push_back({name, expected, passwordHash});
    }
    m_wake.notify_one();
}

void StoreThread::work()
{
    using Clock = std::chrono::steady_clock;
    auto nextLook = Clock::now() + m_interval;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait_until(lock, nextLook, [this] { return m_stopping || !m_work.isEmpty(); });
        if (m_stopping && m_work.isEmpty())
            break;
        Work work = std::exchange(m_work, {});
        lock.unlock();
        carryOut(std::move(work));
        if (Clock::now() >= nextLook) {
            lookForChanges();
            nextLook = Clock::now() + m_interval;
        }
        lock.lock();
    }
    m_store.reset(); // where it was opened
}

void StoreThread::carryOut(Work work)
{
    for (auto &opening : work.openings) {
        const auto error = m_store->open();
        m_isOpen = !error;
        opening.set_value(error);
    }
    // Whoever logs in does not wait for the disk.
    for (const Find &find : work.finds)
        m_report(FoundAccount{find.job, m_store->find(find.name)});
    if (!work.inserts.empty()) {
        std::vector<NewAccount> accounts;
        accounts.reserve(work.inserts.size());
        for (Insert &insert : work.inserts)
            accounts.push_back(std::move(insert.account));
        const std::vector<CreateResult> results = m_store->insert(accounts);
        for (std::size_t i = 0; i < results.size(); ++i)
            m_report(InsertedAccount{work.inserts[i].job, results[i]});
    }
    for (const ReplaceHash &replacement : work.replacements) {
        // Where it fails the weak hash stays, and the next login tries again.
        std::ignore = m_store->replacePasswordHash(replacement.name, replacement.expected, replacement.passwordHash);
    }
}

void StoreThread::lookForChanges()
{
    if (!m_isOpen || !m_store->hasChangedElsewhere())
        return;
    const auto accounts = m_store->list();
    if (!accounts)
        return; // whoever logs in meanwhile hears that the store fails
    ChangedAccounts changed;
    for (const Account &account : *accounts) {
        if (!account.disabled)
            changed.usable.push_back(account.id);
    }
    m_report(std::move(changed));
}

} // namespace roundtable::starter
