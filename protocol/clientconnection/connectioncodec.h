// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/clientconnection/connectionpackets.h"
#include "protocol/decodestep.h"
#include "protocol/result.h"

namespace roundtable::clientconnection {

/// \brief Reads the frame at the front of \a bytes. Total, as chatmessage::decode is.
///
/// There is no length field: the shape says where a message ends. After serverOnline = 0 it ends at once, whatever
/// follows; any other value means online.
///
/// \errors  UnknownType, WrongTag, BadUtf8, BadAddress, BadPort. WireError::extent is always 0.
/// \spec    Chat Protocol v3, 8.2 and 8.3
[[nodiscard]] DecodeStep<Frame> decode(QByteArrayView bytes);

/// The whole packet in version 3. \errors BadAddress, BadPort
[[nodiscard]] Result<QByteArray, WireError> encode(const Frame &frame);

/// True for four decimal numbers 0..255 between dots, without leading zeros.
[[nodiscard]] bool isDottedQuad(QStringView text);

} // namespace roundtable::clientconnection
