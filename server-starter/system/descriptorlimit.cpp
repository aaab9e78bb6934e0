// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/system/descriptorlimit.h"

#include <algorithm>
#include <limits>
#include <sys/resource.h>
#include <utility>

namespace roundtable::starter {

namespace {

constexpr int keptForOthers = 64;
constexpr int fallback = 1024;

} // namespace

int raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return fallback;
    const rlim_t before = std::exchange(limit.rlim_cur, limit.rlim_max);
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
        limit.rlim_cur = before;
    return int(std::min<rlim_t>(limit.rlim_cur, rlim_t(std::numeric_limits<int>::max())));
}

int connectionsFor(int descriptors)
{
    // Where there are very few, half of them have to do for everything else.
    return std::max(descriptors - keptForOthers, std::max(descriptors / 2, 1));
}

} // namespace roundtable::starter
