// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/hashsettings.h"

#include <QtCore/QByteArray>

#include <optional>

/// Argon2id by libsodium, as PHC strings "$argon2id$v=19$m=19456,t=2,p=1$salt$hash". Each call costs what the settings say.
namespace roundtable::starter {

/// Whether a password is the one that was hashed.
enum class PasswordMatch : quint8 {
    Matches,
    Differs,
    Failed, ///< no memory for the hash, or it is no hash
};

/// With a random salt. Nothing where there is no memory for it.
[[nodiscard]] std::optional<QByteArray> hashPassword(QByteArrayView password, const HashSettings &settings);
[[nodiscard]] PasswordMatch matchPassword(QByteArrayView password, const QByteArray &hash);
/// True where \a hash was made with less memory or fewer passes than \a settings ask for.
[[nodiscard]] bool isWeaker(const QByteArray &hash, const HashSettings &settings);
/// True for what matchPassword() can work with.
[[nodiscard]] bool isPasswordHash(const QByteArray &hash);

} // namespace roundtable::starter
