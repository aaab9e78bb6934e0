// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/accountstore.h"

#include <QtCore/QHash>

namespace roundtable::starter {

/// \brief Accounts for as long as the program runs, for tests and trial runs.
class MemoryAccountStore final : public AccountStore {
public:
    [[nodiscard]] std::optional<StoreError> open() override { return std::nullopt; }
    [[nodiscard]] Result<std::optional<Account>, StoreError> find(const Utf8Text &name) override;
    [[nodiscard]] Result<std::vector<Account>, StoreError> list() override;
    [[nodiscard]] bool hasChangedElsewhere() override { return false; }
    [[nodiscard]] std::vector<CreateResult> insert(std::span<const NewAccount> accounts) override;
    [[nodiscard]] UpdateResult setPasswordHash(const Utf8Text &name, const QByteArray &passwordHash) override;
    [[nodiscard]] UpdateResult replacePasswordHash(const Utf8Text &name, const QByteArray &expected,
                                                   const QByteArray &passwordHash) override;
    [[nodiscard]] UpdateResult setDisabled(const Utf8Text &name, bool disabled) override;
    [[nodiscard]] UpdateResult remove(const Utf8Text &name) override;

private:
    [[nodiscard]] CreateResult insertOne(const NewAccount &wanted);
    [[nodiscard]] Account *account(const Utf8Text &name);

    QHash<QByteArray, Account> m_accounts; ///< by canonical name
    int m_nextId = 1;
};

} // namespace roundtable::starter
