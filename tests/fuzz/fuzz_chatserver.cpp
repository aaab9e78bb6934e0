// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/server-starter/roomauditor.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace roundtable::starter;

/// The rules of the room, driven by operations read from the bytes.
/// Property: every effect fits what a distrustful host has seen so far.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::size_t position = 0;
    const auto choose = [&](int end) {
        unsigned int number = 0;
        for (int reach = 1; reach < end; reach *= 256)
            number = number << 8 | (position < size ? data[position++] : 0U);
        return int(number % unsigned(end));
    };
    ChatLimits limits;
    limits.maxConnections = 10;
    limits.maxConnectionsPerAddress = 5;
    limits.sessionsPerAccount = 3;
    limits.strictSenderId = choose(2) == 1;
    RoomAuditor auditor(limits, choose);
    while (position < size) {
        auditor.step();
        if (!auditor.complaint().isEmpty()) {
            std::fprintf(stderr, "The auditor found: %s.\n", qPrintable(auditor.complaint()));
            std::abort();
        }
    }
    return 0;
}
