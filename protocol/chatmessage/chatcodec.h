// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/chatmessage/chatpackets.h"
#include "protocol/decodestep.h"
#include "protocol/result.h"

namespace roundtable::chatmessage {

/// Which version bytes decode() lets pass.
enum class AcceptedVersions : quint8 {
    Three, ///< a server: 1 and 2 are UnsupportedVersion with their extent, all others with extent 0
    Any, ///< a client: real servers send 0
};

/// \brief Reads the frame at the front of \a bytes.
///
/// Total: every sequence of bytes is a frame, the beginning of one, or a fault. A fault in the header's version or length
/// is told as soon as the header is there; every other fault when the whole packet is. What begins like TLS is UnknownType with
/// extent 0.
///
/// \errors  UnknownType, UnsupportedVersion, PayloadTooLong (above 531), and those of the packet. WireError::extent reaches
///          the next packet, and may lie beyond the given bytes.
/// \spec    Chat Protocol v3, 6.2 to 6.4
[[nodiscard]] DecodeStep<Frame> decode(QByteArrayView bytes, AcceptedVersions versions = AcceptedVersions::Three);

/// The whole packet, header and payload, in version 3.
[[nodiscard]] Result<QByteArray, WireError> encode(const Frame &frame);

/// Appends the whole packet; leaves \a bytes as they were where it cannot.
[[nodiscard]] std::optional<WireError> appendTo(QByteArray &bytes, const Frame &frame);

} // namespace roundtable::chatmessage
