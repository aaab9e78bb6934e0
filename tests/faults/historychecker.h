// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/faults/history.h"

#include <QtCore/QStringList>

namespace roundtable::faults {

/// \brief What \a history shows that a chat server must never do; empty where it kept every promise.
///
/// Each message at most once per client; every client's messages are a contiguous piece of one total order; whoever was there
/// throughout has all of it; each sender's messages in the order they were said, without a gap; nothing that nobody said; every
/// acknowledged account can log in; the numbers told to the manager are true.
[[nodiscard]] QStringList brokenPromises(const History &history);

} // namespace roundtable::faults
