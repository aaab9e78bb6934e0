// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/memoryaccountstore.h"
#include "server-starter/hosting/chatserverhost.h"
#include "tests/support/fakeclock.h"
#include "tests/support/loopback.h"

#include <QtTest/QTest>

namespace roundtable::starter {

/// \brief A whole chat server on a port of loopback: rules, sockets and accounts in memory, with time by hand and cheap hashes.
class HostRoom {
public:
    explicit HostRoom(const ChatServerHost::Settings &settings = {})
        : accounts(std::make_unique<MemoryAccountStore>(), cheapHashes()),
          host(accounts, settings, nullptr, [this] { return clock.now(); })
    {
        if (accounts.open())
            qFatal("accounts in memory always open");
    }

    static HashSettings cheapHashes()
    {
        HashSettings settings;
        settings.memoryKiB = 8;
        settings.passes = 1;
        settings.threads = 2;
        return settings;
    }
    static Utf8Text text(const QByteArray &utf8) { return Utf8Text::fromBytes(utf8); }
    static QByteArray packet(const chatmessage::Packet &packet, int sender = 0)
    {
        return *chatmessage::encode({chatmessage::UserId(sender), packet});
    }
    static QByteArray create(const QByteArray &name) { return packet(chatmessage::Create{text(name), text("pw")}); }
    static QByteArray login(const QByteArray &name, const QByteArray &password = "pw")
    {
        return packet(chatmessage::Login{text(name), text(password)});
    }
    static QByteArray chat(const QByteArray &content, const QByteArray &name, int sender = 0)
    {
        return packet(chatmessage::Send{*GeneralizedTime::fromWire("20250320123000Z"), text(content), text(name)}, sender);
    }
    static QByteArray created() { return packet(chatmessage::Success{quint8(chatmessage::PacketType::Create)}); }
    static QByteArray loggedIn(int id) { return packet(chatmessage::LoginSuccess{chatmessage::UserId(id)}); }
    static QByteArray error(chatmessage::ErrorCode code) { return packet(chatmessage::standardError(code)); }

    quint16 start()
    {
        const auto port = host.start(QHostAddress::LocalHost, 0);
        if (!port)
            qFatal("no port of loopback is free");
        return *port;
    }
    std::unique_ptr<test::RawPeer> connect() { return std::make_unique<test::RawPeer>(host.port()); }
    /// A new account's first client; the account's id counts up from 1.
    std::unique_ptr<test::RawPeer> join(const QByteArray &name, int id)
    {
        auto peer = connect();
        peer->send(QByteArray(create(name) + login(name)));
        if (!peer->waitFor(QByteArray(created() + loggedIn(id))))
            qFatal("%s could not join", name.constData());
        peer->takeReceived();
        return peer;
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        host.checkTime();
    }

    test::FakeClock clock;
    AccountService accounts;
    ChatServerHost host;
};

} // namespace roundtable::starter
