// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QLatin1String>
#include <QtCore/QtGlobal>

namespace roundtable::chatmessage {

/// \spec Chat Protocol v3, 6.4.2 Error Codes. A peer may send others: an ErrorCode can hold any byte.
enum class ErrorCode : quint8 {
    InvalidUserId = 11,
    InvalidAuthentication = 12,
    UserAlreadyExists = 13,
    GenericFailure = 21,
    InvalidRequest = 31,
    RequestTimeout = 32,
};

/// The text of 6.4.2, word for word: "Invalid Authentication". Empty for a code that is not in the table.
[[nodiscard]] QLatin1String standardText(ErrorCode code);

} // namespace roundtable::chatmessage
