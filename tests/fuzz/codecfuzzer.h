// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/chaos.h"
#include "tests/support/codecpromise.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace roundtable::fuzz {

/// \brief One run of a codec's fuzz target: any bytes, as one packet and as a stream.
///
/// Property: the codec breaks none of its promises, and where a stream is cut does not change what it says.
template <typename Frame, auto decode, auto encode>
int run(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const char *promise = test::brokenPromise<Frame, decode, encode>(input)) {
        std::fprintf(stderr, "The codec %s.\n", promise);
        std::abort();
    }
    const auto whole = test::itemsOf<Frame, decode>({input});
    if (test::itemsOf<Frame, decode>(test::byteByByte(input)) != whole) {
        std::fputs("The stream says something else byte by byte.\n", stderr);
        std::abort();
    }
    return 0;
}

} // namespace roundtable::fuzz
