// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/accountstore.h"
#include "server-starter/accounts/hashsettings.h"

/// Accounts on their way from one store to another: one JSON object a line,
/// {"id":1,"name":"bob","password_hash":"$argon2id$…","disabled":false}.
namespace roundtable::starter {

/// As a field of a packet can hold it and a client can type it: strict UTF-8 of 1 to 255 bytes.
[[nodiscard]] bool isAcceptablePassword(QByteArrayView password);

/// With the line end.
[[nodiscard]] QByteArray exportLine(const Account &account);
/// The reason, in English, where the line is no account. Instead of "password_hash" it may have a "password", which is hashed.
[[nodiscard]] Result<NewAccount, QString> importLine(const QByteArray &line, const HashSettings &settings);

} // namespace roundtable::starter
