// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/chatserver/chatserver.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>
#include <QtTest/QTest>

namespace roundtable::starter {

/// \brief A chat server with time by hand, and short ways to do what every test does first.
class Room {
public:
    explicit Room(const ChatLimits &limits = {}) : server(limits) { }

    static Utf8Text text(const QByteArray &utf8) { return Utf8Text::fromBytes(utf8); }
    static chatmessage::UserId id(int number) { return chatmessage::UserId(number); }
    static Accepted account(const QByteArray &name, int number) { return {id(number), text(name)}; }

    SessionId connect(const QByteArray &peer = "10.0.0.1", bool exempt = false)
    {
        return server.connected(peer, exempt, now).session;
    }
    Effects receive(SessionId session, const chatmessage::Packet &packet, int sender = 0)
    {
        return server.receive(session, {id(sender), packet}, now);
    }
    Effects login(SessionId session, const QByteArray &name = "bob", const QByteArray &password = "pw")
    {
        return receive(session, chatmessage::Login{text(name), text(password)});
    }
    Effects create(SessionId session, const QByteArray &name = "bob", const QByteArray &password = "pw")
    {
        return receive(session, chatmessage::Create{text(name), text(password)});
    }
    static chatmessage::Send message(const QByteArray &content, const QByteArray &name = "bob")
    {
        return {*GeneralizedTime::fromWire("20250320123000Z"), text(content), text(name)};
    }
    Effects say(SessionId session, const QByteArray &content, const QByteArray &name = "bob", int sender = 0)
    {
        return receive(session, message(content, name), sender);
    }
    Effects checked(SessionId session, const LoginResult &result) { return server.passwordChecked(session, result, now); }
    Effects refused(SessionId session) { return checked(session, LoginRefusal::WrongCredentials); }
    Effects created(SessionId session, CreateResult result = CreateResult::Created)
    {
        return server.accountCreated(session, result, now);
    }

    /// A session that is already logged in.
    SessionId online(const QByteArray &name = "bob", int number = 1, const QByteArray &peer = "10.0.0.1")
    {
        const SessionId session = connect(peer);
        const Effects asked = login(session, name);
        const Effects joined = checked(session, account(name, number));
        Q_ASSERT(asked.size() == 1 && joined.size() == 2);
        return session;
    }
    /// A failed login, up to its answer or to the holding of it.
    Effects fail(SessionId session, const QByteArray &name = "bob")
    {
        Effects effects = login(session, name);
        return effects.empty() ? effects : refused(session);
    }

    /// Time passes, and the host ticks when it is told to and at the end.
    Effects pass(TimePoint::duration duration)
    {
        const TimePoint end = now + duration;
        Effects all;
        for (auto next = server.nextDeadline(); next && *next <= end; next = server.nextDeadline()) {
            now = std::max(now, *next);
            const Effects effects = server.tick(now);
            if (effects.empty())
                break; // a deadline at which nothing happens would never end
            all.insert(all.end(), effects.begin(), effects.end());
        }
        now = end;
        return all;
    }

    static SendTo error(SessionId session, chatmessage::ErrorCode code)
    {
        return {session, chatmessage::standardError(code)};
    }
    static SendTo invalidRequest(SessionId session) { return error(session, chatmessage::ErrorCode::InvalidRequest); }
    static SendTo genericFailure(SessionId session) { return error(session, chatmessage::ErrorCode::GenericFailure); }
    static SendTo invalidAuthentication(SessionId session)
    {
        return error(session, chatmessage::ErrorCode::InvalidAuthentication);
    }
    static SendTo timedOut(SessionId session) { return error(session, chatmessage::ErrorCode::RequestTimeout); }

    ChatServer server;
    TimePoint now{std::chrono::hours(1)};
};

/// What QCOMPARE prints: enough to see which effect is another than expected.
inline char *toString(const Effects &effects)
{
    QStringList lines;
    for (const Effect &effect : effects) {
        const quint64 session = std::visit(
                [](const auto &e) -> quint64 {
                    if constexpr (requires { e.session; })
                        return quint64(e.session);
                    else
                        return 0;
                },
                effect);
        static constexpr const char *names[] = {"SendTo", "Broadcast", "Join", "Leave", "CheckPassword", "CreateAccount", "Close"};
        QString line = QLatin1String(names[effect.index()]) + QLatin1Char(' ') + QString::number(session);
        if (const auto *sendTo = std::get_if<SendTo>(&effect)) {
            line += QLatin1String(" packet ") + QString::number(sendTo->packet.index());
            if (const auto *error = std::get_if<chatmessage::Error>(&sendTo->packet))
                line += QLatin1String(" code ") + QString::number(int(error->code));
        }
        lines.append(line);
    }
    const QString joined = QLatin1Char('{') + lines.join(QLatin1String(", ")) + QLatin1Char('}');
    return qstrdup(qPrintable(joined));
}

} // namespace roundtable::starter
