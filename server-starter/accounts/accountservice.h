// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/accountresults.h"
#include "server-starter/accounts/accountstore.h"
#include "server-starter/accounts/hashsettings.h"

#include <QtCore/QObject>

#include <memory>
#include <optional>

namespace roundtable::starter {

/// \brief Checks and creates accounts without ever keeping its caller waiting.
///
/// Lives on its caller's thread; the store has a thread of its own and passwords are hashed in a pool. Each request is
/// answered by exactly one signal, never from inside the call, in no particular order; a cancelled one by none.
///
/// A name that nobody has, a wrong password and a disabled account cost the same. A name that is taken costs the hash of a
/// name that is free. Created is said when the account is on disk.
///
/// \errors  LoginRefusal, CreateResult
/// \spec    Chat Protocol v3, 3.2
class AccountService final : public QObject {
    Q_OBJECT

public:
    AccountService(std::unique_ptr<AccountStore> store, const HashSettings &settings, QObject *parent = nullptr);
    ~AccountService() override;

    /// Waits for the store; once, before any request. Nothing where everything is ready.
    [[nodiscard]] std::optional<StoreError> open();

    /// \a ticket is the caller's name for the request, one at a time under each name. \a peer tells computers apart:
    /// waiting hashes are taken from each in turn.
    void checkPassword(quint64 ticket, const QByteArray &peer, const Utf8Text &username, const Utf8Text &password);
    void createAccount(quint64 ticket, const QByteArray &peer, const Utf8Text &username, const Utf8Text &password);
    /// Nobody wants the answer any more. An account being created may come to be nevertheless.
    void cancel(quint64 ticket);

Q_SIGNALS:
    void passwordChecked(quint64 ticket, const roundtable::starter::LoginResult &result);
    void accountCreated(quint64 ticket, roundtable::starter::CreateResult result);
    /// Another program has disabled, enabled, removed or added accounts: these may log in, and nobody else.
    void accountsChanged(const roundtable::starter::AccountIds &usable);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace roundtable::starter
