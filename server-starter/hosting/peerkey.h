// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

struct sockaddr_storage;

/// What tells one computer from another where connections, failed logins and new accounts are counted.
namespace roundtable::starter {

/// The address: 4 bytes of IPv4, also where it came mapped into IPv6, or 16 of IPv6; but only the 8 of the network of a global
/// IPv6 address: whoever has one of these has the whole network, and would be a new stranger with each of its addresses.
[[nodiscard]] QByteArray peerKey(const sockaddr_storage &address);
[[nodiscard]] bool isLoopbackAddress(const sockaddr_storage &address);

/// For logs: "10.0.0.7", "fe80::1", "2001:db8:1:2::/64".
[[nodiscard]] QString peerText(const QByteArray &key);

} // namespace roundtable::starter
