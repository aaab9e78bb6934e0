// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/accountstore.h"

#include <memory>

namespace roundtable::starter {

/// \brief The accounts in one SQLite file, `accounts.sqlite` in a directory of its own.
///
/// Directory 0700, file 0600. Write-ahead log with synchronous=FULL: what insert() and the updates report is on the disk.
/// A file that is not sound is reported by open() and not touched: every row carries a checksum. Another process may use
/// the file at the same time.
class SqliteAccountStore final : public AccountStore {
public:
    /// Does nothing yet; open() makes the directory and the file where there are none.
    explicit SqliteAccountStore(QString directory);
    ~SqliteAccountStore() override;

    [[nodiscard]] QString filePath() const;

    [[nodiscard]] std::optional<StoreError> open() override;
    [[nodiscard]] Result<std::optional<Account>, StoreError> find(const Utf8Text &name) override;
    [[nodiscard]] Result<std::vector<Account>, StoreError> list() override;
    [[nodiscard]] bool hasChangedElsewhere() override;
    [[nodiscard]] std::vector<CreateResult> insert(std::span<const NewAccount> accounts) override;
    [[nodiscard]] UpdateResult setPasswordHash(const Utf8Text &name, const QByteArray &passwordHash) override;
    [[nodiscard]] UpdateResult replacePasswordHash(const Utf8Text &name, const QByteArray &expected,
                                                   const QByteArray &passwordHash) override;
    [[nodiscard]] UpdateResult setDisabled(const Utf8Text &name, bool disabled) override;
    [[nodiscard]] UpdateResult remove(const Utf8Text &name) override;

private:
    class Private;
    QString m_directory;
    std::unique_ptr<Private> d;
};

} // namespace roundtable::starter
