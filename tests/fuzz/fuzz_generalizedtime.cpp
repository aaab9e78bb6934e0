// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/ber/generalizedtime.h"
#include "tests/fuzz/complaint.h"

#include <cstdint>
#include <cstring>

using namespace roundtable;
using fuzz::require;

namespace {

void checkText(QByteArrayView text)
{
    const auto time = GeneralizedTime::fromWire(text);
    if (!time)
        return;
    require(time->wire() == text, "a time is kept as the characters it came as");
    const QDateTime instant = time->toDateTime();
    require(instant.isValid() && instant.timeSpec() == Qt::UTC, "a time that was accepted is an instant");
    const bool isLeapSecond = text.sliced(12, 2) == QByteArrayView("60");
    const auto again = GeneralizedTime::fromDateTime(instant);
    // Behind the last leap second there could be comes the year 10000.
    require(again ? isLeapSecond != (*again == *time) : isLeapSecond, "an instant is written as the time it was read from");
}

void checkInstant(qint64 milliseconds)
{
    const auto time = GeneralizedTime::fromDateTime(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC));
    if (time)
        require(GeneralizedTime::fromWire(time->wire()) == time, "what is written can be read");
}

} // namespace

/// Property: what is accepted is a real instant and survives both round trips; any instant can be asked for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    checkText(input);
    constexpr qsizetype fieldHeader = 2; // the examples come as fields
    if (input.size() > fieldHeader)
        checkText(input.sliced(fieldHeader));
    qint64 milliseconds = 0;
    std::memcpy(&milliseconds, data, std::min(size, sizeof milliseconds));
    checkInstant(milliseconds);
    checkInstant(milliseconds >> 12); // within the years that can be written
    return 0;
}
