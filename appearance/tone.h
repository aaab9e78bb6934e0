// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

namespace roundtable {

/// \brief What a text or an icon says by its colour. A word or a shape always says it too.
enum class Tone : quint8 { Text, Meta, Accent, OnAccent, Ok, Warn, Error, Disabled };

} // namespace roundtable
