// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/listensocket.h"

#include "server-starter/hosting/peerkey.h"

#include <QtCore/QtEndian>

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>

namespace roundtable::starter {

namespace {

constexpr int backlog = 4096;
constexpr int socketFlags = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC;

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;

    sockaddr *data() { return reinterpret_cast<sockaddr *>(&storage); }
    const sockaddr *data() const { return reinterpret_cast<const sockaddr *>(&storage); }
};

enum class Families : quint8 { One, Both };

struct BoundSocket {
    FileDescriptor descriptor;
    quint16 port = 0;
};

SocketAddress ipv4(quint32 address, quint16 port)
{
    SocketAddress result;
    auto *in = reinterpret_cast<sockaddr_in *>(&result.storage);
    in->sin_family = AF_INET;
    in->sin_port = htons(port);
    in->sin_addr.s_addr = htonl(address);
    result.size = sizeof *in;
    return result;
}

SocketAddress ipv6(const QHostAddress &address, quint16 port)
{
    SocketAddress result;
    auto *in6 = reinterpret_cast<sockaddr_in6 *>(&result.storage);
    in6->sin6_family = AF_INET6;
    in6->sin6_port = htons(port);
    if (address != QHostAddress::Any) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&in6->sin6_addr, &bytes, sizeof bytes);
        in6->sin6_scope_id = address.scopeId().toUInt();
    }
    result.size = sizeof *in6;
    return result;
}

ListenError lastError()
{
    const int error = errno;
    const QString detail = QString::fromLocal8Bit(std::strerror(error));
    switch (error) {
    case EADDRINUSE:
        return {ListenError::Reason::AddressInUse, detail};
    case EACCES:
    case EPERM:
        return {ListenError::Reason::PermissionDenied, detail};
    case EADDRNOTAVAIL:
        return {ListenError::Reason::AddressNotHere, detail};
    default:
        return {ListenError::Reason::OutOfResources, detail};
    }
}

void setFlag(const FileDescriptor &descriptor, int level, int option, int value)
{
    ::setsockopt(descriptor.get(), level, option, &value, sizeof value);
}

quint16 boundPort(const FileDescriptor &descriptor)
{
    SocketAddress address;
    address.size = sizeof address.storage;
    if (::getsockname(descriptor.get(), address.data(), &address.size) != 0)
        return 0;
    if (address.storage.ss_family == AF_INET)
        return ntohs(reinterpret_cast<sockaddr_in *>(&address.storage)->sin_port);
    return ntohs(reinterpret_cast<sockaddr_in6 *>(&address.storage)->sin6_port);
}

Result<BoundSocket, ListenError> listenOn(const SocketAddress &local, Families families)
{
    FileDescriptor descriptor(::socket(local.storage.ss_family, socketFlags, IPPROTO_TCP));
    if (!descriptor.isOpen())
        return lastError();
    setFlag(descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
    if (local.storage.ss_family == AF_INET6)
        setFlag(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, families == Families::One ? 1 : 0);
    if (::bind(descriptor.get(), local.data(), local.size) != 0 || ::listen(descriptor.get(), backlog) != 0)
        return lastError();
    const quint16 port = boundPort(descriptor);
    return BoundSocket{std::move(descriptor), port};
}

Result<BoundSocket, ListenError> listenOn(const QHostAddress &address, quint16 port)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return listenOn(ipv4(address.toIPv4Address(), port), Families::One);
    if (address != QHostAddress::Any)
        return listenOn(ipv6(address, port), Families::One);
    auto bound = listenOn(ipv6(address, port), Families::Both);
    if (bound || bound.error().reason == ListenError::Reason::AddressInUse
        || bound.error().reason == ListenError::Reason::PermissionDenied)
        return bound;
    // A machine without IPv6 is still a machine.
    return listenOn(ipv4(INADDR_ANY, port), Families::One);
}

} // namespace

Result<ListenSocket, ListenError> ListenSocket::open(const QHostAddress &address, quint16 port)
{
    auto bound = listenOn(address, port);
    if (!bound)
        return bound.error();
    BoundSocket socket = std::move(bound).value();
    return ListenSocket(std::move(socket.descriptor), socket.port);
}

Result<ListenSocket::Accepted, ListenSocket::Failure> ListenSocket::accept()
{
    SocketAddress address;
    address.size = sizeof address.storage;
    FileDescriptor descriptor(
        ::accept4(m_descriptor.get(), address.data(), &address.size, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!descriptor.isOpen()) {
        switch (errno) {
        case EMFILE:
        case ENFILE:
        case ENOBUFS:
        case ENOMEM:
            return Failure::NoDescriptorLeft;
        case EBADF:
        case EINVAL:
        case ENOTSOCK:
        case EOPNOTSUPP:
            return Failure::Broken;
        default: // nobody there, or somebody who has gone again
            return Failure::NobodyWaiting;
        }
    }
    Accepted accepted;
    accepted.descriptor = std::move(descriptor);
    accepted.peer = peerKey(address.storage);
    accepted.isLoopback = isLoopbackAddress(address.storage);
    return accepted;
}

} // namespace roundtable::starter
