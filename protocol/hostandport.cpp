// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/hostandport.h"

#include "protocol/ber/decimalport.h"

#include <algorithm>

namespace roundtable {

namespace {

bool isHost(QStringView host)
{
    // RFC 1035: a name has at most 255 bytes. What else is no name, the resolver will tell.
    constexpr qsizetype longestName = 255;
    if (host.isEmpty() || host.size() > longestName)
        return false;
    return std::none_of(host.begin(), host.end(), [](QChar c) {
        return c.isSpace() || !c.isPrint() || c == u'/' || c == u'@' || c == u'[' || c == u']' || c == u'?' || c == u'#';
    });
}

} // namespace

std::optional<HostAndPort> HostAndPort::fromText(QStringView text, quint16 defaultPort)
{
    text = text.trimmed();
    QStringView host = text;
    std::optional<QStringView> portText;
    const bool bracketed = text.startsWith(u'[');

    if (bracketed) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0)
            return std::nullopt;
        host = text.sliced(1, end - 1);
        const QStringView rest = text.sliced(end + 1);
        if (!rest.isEmpty() && !rest.startsWith(u':'))
            return std::nullopt;
        if (!rest.isEmpty())
            portText = rest.sliced(1);
    } else if (text.count(u':') == 1) {
        const qsizetype colon = text.indexOf(u':');
        host = text.first(colon);
        portText = text.sliced(colon + 1);
    }
    // More than one colon without brackets is an IPv6 address without a port.
    const bool ipv6 = host.contains(u':');
    if (!isHost(host) || (bracketed && !ipv6))
        return std::nullopt;
    if (!portText)
        return HostAndPort{host.toString(), defaultPort};
    const auto port = portFromText(Utf8Text(*portText));
    return port ? std::optional(HostAndPort{host.toString(), *port}) : std::nullopt;
}

} // namespace roundtable
