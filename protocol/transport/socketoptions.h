// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArrayView>

namespace roundtable {

/// \brief What every stream of the suite is set to: nothing waits to be merged, and a vanished peer is found in about 20 s.
///
/// TCP_NODELAY; SO_KEEPALIVE after 10 s, every 5 s, 3 times; TCP_USER_TIMEOUT 20 s.
/// Options that the system refuses are left as they were.
void setStreamOptions(qintptr descriptor);

/// \brief Gives \a bytes to the system, which sends them in one piece if it can. Returns how many it took, without ever waiting.
///
/// All of them where the peer is gone: nobody will read them. That it is gone is learned by reading, after what it said last.
[[nodiscard]] qsizetype sendAtOnce(qintptr descriptor, QByteArrayView bytes);

/// The system takes nothing more while \a bytes or more of what it has taken do not fit the peer's window: the rest is left to us.
void limitUnsent(qintptr descriptor, int bytes);

/// Closing it breaks the connection off: what was not sent is forgotten at once, and the peer is told.
void resetOnClose(qintptr descriptor);

/// Ends our direction of the stream; the peer reads everything sent so far and then the end.
void shutDownWriting(qintptr descriptor);

} // namespace roundtable
