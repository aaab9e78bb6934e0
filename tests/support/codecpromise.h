// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/decodestep.h"
#include "protocol/result.h"
#include "protocol/transport/streamdecoder.h"
#include "protocol/version.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <vector>

/// What every codec of the suite promises about any bytes at all. Tests and fuzz targets hold them to it.
namespace roundtable::test {

/// \brief What a stream decoder makes of \a pieces, in order; it stops where the stream is lost.
template <typename Frame, auto decode>
std::vector<std::variant<Frame, WireError>> itemsOf(const QList<QByteArray> &pieces)
{
    std::vector<std::variant<Frame, WireError>> items;
    StreamDecoder<Frame, decode> decoder;
    for (const QByteArray &piece : pieces) {
        QByteArrayView input = piece;
        while (const auto item = decoder.next(input)) {
            items.push_back(*item);
            const auto *error = std::get_if<WireError>(&*item);
            if (error && error->extent == 0)
                return items;
        }
    }
    return items;
}

/// \brief Which promise decode() and encode() break on \a bytes; nullptr where none.
///
/// They are total; a beginning is never taken for a whole; what is asked for is needed; a fault lies inside its packet; and what
/// decodes encodes to what decodes the same.
template <typename Frame, auto decode, auto encode>
const char *brokenPromise(QByteArrayView bytes)
{
    const DecodeStep<Frame> step = decode(bytes);
    if (const auto *more = std::get_if<NeedMoreBytes>(&step)) {
        if (more->atLeast <= bytes.size())
            return "asks for bytes that it has";
        return nullptr;
    }
    if (const auto *error = std::get_if<WireError>(&step)) {
        if (error->offset < 0 || error->extent < 0 || (error->extent > 0 && error->offset > error->extent))
            return "a fault lies outside its packet";
        return nullptr;
    }

    const auto &[frame, size] = std::get<Decoded<Frame>>(step);
    if (size <= 0 || size > bytes.size())
        return "takes more than there is, or nothing";
    for (qsizetype shorter = 0; shorter < size; ++shorter) {
        const DecodeStep<Frame> beginning = decode(bytes.first(shorter));
        const auto *more = std::get_if<NeedMoreBytes>(&beginning);
        if (!more)
            return "takes a beginning for a whole";
        if (more->atLeast > size)
            return "asks for more than the packet has";
    }
    if (decode(bytes.first(size)) != step)
        return "what follows a packet changes it";

    Frame inVersion3 = frame;
    inVersion3.version = protocolVersion;
    const Result<QByteArray, WireError> encoded = encode(inVersion3);
    // Some packets may be received, to be ignored, but have no name under which they could be sent.
    if (!encoded)
        return encoded.error().fault == WireFault::UnknownType ? nullptr : "what decodes does not encode";
    // Its size may be smaller: what says "offline" is over for a reader before the writer is done.
    const DecodeStep<Frame> again = decode(*encoded);
    const auto *decodedAgain = std::get_if<Decoded<Frame>>(&again);
    if (!decodedAgain || decodedAgain->frame != inVersion3)
        return "what was encoded decodes to something else";
    return nullptr;
}

} // namespace roundtable::test
