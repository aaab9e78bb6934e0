// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

namespace roundtable {

/// \spec Chat Protocol v3, 5.3: the version number of all three sub-protocols
inline constexpr quint8 protocolVersion = 3;

} // namespace roundtable
