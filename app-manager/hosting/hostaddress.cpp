// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/hostaddress.h"

#include <QtNetwork/QNetworkInterface>

#include <algorithm>

namespace roundtable::manager {

IpAddress toIpAddress(const QHostAddress &address)
{
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    std::array<quint8, 16> bytes{};
    std::copy(std::begin(ipv6.c), std::end(ipv6.c), bytes.begin());
    return IpAddress::fromIpv6Bytes(bytes);
}

bool isAnyAddress(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::Any) || address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6);
}

QStringList reachableAddresses(const QHostAddress &bound)
{
    if (!isAnyAddress(bound))
        return {bound.toString()};
    QStringList direct;
    QStringList tunnels;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        if (!(interface.flags() & QNetworkInterface::IsUp))
            continue;
        const bool isTunnel = interface.type() == QNetworkInterface::Virtual || interface.flags() & QNetworkInterface::IsPointToPoint;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            const QHostAddress address = entry.ip();
            if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() && !address.isLinkLocal())
                (isTunnel ? tunnels : direct).append(address.toString());
        }
    }
    direct += tunnels;
    return direct.isEmpty() ? QStringList{QHostAddress(QHostAddress::LocalHost).toString()} : direct;
}

} // namespace roundtable::manager
