// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QStringView>

namespace roundtable::client {

/// True for 127.0.0.0/8 in dotted form.
[[nodiscard]] bool isLoopbackQuad(QStringView ip);

/// \brief Whether a client may follow a manager to this address.
///
/// Only a dotted IPv4 quad that one computer can have: not 0.0.0.0/8, no multicast, no broadcast, and a loopback address
/// only from a manager that was itself reached by loopback: it would mean this very computer.
[[nodiscard]] bool isUsableServerAddress(QStringView ip, quint16 port, bool managerIsLoopback);

} // namespace roundtable::client
