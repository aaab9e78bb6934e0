// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

namespace roundtable::ber {

/// \spec Chat Protocol v3, 5.2.3 Tag Encoding
enum class Tag : quint8 {
    Integer = 0x02,
    Null = 0x05,
    Enumerated = 0x0A,
    Utf8String = 0x0C,
    GeneralizedTime = 0x18,
};

inline constexpr qsizetype fieldHeaderSize = 2; ///< tag and length, one byte each
inline constexpr qsizetype maxFieldLength = 255; ///< in bytes: the length is one unsigned byte

} // namespace roundtable::ber
