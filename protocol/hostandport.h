// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

#include <optional>

namespace roundtable {

/// \brief Where a program listens, as people write it: a computer's name or address, and a port.
struct HostAndPort {
    QString host; ///< a name, an IPv4 quad or an IPv6 address without brackets
    quint16 port = 0;

    /// Reads "lab-srv", "lab-srv:8080", "10.0.0.5:8080", "::1", "[::1]:8080"; blanks around it do not matter.
    /// \errors nothing where the host is missing or cannot be one, or the port is none of 1..65535
    [[nodiscard]] static std::optional<HostAndPort> fromText(QStringView text, quint16 defaultPort);

    friend bool operator==(const HostAndPort &, const HostAndPort &) = default;
};

} // namespace roundtable
