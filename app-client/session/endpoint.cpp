// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/endpoint.h"

#include "app-client/session/advertisedaddress.h"
#include "protocol/hostandport.h"

namespace roundtable::client {

using namespace Qt::Literals::StringLiterals;

std::optional<Endpoint> Endpoint::fromText(QStringView text, quint16 defaultPort)
{
    const auto read = HostAndPort::fromText(text, defaultPort);
    return read ? std::optional(Endpoint{read->host, read->port}) : std::nullopt;
}

QString Endpoint::toString() const
{
    if (host.contains(u':'))
        return u'[' % host % "]:"_L1 % QString::number(port);
    return host % u':' % QString::number(port);
}

bool Endpoint::isLoopback() const
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host == "::1"_L1 || isLoopbackQuad(host);
}

} // namespace roundtable::client
