// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/result.h"
#include "server-starter/accounts/accountresults.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>
#include <span>
#include <vector>

namespace roundtable::starter {

/// The largest sender_id of a header.
inline constexpr int maxAccountId = 65'535;

/// One account as it is kept.
struct Account {
    chatmessage::UserId id{};
    Utf8Text name; ///< as it was created
    QByteArray passwordHash; ///< PHC string, "$argon2id$…"
    bool disabled = false;

    friend bool operator==(const Account &, const Account &) = default;
};

/// One account as it is wanted.
struct NewAccount {
    Utf8Text name;
    QByteArray passwordHash;
    bool disabled = false;
    /// Kept where no account ever had it; 0, or an id given before: the next free one.
    chatmessage::UserId wantedId{};

    friend bool operator==(const NewAccount &, const NewAccount &) = default;
};

/// What keeps a store from being opened.
enum class StoreFault : quint8 {
    CannotCreate, ///< no directory or no file where it should be
    PermissionDenied,
    Damaged, ///< there is a file, and it is not sound; it was left as it is
    NewerSchema, ///< written by a later version of this program
    Failed, ///< the device or the database said no
};

/// \brief Why a store cannot be used.
struct StoreError {
    StoreFault fault = StoreFault::Failed;
    QString detail; ///< for logs, in English

    friend bool operator==(const StoreError &, const StoreError &) = default;
};

/// What became of a change to an account.
enum class UpdateResult : quint8 {
    Updated, ///< and on disk
    NoSuchAccount, ///< or no longer as it was expected
    StoreFailed,
};

/// \brief Where accounts are kept. Blocking; opened, used and destroyed on one thread, whichever it is.
///
/// Accounts are told apart by the canonical form of their names (username.h). Ids start at 1, are never 0, stay with their
/// account and are never given again, not even after it was removed.
///
/// \errors  values only; after StoreFailed the store may be used again, and works as soon as its device does
/// \spec    Chat Protocol v3, 3.2; 6.2.1 sender_id
class AccountStore {
public:
    AccountStore() = default;
    virtual ~AccountStore() = default;
    Q_DISABLE_COPY_MOVE(AccountStore)

    /// Once, before anything else. Nothing where the store is ready.
    [[nodiscard]] virtual std::optional<StoreError> open() = 0;

    /// Takes as long for a name that nobody has as for one that somebody has.
    [[nodiscard]] virtual Result<std::optional<Account>, StoreError> find(const Utf8Text &name) = 0;
    /// By id, lowest first.
    [[nodiscard]] virtual Result<std::vector<Account>, StoreError> list() = 0;

    /// True where another program has changed something since this was asked last, or since open().
    [[nodiscard]] virtual bool hasChangedElsewhere() = 0;

    /// All in one commit, which is on disk when this returns. One result for each, in order.
    [[nodiscard]] virtual std::vector<CreateResult> insert(std::span<const NewAccount> accounts) = 0;

    [[nodiscard]] virtual UpdateResult setPasswordHash(const Utf8Text &name, const QByteArray &passwordHash) = 0;
    /// Only where the hash is still \a expected: a password changed meanwhile stays changed.
    [[nodiscard]] virtual UpdateResult replacePasswordHash(const Utf8Text &name, const QByteArray &expected,
                                                           const QByteArray &passwordHash) = 0;
    [[nodiscard]] virtual UpdateResult setDisabled(const Utf8Text &name, bool disabled) = 0;
    [[nodiscard]] virtual UpdateResult remove(const Utf8Text &name) = 0;
};

} // namespace roundtable::starter
