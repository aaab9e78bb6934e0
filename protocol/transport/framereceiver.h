// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/wireerror.h"

#include <QtCore/QByteArrayView>

#include <optional>
#include <variant>

namespace roundtable {

/// \brief Runs \a bytes through a StreamDecoder: \a onFrame for each frame, \a onFault for each fault, in the stream's order,
///        as long as \a goesOn says so. Returns the fault with which the stream was lost, if it was.
template <typename Decoder, typename OnFrame, typename OnFault, typename GoesOn>
[[nodiscard]] std::optional<WireError> receiveFrames(Decoder &decoder, QByteArrayView bytes, OnFrame onFrame, OnFault onFault, GoesOn goesOn)
{
    while (goesOn()) {
        const auto item = decoder.next(bytes);
        if (!item)
            return std::nullopt;
        const auto *error = std::get_if<WireError>(&*item);
        if (!error) {
            onFrame(std::get<0>(*item));
            continue;
        }
        onFault(*error);
        if (error->extent == 0)
            return *error;
    }
    return std::nullopt;
}

} // namespace roundtable
