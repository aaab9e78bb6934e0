// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/managerdesk.h"

#include <array>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roundtable::faults {

ManagerDesk::ManagerDesk() : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size);
    ::listen(m_listener, 1);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
}

ManagerDesk::~ManagerDesk()
{
    if (m_starter >= 0)
        ::close(m_starter);
    ::close(m_listener);
}

void ManagerDesk::read()
{
    if (m_starter < 0)
        m_starter = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (m_starter < 0)
        return;
    std::array<char, 4096> scratch;
    const ssize_t size = ::recv(m_starter, scratch.data(), scratch.size(), MSG_DONTWAIT);
    if (size <= 0)
        return;
    QByteArrayView bytes(scratch.data(), size);
    while (const auto item = m_decoder.next(bytes)) {
        const auto *frame = std::get_if<servermanagement::Frame>(&*item);
        if (frame && std::holds_alternative<servermanagement::Offline>(frame->packet))
            m_heardOffline = true;
        if (const auto *diagnostic = frame ? std::get_if<servermanagement::Diagnostic>(&frame->packet) : nullptr) {
            m_diagnostic = *diagnostic;
            ++m_diagnosticsHeard;
        }
    }
}

} // namespace roundtable::faults
