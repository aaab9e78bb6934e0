// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/wireerror.h"

#include <variant>

namespace roundtable {

/// A whole frame stood at the front of the bytes.
template <typename Frame>
struct Decoded {
    Frame frame;
    qsizetype size = 0; ///< bytes the frame took

    friend bool operator==(const Decoded &, const Decoded &) = default;
};

/// The bytes so far are fine, but not all there.
struct NeedMoreBytes {
    /// How many bytes, counted from the first byte of the packet, are needed before decoding again can say more.
    /// Always larger than what was given.
    qsizetype atLeast = 0;

    friend bool operator==(const NeedMoreBytes &, const NeedMoreBytes &) = default;
};

/// \brief What the front of a stream of bytes turned out to be.
template <typename Frame>
using DecodeStep = std::variant<Decoded<Frame>, NeedMoreBytes, WireError>;

} // namespace roundtable
