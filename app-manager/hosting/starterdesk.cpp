// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/starterdesk.h"

#include "app-manager/hosting/hostaddress.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace roundtable::manager {

namespace {

using namespace std::chrono_literals;

constexpr auto linger = 500ms;
constexpr int maxLingering = 16;
constexpr auto rateWindow = 1s;

} // namespace

StarterDesk::StarterDesk(const ConnectionQuota::Limits &limits, QObject *parent) : QObject(parent), m_quota(limits)
{
    connect(&m_listener, &Listener::accepted, this, &StarterDesk::adopt);
}

StarterDesk::~StarterDesk() = default;

void StarterDesk::accept(StarterId starter)
{
    m_accepted = starter;
}

void StarterDesk::close(StarterId starter)
{
    const auto found = m_connections.find(starter);
    if (found == m_connections.end())
        return;
    ManagementChannel *channel = found->second.channel;
    forget(starter);
    channel->disconnect(this);
    // Who knocks faster than the ends are exchanged is not waited for.
    if (m_lingering >= maxLingering) {
        channel->abort();
        channel->deleteLater();
        return;
    }
    ++m_lingering;
    connect(channel, &SocketChannel::closed, this, [this, channel] {
        --m_lingering;
        channel->deleteLater();
    });
    channel->close(linger);
}

void StarterDesk::send(const servermanagement::Packet &command)
{
    const auto found = m_connections.find(m_accepted);
    if (found == m_connections.end())
        return;
    const auto error = found->second.channel->send({command});
    Q_ASSERT_X(!error, "send", "a command can always be said");
}

std::chrono::milliseconds StarterDesk::silence() const
{
    const auto found = m_connections.find(m_accepted);
    if (found == m_connections.end())
        return {};
    tcp_info info{};
    socklen_t size = sizeof info;
    if (::getsockopt(static_cast<int>(found->second.descriptor), IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
        return {};
    return std::chrono::milliseconds(std::min(info.tcpi_last_data_recv, info.tcpi_last_ack_recv));
}

void StarterDesk::adopt(QTcpSocket *socket)
{
    const IpAddress address = toIpAddress(socket->peerAddress());
    if (!m_quota.admit(address, std::chrono::steady_clock::now())) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    const StarterId starter{++m_lastId};
    const qintptr descriptor = socket->socketDescriptor();
    auto *channel = new ManagementChannel(socket, this);
    m_connections.emplace(starter, Connection{channel, descriptor, address, {}, 0});
    connect(channel, &ManagementChannel::frameReceived, this, [this, starter](const auto &frame) { receive(starter, frame); });
    connect(channel, &ManagementChannel::malformedPacketReceived, this,
            [this, starter](const WireError &error) { receiveMalformed(starter, error); });
    connect(channel, &SocketChannel::closed, this, [this, starter, channel] {
        forget(starter);
        channel->deleteLater();
        Q_EMIT starterGone(starter);
    });
    Q_EMIT starterArrived(starter, address);
}

void StarterDesk::receive(StarterId starter, const servermanagement::Frame &frame)
{
    if (isTooFast(m_connections.at(starter)))
        Q_EMIT protocolBroken(starter, QStringLiteral("more than %1 packets in a second").arg(maxPacketsPerSecond));
    else
        Q_EMIT frameReceived(starter, frame);
}

void StarterDesk::receiveMalformed(StarterId starter, const WireError &error)
{
    if (!servermanagement::isSkippable(error) || isTooFast(m_connections.at(starter)))
        Q_EMIT protocolBroken(starter, describe(error));
}

void StarterDesk::forget(StarterId starter)
{
    const auto found = m_connections.find(starter);
    m_quota.release(found->second.address);
    m_connections.erase(found);
}

bool StarterDesk::isTooFast(Connection &connection)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - connection.windowStart >= rateWindow) {
        connection.windowStart = now;
        connection.packetsInWindow = 0;
    }
    return ++connection.packetsInWindow > maxPacketsPerSecond;
}

} // namespace roundtable::manager
