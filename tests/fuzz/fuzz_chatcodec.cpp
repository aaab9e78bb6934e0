// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/chatmessage/chatcodec.h"
#include "tests/fuzz/codecfuzzer.h"

using namespace roundtable;
using namespace roundtable::chatmessage;

namespace {

DecodeStep<Frame> decodeStrictly(QByteArrayView bytes)
{
    return decode(bytes, AcceptedVersions::Three);
}
DecodeStep<Frame> decodeAnyVersion(QByteArrayView bytes)
{
    return decode(bytes, AcceptedVersions::Any);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::run<Frame, &decodeStrictly, &encode>(data, size);
    return fuzz::run<Frame, &decodeAnyVersion, &encode>(data, size);
}
