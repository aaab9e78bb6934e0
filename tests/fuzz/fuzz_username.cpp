// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/username.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace roundtable;
using namespace roundtable::starter;

namespace {

[[noreturn]] void complain(const char *what)
{
    std::fprintf(stderr, "The canonical form %s.\n", what);
    std::abort();
}

} // namespace

/// Property: the canonical form of a name is strict UTF-8 that fits a field, has nothing in it that is refused, and is its own
/// canonical form.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray name(reinterpret_cast<const char *>(data), qsizetype(size));
    if (!isStrictUtf8(name))
        return 0;
    const auto canonical = canonicalName(Utf8Text::fromBytes(name));
    if (!canonical)
        return 0;
    if (canonical->isEmpty() || canonical->size() > 255 || !isStrictUtf8(*canonical))
        complain("is no text of 1 to 255 bytes");
    if (canonicalName(Utf8Text::fromBytes(*canonical)) != canonical)
        complain("has another canonical form");
    return 0;
}
