// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/clientsession.h"
#include "protocol/chatmessage/chatcodec.h"
#include "protocol/clientconnection/connectioncodec.h"
#include "tests/support/loopback.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace roundtable::client {

/// One packet of a chat server, as bytes.
inline QByteArray packet(const chatmessage::Packet &content, quint16 sender = 0)
{
    return chatmessage::encode({chatmessage::UserId(sender), content}).value();
}

inline QByteArray relay(const QString &author, const QString &text, const QDateTime &time, quint16 sender)
{
    const auto stamp = GeneralizedTime::fromDateTime(time).value();
    return packet(chatmessage::Send{stamp, Utf8Text(text), Utf8Text(author)}, sender);
}

inline QByteArray loginSuccess(quint16 id) { return packet(chatmessage::LoginSuccess{chatmessage::UserId(id)}); }

/// A manager's answer that leads to 127.0.0.1.
inline QByteArray managerAnswer(quint16 port)
{
    return clientconnection::encode({clientconnection::ReturnIp{clientconnection::ServerAddress{QStringLiteral("127.0.0.1"), port}}})
        .value();
}

/// The frames that a client has sent to \a peer so far.
inline QList<chatmessage::Frame> framesIn(QByteArrayView bytes)
{
    QList<chatmessage::Frame> frames;
    while (!bytes.isEmpty()) {
        const auto step = chatmessage::decode(bytes);
        const auto *decoded = std::get_if<Decoded<chatmessage::Frame>>(&step);
        if (!decoded)
            break;
        frames.append(decoded->frame);
        bytes = bytes.sliced(decoded->size);
    }
    return frames;
}

/// \brief A client session and the chat server it talks to, played byte by byte by the test.
struct SessionFixture {
    explicit SessionFixture(SessionEnvironment environment = {}) : session(nullptr, std::move(environment)) { }

    [[nodiscard]] SignInRequest request(bool create = false) const
    {
        return {SignInRequest::Via::ChatServer, {QStringLiteral("127.0.0.1"), server.port()}, QStringLiteral("dana"),
                QStringLiteral("secret"), create};
    }
    /// Signs in without a manager; false where anything on the way was not as it should be.
    [[nodiscard]] bool goOnline(quint16 id = 7)
    {
        session.signIn(request());
        peer = server.next();
        if (!peer || !peer->waitForBytes(packet(login()).size()) || peer->takeReceived() != packet(login()))
            return false;
        peer->send(loginSuccess(id));
        return QTest::qWaitFor([this] { return std::holds_alternative<Online>(session.state()); });
    }
    [[nodiscard]] static chatmessage::Login login()
    {
        return {Utf8Text(QStringLiteral("dana")), Utf8Text(QStringLiteral("secret"))};
    }
    /// Waits for a whole packet from the client and hands over the frames that came.
    [[nodiscard]] QList<chatmessage::Frame> nextFrames()
    {
        QList<chatmessage::Frame> frames;
        static_cast<void>(QTest::qWaitFor([&] {
            frames = framesIn(peer->received());
            return !frames.isEmpty();
        }));
        peer->takeReceived();
        return frames;
    }
    /// The message in a row of the timeline; an empty one where there is none.
    [[nodiscard]] MessageEntry message(int row)
    {
        const TimelineModel &timeline = *session.timeline();
        const auto *found = row < timeline.rowCount() ? std::get_if<MessageEntry>(&timeline.entry(row)) : nullptr;
        return found ? *found : MessageEntry{};
    }
    template <typename State>
    [[nodiscard]] bool reaches()
    {
        return QTest::qWaitFor([this] { return std::holds_alternative<State>(session.state()); });
    }

    test::RawListener server;
    ClientSession session;
    std::unique_ptr<test::RawPeer> peer; ///< the connection that is on
};

} // namespace roundtable::client
