// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/memoryaccountstore.h"

#include "server-starter/accounts/username.h"

#include <algorithm>

namespace roundtable::starter {

Result<std::optional<Account>, StoreError> MemoryAccountStore::find(const Utf8Text &name)
{
    const Account *found = account(name);
    return found ? std::optional(*found) : std::nullopt;
}

Result<std::vector<Account>, StoreError> MemoryAccountStore::list()
{
    std::vector<Account> accounts(m_accounts.cbegin(), m_accounts.cend());
    std::ranges::sort(accounts, {}, &Account::id);
    return accounts;
}

std::vector<CreateResult> MemoryAccountStore::insert(std::span<const NewAccount> accounts)
{
    std::vector<CreateResult> results;
    results.reserve(accounts.size());
    for (const NewAccount &wanted : accounts)
        results.push_back(insertOne(wanted));
    return results;
}

UpdateResult MemoryAccountStore::setPasswordHash(const Utf8Text &name, const QByteArray &passwordHash)
{
    Account *found = account(name);
    if (!found)
        return UpdateResult::NoSuchAccount;
    found->passwordHash = passwordHash;
    return UpdateResult::Updated;
}

UpdateResult MemoryAccountStore::replacePasswordHash(const Utf8Text &name, const QByteArray &expected,
                                                     const QByteArray &passwordHash)
{
    Account *found = account(name);
    if (!found || found->passwordHash != expected)
        return UpdateResult::NoSuchAccount;
    found->passwordHash = passwordHash;
    return UpdateResult::Updated;
}

UpdateResult MemoryAccountStore::setDisabled(const Utf8Text &name, bool disabled)
{
    Account *found = account(name);
    if (!found)
        return UpdateResult::NoSuchAccount;
    found->disabled = disabled;
    return UpdateResult::Updated;
}

UpdateResult MemoryAccountStore::remove(const Utf8Text &name)
{
    const auto canonical = canonicalName(name);
    return canonical && m_accounts.remove(*canonical) ? UpdateResult::Updated : UpdateResult::NoSuchAccount;
}

CreateResult MemoryAccountStore::insertOne(const NewAccount &wanted)
{
    const auto canonical = canonicalName(wanted.name);
    if (!canonical)
        return CreateResult::NameRefused;
    if (m_accounts.contains(*canonical))
        return CreateResult::NameTaken;
    const int id = std::max(m_nextId, int(wanted.wantedId));
    if (id > maxAccountId)
        return CreateResult::NoIdLeft;
    m_nextId = id + 1;
    m_accounts.insert(*canonical, {chatmessage::UserId(id), wanted.name, wanted.passwordHash, wanted.disabled});
    return CreateResult::Created;
}

Account *MemoryAccountStore::account(const Utf8Text &name)
{
    const auto canonical = canonicalName(name);
    if (!canonical)
        return nullptr;
    const auto found = m_accounts.find(*canonical);
    return found == m_accounts.end() ? nullptr : &*found;
}

} // namespace roundtable::starter
