// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/credentials/credentialstore.h"

namespace QKeychain {
class Job;
}

namespace roundtable::client {

/// \brief The desktop's keyring (Secret Service, KWallet), through QtKeychain. Never falls back to a plain file.
class KeyringStore final : public CredentialStore {
    Q_OBJECT

public:
    explicit KeyringStore(QObject *parent = nullptr);

    void read(const CredentialKey &key) override;
    void write(const CredentialKey &key, const QString &password) override;
    void remove(const CredentialKey &key) override;

private:
    void start(QKeychain::Job *job, const CredentialKey &key);
    void handleFault(const QKeychain::Job &job, const CredentialKey &key);
};

} // namespace roundtable::client
