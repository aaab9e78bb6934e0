// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/memoryaccountstore.h"

#include <atomic>
#include <semaphore>

namespace roundtable::starter {

/// What a test does to a store from outside of its thread.
struct Sabotage {
    std::atomic<bool> fails = false;
    std::atomic<bool> insertsWait = false; ///< for mayInsert
    std::counting_semaphore<> insertWaits{0}; ///< told by each insert that begins to wait
    std::counting_semaphore<> mayInsert{0};
    std::atomic<int> commits = 0;
};

class SabotagedStore final : public AccountStore {
public:
    explicit SabotagedStore(Sabotage &sabotage) : m_sabotage(sabotage) { }

    std::optional<StoreError> open() override { return m_sabotage.fails ? std::optional(failure()) : std::nullopt; }
    Result<std::optional<Account>, StoreError> find(const Utf8Text &name) override
    {
        if (m_sabotage.fails)
            return failure();
        return m_accounts.find(name);
    }
    Result<std::vector<Account>, StoreError> list() override
    {
        if (m_sabotage.fails)
            return failure();
        return m_accounts.list();
    }
    bool hasChangedElsewhere() override { return m_accounts.hasChangedElsewhere(); }
    std::vector<CreateResult> insert(std::span<const NewAccount> accounts) override
    {
        if (m_sabotage.insertsWait) {
            m_sabotage.insertWaits.release();
            m_sabotage.mayInsert.acquire();
        }
        ++m_sabotage.commits;
        if (m_sabotage.fails)
            return std::vector(accounts.size(), CreateResult::StoreFailed);
        return m_accounts.insert(accounts);
    }
    UpdateResult setPasswordHash(const Utf8Text &name, const QByteArray &hash) override
    {
        return m_sabotage.fails ? UpdateResult::StoreFailed : m_accounts.setPasswordHash(name, hash);
    }
    UpdateResult replacePasswordHash(const Utf8Text &name, const QByteArray &expected, const QByteArray &hash) override
    {
        return m_sabotage.fails ? UpdateResult::StoreFailed : m_accounts.replacePasswordHash(name, expected, hash);
    }
    UpdateResult setDisabled(const Utf8Text &name, bool disabled) override
    {
        return m_sabotage.fails ? UpdateResult::StoreFailed : m_accounts.setDisabled(name, disabled);
    }
    UpdateResult remove(const Utf8Text &name) override
    {
        return m_sabotage.fails ? UpdateResult::StoreFailed : m_accounts.remove(name);
    }

    static StoreError failure() { return {StoreFault::Damaged, QStringLiteral("on purpose")}; }

private:
    Sabotage &m_sabotage;
    MemoryAccountStore m_accounts;
};

} // namespace roundtable::starter
