// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/serverlocator.h"

#include "app-client/inspector/packetrecorder.h"
#include "app-client/session/advertisedaddress.h"
#include "app-client/session/channelproblem.h"
#include "protocol/transport/connectionchannel.h"

#include <QtCore/QLoggingCategory>

#include <algorithm>

namespace roundtable::client {

Q_LOGGING_CATEGORY(lcLookUp, "roundtable.client.lookup")

namespace {

using clientconnection::ReturnIp;
using clientconnection::ServerAddress;

} // namespace

ServerLocator::ServerLocator(QObject *parent) : QObject(parent) { }

ServerLocator::~ServerLocator()
{
    cancel();
}

void ServerLocator::locate(const Endpoint &manager)
{
    cancel();
    m_manager = manager;
    m_brokenBytes.clear();
    m_channel = new ConnectionChannel(this);
    if (m_recorder)
        m_recorder->watch(m_channel, inspection::SubProtocol::ClientConnection, manager.toString());
    connect(m_channel, &ConnectionChannel::opened, this, [this] { m_channel->send(clientconnection::GetIp{}); });
    connect(m_channel, &ConnectionChannel::frameReceived, this, &ServerLocator::handleFrame);
    connect(m_channel, &ConnectionChannel::malformedPacketReceived, this, [this](const WireError &, QByteArrayView packet) {
        m_brokenBytes = packet.first(std::min(packet.size(), Problem::mostBytes)).toByteArray();
    });
    connect(m_channel, &ConnectionChannel::closed, this, &ServerLocator::handleClosed);
    m_channel->setDeadline(m_timeout);
    m_channel->connectToHost(manager.host, manager.port);
}

void ServerLocator::cancel()
{
    if (!m_channel)
        return;
    m_channel->disconnect(this);
    m_channel->abort();
    m_channel->deleteLater();
    m_channel = nullptr;
}

void ServerLocator::handleFrame(const clientconnection::Frame &frame)
{
    const auto *answer = std::get_if<ReturnIp>(&frame.packet);
    if (!answer)
        return; // a manager that asks us: the answer may still come
    if (frame.version != protocolVersion)
        qCInfo(lcLookUp, "The manager at %ls answers in version %d", qUtf16Printable(m_manager.toString()), frame.version);
    if (!answer->activeServer) {
        finish(NoServerOnline{});
        return;
    }
    const ServerAddress &server = *answer->activeServer;
    if (isUsableServerAddress(server.ip, server.port, m_channel->peerAddress().isLoopback())) {
        finish(server);
        return;
    }
    Problem problem;
    problem.kind = Problem::Kind::AdvertisedUnusable;
    problem.party = Problem::Party::Manager;
    problem.endpoint = {server.ip, server.port};
    problem.asked = m_manager;
    finish(problem);
}

void ServerLocator::handleClosed(const ChannelEnd &end)
{
    Problem problem = problemOf(end, Problem::Party::Manager, m_manager);
    // Bytes that are no packet, from a program of another version, are no fault but another language.
    const auto version = m_channel->claimedVersion();
    if (problem.kind == Problem::Kind::BrokenPacket && version && *version != protocolVersion) {
        problem.kind = Problem::Kind::OtherVersion;
        problem.version = *version;
    }
    if (problem.kind == Problem::Kind::BrokenPacket || problem.kind == Problem::Kind::OtherVersion)
        problem.bytes = m_brokenBytes;
    // It hung up without a word.
    if (problem.kind == Problem::Kind::ConnectionLost)
        problem.kind = Problem::Kind::ServerClosed;
    finish(problem);
}

void ServerLocator::finish(const LookUpResult &result)
{
    cancel();
    Q_EMIT finished(result);
}

} // namespace roundtable::client
