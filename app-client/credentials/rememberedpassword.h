// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/credentials/credentialstore.h"

#include <QtCore/QTimer>

#include <chrono>
#include <variant>

namespace roundtable::client {

/// Nobody has asked yet.
struct KeyringUnasked {
    friend bool operator==(const KeyringUnasked &, const KeyringUnasked &) = default;
};

/// It was asked and has not answered; it may be asking its owner.
struct KeyringAsked {
    friend bool operator==(const KeyringAsked &, const KeyringAsked &) = default;
};

/// It works.
struct KeyringReady {
    bool holdsPassword = false; ///< for the key asked last

    friend bool operator==(const KeyringReady &, const KeyringReady &) = default;
};

/// There is none: "Remember me" is off, with the reason, and everything else works.
struct KeyringMissing {
    QString detail;

    friend bool operator==(const KeyringMissing &, const KeyringMissing &) = default;
};

/// It is there and closed, or waits for its owner: "Try again".
struct KeyringLocked {
    QString detail; ///< empty where the keyring gave no reason

    friend bool operator==(const KeyringLocked &, const KeyringLocked &) = default;
};

/// \brief A password, and the chat server at which it was right: it is meant for no other.
struct KeptPassword {
    QString password;
    QString chatServer; ///< "10.0.0.5:8000"; empty: not known

    friend bool operator==(const KeptPassword &, const KeptPassword &) = default;
};

using KeyringState = std::variant<KeyringUnasked, KeyringAsked, KeyringReady, KeyringMissing, KeyringLocked>;

/// \brief What "Remember me" does, over a keyring that may be missing, closed or forgetful.
///
/// Three lessons of other programs: a keyring that is missing must not stop anybody from signing in; one that is locked says
/// "nothing found", so that where a password is known to be kept, nothing found means locked; and no answer of a keyring is ever
/// a reason to drop what is known of a person, a server or the wish to be remembered.
class RememberedPassword final : public QObject {
    Q_OBJECT

public:
    /// What was told when the password was last kept.
    enum class Expected : quint8 { Nothing, APassword };

    /// \a store must outlive this. A keyring that says nothing for \a patience waits for its owner: it is told as locked, and its
    /// answer still counts when it comes.
    explicit RememberedPassword(CredentialStore &store, std::chrono::milliseconds patience = std::chrono::seconds(3),
                                QObject *parent = nullptr);

    [[nodiscard]] const KeyringState &state() const { return m_state; }
    /// passwordLoaded() follows where one is kept.
    void load(const CredentialKey &key, Expected expected);
    /// Asks again what load() asked last.
    void tryAgain();
    void remember(const CredentialKey &key, const KeptPassword &password);
    void forget(const CredentialKey &key);

Q_SIGNALS:
    void stateChanged(const roundtable::client::KeyringState &state);
    void passwordLoaded(const roundtable::client::CredentialKey &key, const roundtable::client::KeptPassword &password);
    /// remember() has worked: from now on a password is to be expected.
    void remembered(const roundtable::client::CredentialKey &key);
    void forgotten(const roundtable::client::CredentialKey &key);

private:
    void handleNothingFound(const CredentialKey &key);
    void handleFault(const CredentialKey &key, const CredentialFault &fault);
    void enter(const KeyringState &state);

    CredentialStore &m_store;
    QTimer m_patience;
    KeyringState m_state;
    CredentialKey m_key; ///< answers to older questions are stale
    Expected m_expected = Expected::Nothing;
};

} // namespace roundtable::client

Q_DECLARE_METATYPE(roundtable::client::KeyringState)
Q_DECLARE_METATYPE(roundtable::client::KeptPassword)
