// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/trustsettings.h"

#include "app-manager/settings/managersettings.h"

namespace roundtable::manager {

namespace {

std::set<IpAddress> addresses(const QStringList &texts)
{
    std::set<IpAddress> result;
    for (const QString &text : texts) {
        if (const auto address = IpAddress::fromText(text))
            result.insert(*address);
    }
    return result;
}

QStringList texts(const std::set<IpAddress> &addresses)
{
    QStringList result;
    for (const IpAddress &address : addresses)
        result += address.toText();
    return result;
}

} // namespace

Trust trustFrom(const ManagerSettings &settings)
{
    Trust trust;
    for (const IpAddress &address : addresses(settings.trustedStarters()))
        trust.trust(address);
    for (const IpAddress &address : addresses(settings.refusedStarters()))
        trust.refuse(address);
    return trust;
}

std::vector<IpNetwork> networksFrom(const ManagerSettings &settings)
{
    std::vector<IpNetwork> networks;
    for (const QString &text : settings.trustedNetworks()) {
        if (const auto network = IpNetwork::fromText(text))
            networks.push_back(*network);
    }
    return networks;
}

void keepDecisions(const Trust &trust, ManagerSettings &settings)
{
    settings.setStarterDecisions(texts(trust.trusted()), texts(trust.refused()));
}

} // namespace roundtable::manager
