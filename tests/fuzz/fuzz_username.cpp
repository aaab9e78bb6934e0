// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/username.h"
#include "tests/fuzz/complaint.h"

#include <cstdint>

using namespace roundtable;
using namespace roundtable::starter;
using fuzz::require;

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
    const bool isText = !canonical->isEmpty() && canonical->size() <= 255 && isStrictUtf8(*canonical);
    require(isText, "the canonical form is a text of 1 to 255 bytes");
    require(canonicalName(Utf8Text::fromBytes(*canonical)) == canonical, "the canonical form has no other");
    return 0;
}
