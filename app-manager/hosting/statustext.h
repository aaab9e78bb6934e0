// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace roundtable::manager {

class ManagerCore;
enum class FaultReason : quint8;

/// What is known, one "key: value" a line, for scripts and for people; in English.
[[nodiscard]] QString statusText(const ManagerCore &core);
/// The same as one line of JSON. What is not known is null; the names of states are those of statusText().
/// \units   times in ISO 8601, UTC; reportAge in milliseconds
[[nodiscard]] QByteArray statusJson(const ManagerCore &core);

/// Why the server is not where the operator wants it and what to look at, in the user's language.
/// \a chatPort is where the server should listen.
[[nodiscard]] QString sentence(FaultReason reason, quint16 chatPort);

} // namespace roundtable::manager
