// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace roundtable::client {

/// \brief Whose password: the place as the person asked for it, and the name there.
struct CredentialKey {
    QString server; ///< "lab-srv:8080"
    QString user;

    /// "dana@lab-srv:8080"
    [[nodiscard]] QString toString() const { return user + u'@' + server; }
    friend bool operator==(const CredentialKey &, const CredentialKey &) = default;
};

/// Why a keyring did not do what it was asked.
struct CredentialFault {
    enum class Kind : quint8 {
        NoKeyring, ///< there is none, or it cannot be reached
        Locked, ///< it is there and was not opened for us
    };
    Kind kind = Kind::NoKeyring;
    QString detail; ///< in the keyring's words

    friend bool operator==(const CredentialFault &, const CredentialFault &) = default;
};

/// \brief Keeps passwords outside of this program. Every function returns at once; each is answered by one signal.
///
/// A keyring may ask its owner for a password first: an answer can take as long as a person does.
class CredentialStore : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void read(const CredentialKey &key) = 0;
    virtual void write(const CredentialKey &key, const QString &password) = 0;
    virtual void remove(const CredentialKey &key) = 0;

Q_SIGNALS:
    void passwordRead(const roundtable::client::CredentialKey &key, const QString &password);
    /// Nothing is kept for \a key, or the keyring says so while it is locked: some do.
    void nothingFound(const roundtable::client::CredentialKey &key);
    void written(const roundtable::client::CredentialKey &key);
    void removed(const roundtable::client::CredentialKey &key);
    void failed(const roundtable::client::CredentialKey &key, const roundtable::client::CredentialFault &fault);
};

} // namespace roundtable::client

Q_DECLARE_METATYPE(roundtable::client::CredentialKey)
Q_DECLARE_METATYPE(roundtable::client::CredentialFault)
