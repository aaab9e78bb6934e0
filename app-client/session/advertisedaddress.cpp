// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/advertisedaddress.h"

#include "protocol/clientconnection/connectioncodec.h"

namespace roundtable::client {

namespace {

/// 0 where \a ip is no quad.
int firstNumber(QStringView ip)
{
    return clientconnection::isDottedQuad(ip) ? ip.first(ip.indexOf(u'.')).toInt() : 0;
}

} // namespace

bool isLoopbackQuad(QStringView ip)
{
    constexpr int loopbackNet = 127;
    return firstNumber(ip) == loopbackNet;
}

bool isUsableServerAddress(QStringView ip, quint16 port, bool managerIsLoopback)
{
    constexpr int firstMulticastNet = 224; // from here to 255: multicast, reserved, broadcast
    const int net = firstNumber(ip);
    if (port == 0 || net == 0 || net >= firstMulticastNet)
        return false;
    return managerIsLoopback || !isLoopbackQuad(ip);
}

} // namespace roundtable::client
