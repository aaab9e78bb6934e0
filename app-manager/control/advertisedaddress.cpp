// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/advertisedaddress.h"

#include "protocol/ber/decimalport.h"
#include "protocol/clientconnection/connectioncodec.h"

namespace roundtable::manager {

namespace {

constexpr int firstMulticast = 224; ///< from here on no address is a single computer's

bool isOneComputer(const QString &quad)
{
    const int first = quad.section(u'.', 0, 0).toInt();
    return first > 0 && first < firstMulticast;
}

} // namespace

std::optional<AdvertisedAddress> AdvertisedAddress::fromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype colon = trimmed.indexOf(u':');
    AdvertisedAddress address{trimmed.left(colon), {}};
    if (!clientconnection::isDottedQuad(address.ip) || !isOneComputer(address.ip))
        return std::nullopt;
    if (colon < 0)
        return address;
    address.port = portFromText(Utf8Text(trimmed.sliced(colon + 1)));
    if (!address.port)
        return std::nullopt;
    return address;
}

QString wireAddress(const IpAddress &address)
{
    if (address.isIpv4())
        return address.toText();
    return address.isLoopback() ? QStringLiteral("127.0.0.1") : QString();
}

} // namespace roundtable::manager
