// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/clientacceptor.h"

#include "protocol/chatmessage/chatcodec.h"
#include "protocol/transport/socketoptions.h"

#include <array>
#include <fcntl.h>
#include <sys/socket.h>

namespace roundtable::starter {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 100ms;
constexpr int acceptsPerTurn = 256;

FileDescriptor openReserve()
{
    return FileDescriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
}

/// Takes what has come already off the stream: closing over unread bytes resets it, which may cost the peer the answer.
void answerAndClose(FileDescriptor descriptor, const QByteArray &answer)
{
    (void)::send(descriptor.get(), answer.constData(), std::size_t(answer.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    shutDownWriting(descriptor.get());
    std::array<char, 4096> discarded;
    (void)::recv(descriptor.get(), discarded.data(), discarded.size(), MSG_DONTWAIT);
}

} // namespace

ClientAcceptor::ClientAcceptor(EpollSet &epoll) : m_epoll(epoll), m_reserve(openReserve())
{
}

std::optional<ListenError> ClientAcceptor::listen(const QHostAddress &address, quint16 port)
{
    auto opened = ListenSocket::open(address, port);
    if (!opened)
        return opened.error();
    m_socket.emplace(std::move(opened).value());
    if (!m_epoll.add(m_socket->descriptor(), EPOLLIN, nullptr)) {
        m_socket.reset();
        return ListenError{ListenError::Reason::OutOfResources, QStringLiteral("No epoll watch left")};
    }
    return std::nullopt;
}

void ClientAcceptor::close()
{
    m_socket.reset();
    m_resumesAt = TimePoint::max();
}

ClientAcceptor::Outcome ClientAcceptor::acceptWaiting(const std::function<void(ListenSocket::Accepted)> &admit)
{
    for (int i = 0; i < acceptsPerTurn && m_socket; ++i) {
        auto accepted = m_socket->accept();
        if (accepted) {
            admit(std::move(accepted).value());
            continue;
        }
        switch (accepted.error()) {
        case ListenSocket::Failure::NobodyWaiting:
            return Outcome::Served;
        case ListenSocket::Failure::NoDescriptorLeft:
            return Outcome::NoDescriptorLeft;
        case ListenSocket::Failure::Broken:
            return Outcome::Broken;
        }
    }
    return Outcome::Served;
}

void ClientAcceptor::refuseWaiting(TimePoint now)
{
    if (!m_socket)
        return;
    const auto answer
        = chatmessage::encode({chatmessage::serverId, chatmessage::standardError(chatmessage::ErrorCode::GenericFailure)});
    m_reserve.close();
    for (int i = 0; i < acceptsPerTurn; ++i) {
        auto accepted = m_socket->accept();
        if (!accepted)
            break;
        answerAndClose(std::move(accepted).value().descriptor, answer ? *answer : QByteArray());
    }
    m_reserve = openReserve();
    m_epoll.modify(m_socket->descriptor(), 0, nullptr);
    m_resumesAt = now + pause;
}

void ClientAcceptor::resumeIfDue(TimePoint now)
{
    if (now < m_resumesAt)
        return;
    m_resumesAt = TimePoint::max();
    if (m_socket)
        m_epoll.modify(m_socket->descriptor(), EPOLLIN, nullptr);
}

} // namespace roundtable::starter
