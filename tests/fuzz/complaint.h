// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdio>
#include <cstdlib>

namespace roundtable::fuzz {

/// Ends the run as a finding: \a property does not hold for this input.
[[noreturn]] inline void complain(const char *property)
{
    std::fprintf(stderr, "Does not hold: %s.\n", property);
    std::abort();
}

inline void require(bool holds, const char *property)
{
    if (!holds)
        complain(property);
}

} // namespace roundtable::fuzz
