// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/credentials/keyringstore.h"

#include <qt6keychain/keychain.h>

namespace roundtable::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto serviceName = "roundtable-client"_L1;

} // namespace

KeyringStore::KeyringStore(QObject *parent) : CredentialStore(parent) { }

void KeyringStore::read(const CredentialKey &key)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName, this);
    connect(job, &QKeychain::Job::finished, this, [this, job, key] {
        if (job->error() == QKeychain::NoError)
            Q_EMIT passwordRead(key, job->textData());
        else
            handleFault(*job, key);
    });
    start(job, key);
}

void KeyringStore::write(const CredentialKey &key, const QString &password)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName, this);
    job->setTextData(password);
    connect(job, &QKeychain::Job::finished, this, [this, job, key] {
        if (job->error() == QKeychain::NoError)
            Q_EMIT written(key);
        else
            handleFault(*job, key);
    });
    start(job, key);
}

void KeyringStore::remove(const CredentialKey &key)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName, this);
    connect(job, &QKeychain::Job::finished, this, [this, job, key] {
        if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
            Q_EMIT removed(key);
        else
            handleFault(*job, key);
    });
    start(job, key);
}

void KeyringStore::start(QKeychain::Job *job, const CredentialKey &key)
{
    job->setKey(key.toString());
    job->setInsecureFallback(false);
    job->start();
}

void KeyringStore::handleFault(const QKeychain::Job &job, const CredentialKey &key)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        Q_EMIT nothingFound(key);
        return;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        Q_EMIT failed(key, {CredentialFault::Kind::Locked, job.errorString()});
        return;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    Q_EMIT failed(key, {CredentialFault::Kind::NoKeyring, job.errorString()});
}

} // namespace roundtable::client
