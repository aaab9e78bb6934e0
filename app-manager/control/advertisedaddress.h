// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/ipaddress.h"

namespace roundtable::manager {

/// \brief Where clients are sent instead of the starter's own address: "203.0.113.7" or "203.0.113.7:18000".
struct AdvertisedAddress {
    QString ip; ///< a dotted IPv4 quad
    std::optional<quint16> port; ///< nothing: the chat server's own

    /// \errors nothing where the address is no dotted quad, names no single computer (0.x, multicast, broadcast), or the port is
    ///         not 1..65535
    [[nodiscard]] static std::optional<AdvertisedAddress> fromText(const QString &text);

    friend bool operator==(const AdvertisedAddress &, const AdvertisedAddress &) = default;
};

/// An address as MAN_ReturnIp can say it: a dotted IPv4 quad. Empty where it has none; a server on ::1 is on 127.0.0.1 as well.
/// \spec Chat Protocol v3, 8.3
[[nodiscard]] QString wireAddress(const IpAddress &address);

} // namespace roundtable::manager
