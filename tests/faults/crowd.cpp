// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/crowd.h"

#include "protocol/transport/socketoptions.h"

#include <QtCore/QDateTime>

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roundtable::faults {

namespace {

constexpr quint32 firstHost = 0x7F000000;

qint64 nanosecondsNow()
{
    return std::chrono::nanoseconds(Clock::now().time_since_epoch()).count();
}

} // namespace

Crowd::Crowd(quint16 port) : m_epoll(::epoll_create1(EPOLL_CLOEXEC)), m_port(port)
{
}

Crowd::~Crowd()
{
    for (const auto &member : m_members)
        end(*member);
    ::close(m_epoll);
}

Member &Crowd::join(int host, int receiveBuffer)
{
    m_members.push_back(std::make_unique<Member>());
    Member &member = *m_members.back();
    member.history.client = int(m_members.size());
    member.joined = Clock::now();
    member.descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (receiveBuffer > 0)
        ::setsockopt(member.descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    setStreamOptions(member.descriptor);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (host > 1) {
        address.sin_addr.s_addr = htonl(firstHost + quint32(host));
        ::bind(member.descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    }
    address.sin_port = htons(m_port);
    ::inet_pton(AF_INET, m_address, &address.sin_addr);
    const bool fails = ::connect(member.descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0;
    const int reason = errno;
    socklen_t size = sizeof address;
    ::getsockname(member.descriptor, reinterpret_cast<sockaddr *>(&address), &size);
    member.ownPort = ntohs(address.sin_port);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = &member;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, member.descriptor, &event);
    if (fails && reason != EINPROGRESS)
        end(member);
    return member;
}

void Crowd::leave(Member &member)
{
    end(member);
}

void Crowd::forgetClosed()
{
    std::erase_if(m_members, [](const auto &member) { return member->isClosed; });
}

void Crowd::create(Member &member, const QString &name)
{
    say(member, chatmessage::Create{name, QStringLiteral("secret")});
}

void Crowd::login(Member &member, const QString &name)
{
    member.name = name;
    member.id.reset();
    say(member, chatmessage::Login{name, QStringLiteral("secret")});
}

void Crowd::chat(Member &member, int padding)
{
    const QString content = QStringLiteral("%1 %2 %3 %4").arg(member.history.client).arg(member.history.sent).arg(nanosecondsNow())
                                .arg(QString(padding, u'.'));
    const auto time = GeneralizedTime::fromDateTime(QDateTime::currentDateTimeUtc());
    say(member, chatmessage::Send{time.value_or(GeneralizedTime()), content, member.name});
    ++member.history.sent;
}

void Crowd::say(Member &member, const chatmessage::Packet &packet)
{
    const auto bytes = chatmessage::encode({member.id.value_or(chatmessage::serverId), packet});
    if (bytes)
        send(member, *bytes);
}

void Crowd::send(Member &member, const QByteArray &bytes)
{
    if (member.isClosed)
        return;
    member.unsent += bytes;
    flush(member);
}

void Crowd::flush(Member &member)
{
    const ssize_t taken
        = ::send(member.descriptor, member.unsent.constData(), std::size_t(member.unsent.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (taken > 0)
        member.unsent.remove(0, taken);
    else if (taken < 0 && errno != EAGAIN && errno != ENOTCONN)
        member.unsent.clear(); // what the other end said last is still to be read
    watch(member);
}

void Crowd::stopReading(Member &member)
{
    member.isReading = false;
    watch(member);
}

void Crowd::watch(Member &member)
{
    epoll_event event{};
    event.events = (member.isReading ? EPOLLIN : 0U) | (member.unsent.isEmpty() ? 0U : EPOLLOUT);
    event.data.ptr = &member;
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, member.descriptor, &event);
}

void Crowd::turn(Milliseconds atMost)
{
    std::array<epoll_event, 512> events;
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), int(atMost.count()));
    for (int i = 0; i < count; ++i) {
        auto &member = *static_cast<Member *>(events[std::size_t(i)].data.ptr);
        if (member.isClosed)
            continue;
        const auto what = events[std::size_t(i)].events;
        if ((what & EPOLLOUT) != 0 && !member.unsent.isEmpty())
            flush(member);
        if (!member.isReading && (what & (EPOLLHUP | EPOLLERR)) != 0)
            end(member);
        else if ((what & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0)
            receive(member);
    }
    if (betweenTurns)
        betweenTurns();
}

bool Crowd::until(const std::function<bool()> &done, Milliseconds atMost)
{
    const auto end = Clock::now() + atMost;
    while (!done()) {
        const auto left = std::chrono::ceil<Milliseconds>(end - Clock::now());
        if (left <= Milliseconds(0))
            return false;
        turn(std::min(left, Milliseconds(5)));
    }
    return true;
}

void Crowd::receive(Member &member)
{
    std::array<char, 64 * 1024> scratch;
    const ssize_t size = ::recv(member.descriptor, scratch.data(), scratch.size(), MSG_DONTWAIT);
    if (size < 0 && errno == EAGAIN)
        return;
    if (size <= 0) {
        end(member);
        return;
    }
    QByteArrayView bytes(scratch.data(), size);
    while (const auto item = member.decoder.next(bytes)) {
        if (const auto *frame = std::get_if<chatmessage::Frame>(&*item))
            note(member, *frame);
    }
}

void Crowd::note(Member &member, const chatmessage::Frame &frame)
{
    if (const auto *message = std::get_if<chatmessage::Send>(&frame.packet)) {
        const QList<QByteArray> words = message->content.bytes().split(' ');
        if (words.size() >= 3) {
            member.history.received.push_back({words[0].toInt(), words[1].toInt()});
            m_latencies.push_back(double(nanosecondsNow() - words[2].toLongLong()) / 1e6);
        }
        return;
    }
    member.answered = Clock::now();
    if (const auto *success = std::get_if<chatmessage::LoginSuccess>(&frame.packet))
        member.id = success->id;
    else if (const auto *error = std::get_if<chatmessage::Error>(&frame.packet)) {
        member.lastError = error->code;
        ++member.refused;
    } else if (std::holds_alternative<chatmessage::Success>(frame.packet)) {
        ++member.created;
    }
    if (onAnswer)
        onAnswer(member);
}

void Crowd::end(Member &member)
{
    if (member.isClosed)
        return;
    member.isClosed = true;
    member.ended = Clock::now();
    ::close(member.descriptor);
}

std::vector<ClientHistory> Crowd::histories() const
{
    std::vector<ClientHistory> all;
    for (const auto &member : m_members) {
        if (member->id)
            all.push_back(member->history);
    }
    return all;
}

} // namespace roundtable::faults
