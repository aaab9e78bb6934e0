// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/ipaddress.h"

#include <algorithm>
#include <arpa/inet.h>

namespace roundtable::manager {

namespace {

constexpr int addressBits = 128;
constexpr int ipv4Bits = 32;
constexpr size_t mappedPrefixSize = 12;
constexpr std::array<quint8, mappedPrefixSize> mappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
constexpr quint8 ipv4LoopbackNet = 127;

} // namespace

IpAddress IpAddress::fromIpv6Bytes(const std::array<quint8, 16> &bytes)
{
    IpAddress address;
    address.m_bytes = bytes;
    return address;
}

std::optional<IpAddress> IpAddress::fromText(const QString &text)
{
    const QByteArray latin = text.toLatin1();
    IpAddress address;
    std::array<quint8, 4> ipv4{};
    if (::inet_pton(AF_INET, latin.constData(), ipv4.data()) == 1) {
        std::ranges::copy(mappedPrefix, address.m_bytes.begin());
        std::ranges::copy(ipv4, address.m_bytes.begin() + mappedPrefixSize);
        return address;
    }
    if (::inet_pton(AF_INET6, latin.constData(), address.m_bytes.data()) == 1)
        return address;
    return std::nullopt;
}

bool IpAddress::isIpv4() const
{
    return std::equal(mappedPrefix.begin(), mappedPrefix.end(), m_bytes.begin());
}

bool IpAddress::isLoopback() const
{
    if (isIpv4())
        return m_bytes[mappedPrefixSize] == ipv4LoopbackNet;
    std::array<quint8, 16> loopback{};
    loopback.back() = 1;
    return m_bytes == loopback;
}

QString IpAddress::toText() const
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (isIpv4())
        ::inet_ntop(AF_INET, m_bytes.data() + mappedPrefixSize, text.data(), text.size());
    else
        ::inet_ntop(AF_INET6, m_bytes.data(), text.data(), text.size());
    return QString::fromLatin1(text.data());
}

std::optional<IpNetwork> IpNetwork::fromText(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto address = IpAddress::fromText(text.first(slash < 0 ? text.size() : slash));
    if (!address)
        return std::nullopt;
    IpNetwork network;
    network.m_address = *address;
    if (slash < 0)
        return network;
    const QString length = text.sliced(slash + 1);
    const int familyBits = address->isIpv4() ? ipv4Bits : addressBits;
    bool isNumber = false;
    const int prefix = length.toInt(&isNumber);
    // toInt() lets signs and blanks pass.
    if (!isNumber || !std::ranges::all_of(length, [](QChar c) { return c >= u'0' && c <= u'9'; }) || prefix > familyBits)
        return std::nullopt;
    network.m_prefix = prefix + addressBits - familyBits;
    return network;
}

bool IpNetwork::contains(const IpAddress &address) const
{
    const auto &mine = m_address.bytes();
    const auto &other = address.bytes();
    for (int bit = 0; bit < m_prefix; bit += 8) {
        const int significant = std::min(8, m_prefix - bit);
        const auto mask = static_cast<quint8>(0xFF << (8 - significant));
        const auto byte = static_cast<size_t>(bit / 8);
        if ((mine[byte] & mask) != (other[byte] & mask))
            return false;
    }
    return true;
}

QString IpNetwork::toText() const
{
    const int prefix = m_address.isIpv4() ? m_prefix - (addressBits - ipv4Bits) : m_prefix;
    return m_address.toText() + u'/' + QString::number(prefix);
}

} // namespace roundtable::manager
