// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

namespace roundtable::client {

/// The skin of a person or a hand; Plain is the yellow of all.
enum class SkinTone : quint8 { Plain, Light, MediumLight, Medium, MediumDark, Dark };
inline constexpr int skinTones = 6;

/// \a emoji in \a tone where it has a skin; unchanged where it has none. Takes back a tone that it had.
[[nodiscard]] QString withSkinTone(const QString &emoji, SkinTone tone);

} // namespace roundtable::client
