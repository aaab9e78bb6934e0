// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/servermanagement/managementcodec.h"
#include "tests/fuzz/codecfuzzer.h"

using namespace roundtable;
using namespace roundtable::servermanagement;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return fuzz::run<Frame, &decode, &encode>(data, size);
}
