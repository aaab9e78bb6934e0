// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/counterrate.h"

#include <limits>

namespace roundtable::manager {

namespace {

constexpr quint32 highestCount = std::numeric_limits<quint32>::max();
/// A counter that falls from this last sixteenth of its range into the first has gone round; any other fall is a new beginning.
constexpr quint32 wrapMargin = highestCount / 16;

} // namespace

std::optional<double> counterRate(quint32 before, quint32 after, std::chrono::milliseconds elapsed)
{
    if (elapsed.count() <= 0 || (after == highestCount && before == highestCount))
        return std::nullopt;
    const bool wrapped = after < before && before > highestCount - wrapMargin && after < wrapMargin;
    if (after < before && !wrapped)
        return std::nullopt;
    const quint32 messages = after - before; // modulo 2^32, which is what a wrap needs
    return messages * 1000.0 / static_cast<double>(elapsed.count());
}

} // namespace roundtable::manager
