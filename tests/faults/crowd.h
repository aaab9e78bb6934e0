// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/chatmessage/chatcodec.h"
#include "protocol/transport/streamdecoder.h"
#include "tests/faults/history.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace roundtable::faults {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::milliseconds;

inline DecodeStep<chatmessage::Frame> decodeAnswer(QByteArrayView bytes)
{
    return chatmessage::decode(bytes);
}

/// \brief One connection of a crowd, with everything that was noted of it.
struct Member {
    int descriptor = -1;
    quint16 ownPort = 0; ///< of its end of the connection
    Clock::time_point joined;
    Clock::time_point answered; ///< when the last frame came
    Clock::time_point ended; ///< meaningful when isClosed
    bool isClosed = false;
    bool isReading = true;
    std::optional<chatmessage::UserId> id; ///< of the last ACC_Login_Success
    int created = 0; ///< SYS_Success received
    int refused = 0; ///< SYS_Error received
    chatmessage::ErrorCode lastError{};
    QString name; ///< as it last logged in
    QByteArray unsent;
    ClientHistory history;
    StreamDecoder<chatmessage::Frame, &decodeAnswer> decoder;

    [[nodiscard]] bool isLoggedIn() const { return id && !isClosed; }
    [[nodiscard]] int answers() const { return created + refused + (id ? 1 : 0); }
};

/// \brief Many connections to one chat server, driven by one epoll set: says packets and notes what comes.
///
/// A message says who sent it, which of theirs it is and when, so that every receiver can note it and how late it was.
class Crowd {
public:
    explicit Crowd(quint16 port);
    ~Crowd();
    Q_DISABLE_COPY_MOVE(Crowd)

    /// Connects, from 127.0.0.\a host unless \a server is another address. \a receiveBuffer 0 leaves the system's.
    Member &join(int host = 1, int receiveBuffer = 0);
    void connectTo(const char *address) { m_address = address; }
    void leave(Member &member);
    /// Drops whoever is gone, with all that was noted of them. Not from within a turn.
    void forgetClosed();
    [[nodiscard]] const std::vector<std::unique_ptr<Member>> &members() const { return m_members; }

    void create(Member &member, const QString &name);
    void login(Member &member, const QString &name);
    /// The next message of this member, with \a padding bytes behind it.
    void chat(Member &member, int padding = 0);
    void send(Member &member, const QByteArray &bytes);
    void stopReading(Member &member);

    /// Reads and writes for whoever can, once.
    void turn(Milliseconds atMost);
    /// Turns until \a done or the time is over; says whether it was done.
    bool until(const std::function<bool()> &done, Milliseconds atMost);
    /// Nothing but turns.
    void during(Milliseconds time) { until([] { return false; }, time); }

    /// How late each message was, in milliseconds, since the last call.
    [[nodiscard]] std::vector<double> takeLatencies() { return std::exchange(m_latencies, {}); }
    /// \a history of all who logged in.
    [[nodiscard]] std::vector<ClientHistory> histories() const;

    std::function<void(Member &)> onAnswer; ///< any frame but a chat message has come
    std::function<void()> betweenTurns; ///< what else has to go on meanwhile

private:
    void receive(Member &member);
    void note(Member &member, const chatmessage::Frame &frame);
    void flush(Member &member);
    void watch(Member &member);
    void end(Member &member);
    void say(Member &member, const chatmessage::Packet &packet);

    int m_epoll;
    quint16 m_port;
    const char *m_address = "127.0.0.1";
    std::vector<std::unique_ptr<Member>> m_members;
    std::vector<double> m_latencies;
};

} // namespace roundtable::faults
