// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/ipaddress.h"

#include <set>
#include <vector>

namespace roundtable::manager {

/// \brief Which starters the manager believes. Whoever is believed receives every client's password.
///
/// \spec Chat Protocol v3, 3.4 Server Spoofing
class Trust {
public:
    enum class Verdict : quint8 {
        Trusted, ///< loopback, in a trusted network, or trusted by the operator before
        Unknown, ///< not seen before: held until the operator decides
        Refused, ///< the operator has refused it before
    };

    [[nodiscard]] Verdict verdict(const IpAddress &address) const;

    /// The operator's decision about one address; it replaces an earlier one.
    void trust(const IpAddress &address);
    void refuse(const IpAddress &address);
    void forget(const IpAddress &address);

    void setNetworks(std::vector<IpNetwork> networks) { m_networks = std::move(networks); }
    [[nodiscard]] const std::vector<IpNetwork> &networks() const { return m_networks; }
    [[nodiscard]] const std::set<IpAddress> &trusted() const { return m_trusted; }
    [[nodiscard]] const std::set<IpAddress> &refused() const { return m_refused; }

    friend bool operator==(const Trust &, const Trust &) = default;

private:
    std::vector<IpNetwork> m_networks;
    std::set<IpAddress> m_trusted;
    std::set<IpAddress> m_refused;
};

} // namespace roundtable::manager
