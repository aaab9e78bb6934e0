// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/decodestep.h"
#include "protocol/result.h"
#include "protocol/servermanagement/managementpackets.h"

namespace roundtable::servermanagement {

/// \brief Reads the frame at the front of \a bytes. Total, as chatmessage::decode is.
///
/// The payload of Offline, Start and Stop must be empty. Every version byte is accepted and passed on.
///
/// \errors  UnknownType (14 to 19, 22 and above), PayloadTooLong (above 4096), and those of the packet
/// \spec    Chat Protocol v3, 7.2 to 7.4
[[nodiscard]] DecodeStep<Frame> decode(QByteArrayView bytes);

/// True where a packet is only skipped: a type that nobody uses is no reason to lose the connection.
[[nodiscard]] bool isSkippable(const WireError &error);

/// The whole packet in version 3. \errors UnknownType for Ignored, BadPort
[[nodiscard]] Result<QByteArray, WireError> encode(const Frame &frame);

} // namespace roundtable::servermanagement
