// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

#include <chrono>

namespace roundtable::starter {

/// \brief What a password hash costs, and how many may be wanted at a time.
///
/// \units   memoryKiB in KiB per hash and thread; passes as Argon2's t
struct HashSettings {
    int memoryKiB = 19456; ///< at least 8
    int passes = 2; ///< at least 1
    int threads = 0; ///< 0: one per core, at most 4
    int queue = 256; ///< requests that may wait for a thread
    /// A request that finds the queue full waits so long for a place in it, and is then Busy. 0: Busy at once.
    std::chrono::milliseconds patience{30'000};

    friend bool operator==(const HashSettings &, const HashSettings &) = default;
};

} // namespace roundtable::starter
