// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/credentials/rememberedpassword.h"

#include <algorithm>

namespace roundtable::client {

namespace {

// A keyring's entry: the server, a line break, the password. Neither holds a line break.
constexpr QChar separator = u'\n';

QString entryOf(const KeptPassword &kept)
{
    return kept.chatServer + separator + kept.password;
}

KeptPassword passwordIn(const QString &entry)
{
    const qsizetype end = entry.indexOf(separator);
    return {entry.sliced(end + 1), entry.first(std::max<qsizetype>(end, 0))};
}

} // namespace

RememberedPassword::RememberedPassword(CredentialStore &store, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_store(store)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { enter(KeyringLocked{}); });
    connect(&m_store, &CredentialStore::passwordRead, this, [this](const CredentialKey &key, const QString &entry) {
        if (key != m_key)
            return;
        enter(KeyringReady{true});
        Q_EMIT passwordLoaded(key, passwordIn(entry));
    });
    connect(&m_store, &CredentialStore::written, this, [this](const CredentialKey &key) {
        if (key == m_key)
            enter(KeyringReady{true});
        Q_EMIT remembered(key);
    });
    connect(&m_store, &CredentialStore::removed, this, [this](const CredentialKey &key) {
        if (key == m_key)
            enter(KeyringReady{false});
        Q_EMIT forgotten(key);
    });
    connect(&m_store, &CredentialStore::nothingFound, this, &RememberedPassword::handleNothingFound);
    connect(&m_store, &CredentialStore::failed, this, &RememberedPassword::handleFault);
}

void RememberedPassword::load(const CredentialKey &key, Expected expected)
{
    m_key = key;
    m_expected = expected;
    tryAgain();
}

void RememberedPassword::tryAgain()
{
    enter(KeyringAsked{});
    m_store.read(m_key);
}

void RememberedPassword::remember(const CredentialKey &key, const KeptPassword &password)
{
    m_key = key;
    m_expected = Expected::APassword;
    enter(KeyringAsked{});
    m_store.write(key, entryOf(password));
}

void RememberedPassword::forget(const CredentialKey &key)
{
    m_key = key;
    m_expected = Expected::Nothing;
    enter(KeyringAsked{});
    m_store.remove(key);
}

void RememberedPassword::handleNothingFound(const CredentialKey &key)
{
    if (key != m_key)
        return;
    if (m_expected == Expected::APassword)
        enter(KeyringLocked{});
    else
        enter(KeyringReady{false});
}

void RememberedPassword::handleFault(const CredentialKey &key, const CredentialFault &fault)
{
    if (key != m_key)
        return;
    switch (fault.kind) {
    case CredentialFault::Kind::NoKeyring:
        enter(KeyringMissing{fault.detail});
        return;
    case CredentialFault::Kind::Locked:
        enter(KeyringLocked{fault.detail});
        return;
    }
}

void RememberedPassword::enter(const KeyringState &state)
{
    if (std::holds_alternative<KeyringAsked>(state))
        m_patience.start();
    else
        m_patience.stop();
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace roundtable::client
