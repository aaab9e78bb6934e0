// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/hosting/clientsockets.h"
#include "tests/support/fakeclock.h"
#include "tests/support/loopback.h"

#include <QtTest/QTest>

#include <initializer_list>

namespace roundtable::starter {

/// One stream of several packets.
inline QByteArray joined(std::initializer_list<QByteArray> packets)
{
    QByteArray all;
    for (const QByteArray &packet : packets)
        all += packet;
    return all;
}

/// \brief Client sockets on a port of loopback, with time by hand, and what they tell in a list. Every client is a member
///        from the start, and every message is broadcast as it came, unless a test says otherwise.
class SocketRoom final : public ClientSocketEvents {
public:
    explicit SocketRoom(const SocketLimits &limits = withoutRate())
        : sockets(*this, limits, [this] { return clock.now(); })
    {
        const auto error = sockets.listen(QHostAddress::LocalHost, 0);
        Q_ASSERT(!error);
    }

    static SocketLimits withoutRate()
    {
        SocketLimits limits;
        limits.rate.perSecond = 0;
        return limits;
    }
    static chatmessage::Send message(const QByteArray &content)
    {
        return {*GeneralizedTime::fromWire("20250320123000Z"), Utf8Text::fromBytes(content), Utf8Text::fromBytes("bob")};
    }
    static QByteArray packet(const chatmessage::Packet &packet) { return *chatmessage::encode({chatmessage::serverId, packet}); }
    static QByteArray chat(const QByteArray &content) { return packet(message(content)); }

    /// A peer whose end here is the last of clients.
    std::unique_ptr<test::RawPeer> connect()
    {
        const std::size_t before = clients.size();
        auto peer = std::make_unique<test::RawPeer>(sockets.port());
        if (!QTest::qWaitFor([&] { return clients.size() > before; }))
            qFatal("nobody came");
        return peer;
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        sockets.scheduleTurn();
    }

    void clientConnected(ClientSocket &client, TimePoint) override
    {
        client.setSession(SessionId(clients.size() + 1));
        clients.push_back(&client);
        if (everybodyJoins)
            sockets.join(client);
    }
    void frameReceived(ClientSocket &client, const chatmessage::Frame &frame, TimePoint) override
    {
        frames.push_back(frame);
        if (onFrame)
            onFrame(client, frame);
        else
            sockets.broadcast(frame);
    }
    void malformedReceived(ClientSocket &client, const WireError &error, TimePoint) override
    {
        faults.push_back(error);
        sockets.reply(client, chatmessage::standardError(chatmessage::ErrorCode::InvalidRequest));
        if (error.extent == 0)
            sockets.close(client);
    }
    void packetTimedOut(ClientSocket &client, TimePoint) override
    {
        sockets.reply(client, chatmessage::standardError(chatmessage::ErrorCode::RequestTimeout));
        sockets.close(client);
    }
    void clientGone(ClientSocket &client, TimePoint) override { gone.push_back(client.session()); }
    void turnEnded(TimePoint) override { ++turns; }

    test::FakeClock clock;
    bool everybodyJoins = true;
    std::function<void(ClientSocket &, const chatmessage::Frame &)> onFrame;
    std::vector<ClientSocket *> clients; ///< in the order they came; those that went are not to be touched
    std::vector<chatmessage::Frame> frames;
    std::vector<WireError> faults;
    std::vector<SessionId> gone;
    int turns = 0;
    ClientSockets sockets;
};

} // namespace roundtable::starter
