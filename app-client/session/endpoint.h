// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <optional>

namespace roundtable::client {

/// The specification names no numbers; these are what everybody uses.
inline constexpr quint16 defaultManagerPort = 8080;
inline constexpr quint16 defaultServerPort = 8000;

/// \brief A computer's name or address, and a port.
struct Endpoint {
    QString host; ///< a name, an IPv4 quad or an IPv6 address without brackets
    quint16 port = 0;

    /// Reads "lab-srv", "lab-srv:8080", "10.0.0.5:8080", "[::1]:8080". Nothing for all else.
    [[nodiscard]] static std::optional<Endpoint> fromText(QStringView text, quint16 defaultPort);
    /// "lab-srv:8080", "[::1]:8080"
    [[nodiscard]] QString toString() const;
    /// True for localhost and the loopback addresses, as far as the text alone tells.
    [[nodiscard]] bool isLoopback() const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

} // namespace roundtable::client

Q_DECLARE_METATYPE(roundtable::client::Endpoint)
