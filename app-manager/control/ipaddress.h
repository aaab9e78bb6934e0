// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

#include <array>
#include <optional>

namespace roundtable::manager {

/// \brief An address of either family as a plain value, for rules that must not reach the network.
///
/// \units   IPv4 is kept in its mapped form (::ffff:a.b.c.d), so that an address has one value however it was reached
class IpAddress {
public:
    /// The unspecified address, ::.
    IpAddress() = default;

    [[nodiscard]] static IpAddress fromIpv6Bytes(const std::array<quint8, 16> &bytes);
    /// Nothing where the text is no literal address; names are not looked up.
    [[nodiscard]] static std::optional<IpAddress> fromText(const QString &text);

    [[nodiscard]] bool isIpv4() const;
    [[nodiscard]] bool isLoopback() const;
    /// "10.0.0.4", "2001:db8::1"
    [[nodiscard]] QString toText() const;
    [[nodiscard]] const std::array<quint8, 16> &bytes() const { return m_bytes; }

    friend auto operator<=>(const IpAddress &, const IpAddress &) = default;

private:
    std::array<quint8, 16> m_bytes{};
};

/// \brief The addresses that share their first bits with one: "10.0.0.0/8", "2001:db8::/32", or a single address.
class IpNetwork {
public:
    /// \errors nothing where the address is no literal or the prefix is longer than its family's addresses
    [[nodiscard]] static std::optional<IpNetwork> fromText(const QString &text);

    [[nodiscard]] bool contains(const IpAddress &address) const;
    [[nodiscard]] QString toText() const;

    friend bool operator==(const IpNetwork &, const IpNetwork &) = default;

private:
    IpAddress m_address;
    int m_prefix = 128; ///< in bits of the mapped form
};

} // namespace roundtable::manager
