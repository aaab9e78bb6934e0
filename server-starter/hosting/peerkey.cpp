// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/peerkey.h"

#include <QtCore/QtEndian>
#include <QtNetwork/QHostAddress>

#include <algorithm>
#include <netinet/in.h>

namespace roundtable::starter {

namespace {

constexpr qsizetype ipv4Size = 4;
constexpr qsizetype ipv6Size = 16;
constexpr qsizetype networkSize = 8; ///< of a global address, /64

const in6_addr &ipv6Of(const sockaddr_storage &address)
{
    return reinterpret_cast<const sockaddr_in6 *>(&address)->sin6_addr;
}

QByteArrayView bytesOf(const sockaddr_storage &address)
{
    if (address.ss_family == AF_INET)
        return {reinterpret_cast<const char *>(&reinterpret_cast<const sockaddr_in *>(&address)->sin_addr), ipv4Size};
    const QByteArrayView bytes(reinterpret_cast<const char *>(&ipv6Of(address)), ipv6Size);
    return IN6_IS_ADDR_V4MAPPED(&ipv6Of(address)) ? bytes.last(ipv4Size) : bytes;
}

/// 2000::/3; what is local to a link or a site has many computers in one network.
bool isGlobal(QByteArrayView ipv6)
{
    return (static_cast<quint8>(ipv6[0]) & 0xE0) == 0x20;
}

} // namespace

QByteArray peerKey(const sockaddr_storage &address)
{
    const QByteArrayView bytes = bytesOf(address);
    const bool isOneOfMany = bytes.size() == ipv6Size && isGlobal(bytes);
    return (isOneOfMany ? bytes.first(networkSize) : bytes).toByteArray();
}

bool isLoopbackAddress(const sockaddr_storage &address)
{
    const QByteArrayView bytes = bytesOf(address);
    return bytes.size() == ipv4Size ? static_cast<quint8>(bytes[0]) == IN_LOOPBACKNET : IN6_IS_ADDR_LOOPBACK(&ipv6Of(address));
}

QString peerText(const QByteArray &key)
{
    if (key.size() == ipv4Size)
        return QHostAddress(qFromBigEndian<quint32>(key.constData())).toString();
    Q_IPV6ADDR address{};
    std::copy_n(key.begin(), std::min(key.size(), ipv6Size), address.c);
    const QString text = QHostAddress(address).toString();
    return key.size() == networkSize ? text + QLatin1String("/64") : text;
}

} // namespace roundtable::starter
