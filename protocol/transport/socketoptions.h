// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

namespace roundtable {

/// \brief What every stream of the suite is set to: nothing waits to be merged, and a vanished peer is found in about 20 s.
///
/// TCP_NODELAY; SO_KEEPALIVE after 10 s, every 5 s, 3 times; TCP_USER_TIMEOUT 20 s.
/// Options that the system refuses are left as they were.
void setStreamOptions(qintptr descriptor);

/// Ends our direction of the stream; the peer reads everything sent so far and then the end.
void shutDownWriting(qintptr descriptor);

} // namespace roundtable
