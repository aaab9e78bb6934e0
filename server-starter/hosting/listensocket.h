// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/result.h"
#include "server-starter/hosting/filedescriptor.h"

#include <QtCore/QString>
#include <QtNetwork/QHostAddress>

namespace roundtable::starter {

/// Why a port cannot be listened on.
struct ListenError {
    enum class Reason : quint8 {
        AddressInUse,
        PermissionDenied, ///< a port below 1024, as a rule
        AddressNotHere, ///< no interface of this machine has it
        OutOfResources,
    };
    Reason reason = Reason::OutOfResources;
    QString detail; ///< in the system's words

    friend bool operator==(const ListenError &, const ListenError &) = default;
};

/// \brief The port clients knock at, with plain descriptors instead of socket objects behind it.
class ListenSocket {
public:
    /// Port 0 lets the system choose. QHostAddress::Any listens on every interface, with IPv6 where the machine has it.
    [[nodiscard]] static Result<ListenSocket, ListenError> open(const QHostAddress &address, quint16 port);

    struct Accepted {
        FileDescriptor descriptor;
        QByteArray peer; ///< see peerKey()
        bool isLoopback = false;
    };
    enum class Failure : quint8 { NobodyWaiting, NoDescriptorLeft, Broken };
    [[nodiscard]] Result<Accepted, Failure> accept();

    [[nodiscard]] int descriptor() const { return m_descriptor.get(); }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    ListenSocket(FileDescriptor descriptor, quint16 port) : m_descriptor(std::move(descriptor)), m_port(port) { }

    FileDescriptor m_descriptor;
    quint16 m_port = 0;
};

} // namespace roundtable::starter
