// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/chatserver/chatserver.h"

#include "server-starter/accounts/username.h"
#include "server-starter/chatserver/loginthrottle.h"
#include "server-starter/sessions/sessiontable.h"

#include <algorithm>

namespace roundtable::starter {

using namespace chatmessage;

namespace {

SendTo refuse(SessionId session, ErrorCode code)
{
    return {session, standardError(code)};
}

/// Tabs and line ends are text; every other C0 control, DEL and C1 (C2 80 to C2 9F in UTF-8) is none.
bool hasForbiddenControl(const QByteArray &text)
{
    bool behindC2 = false;
    for (const char c : text) {
        const auto byte = static_cast<quint8>(c);
        const bool allowed = byte == '\t' || byte == '\n' || byte == '\r';
        if ((byte < 0x20 && !allowed) || byte == 0x7F || (behindC2 && byte <= 0x9F))
            return true;
        behindC2 = byte == 0xC2;
    }
    return false;
}

bool isNameOf(const Utf8Text &claimed, const Online &online)
{
    if (claimed == online.name)
        return true;
    const auto canonical = canonicalName(claimed);
    return canonical && canonical == canonicalName(online.name);
}

/// What failures are counted under, whether or not there is such an account.
QByteArray accountKey(const Utf8Text &username)
{
    return canonicalName(username).value_or(username.bytes());
}

SessionState stateAfter(const std::optional<Online> &before)
{
    return before ? SessionState(*before) : SessionState(Anonymous{});
}

} // namespace

class ChatServer::Private {
public:
    explicit Private(const ChatLimits &chatLimits) : limits(chatLimits), throttle(chatLimits) { }

    // One for each packet; what only a server says is an invalid request from a client.
    Effects handle(Session &session, const Login &login, const Frame &frame, TimePoint now);
    Effects handle(Session &session, const Create &create, const Frame &frame, TimePoint now);
    Effects handle(Session &session, const Logout &logout, const Frame &frame, TimePoint now);
    Effects handle(Session &session, const Send &send, const Frame &frame, TimePoint now);
    template <typename ServerPacket>
    Effects handle(Session &session, const ServerPacket &, const Frame &, TimePoint)
    {
        return {refuse(session.id, ErrorCode::InvalidRequest)};
    }

    Effects accept(Session &session, const Accepted &accepted);
    Effects refuseLogin(Session &session, LoginRefusal refusal, TimePoint now);
    void hold(Session &session, ErrorCode answer, TimePoint due);
    Effects close(Session &session, ErrorCode reason);

    bool isFull(const QByteArray &peer) const;
    bool isStrangersId(const Session &session, const Frame &frame) const;
    TimePoint::duration loginTimeout() const;

    ChatLimits limits;
    LoginThrottle throttle;
    SessionTable sessions;
    quint64 messages = 0;
    bool shuttingDown = false;
};

Effects ChatServer::Private::handle(Session &session, const Login &login, const Frame &, TimePoint now)
{
    if (shuttingDown)
        return {refuse(session.id, ErrorCode::GenericFailure)};
    if (!session.exempt && throttle.refusesLogin(session.peer, now)) {
        hold(session, ErrorCode::InvalidAuthentication, now + throttle.feignedCheck());
        return {};
    }
    const Online *online = session.online();
    sessions.setState(session, LoggingIn{accountKey(login.username), now, online ? std::optional(*online) : std::nullopt});
    return {CheckPassword{session.id, login.username, login.password}};
}

Effects ChatServer::Private::handle(Session &session, const Create &create, const Frame &, TimePoint now)
{
    if (session.online() || create.password.isEmpty() || !canonicalName(create.username))
        return {refuse(session.id, ErrorCode::InvalidRequest)};
    if (shuttingDown || (!session.exempt && !throttle.admitsCreate(session.peer, now)))
        return {refuse(session.id, ErrorCode::GenericFailure)};
    sessions.setState(session, Creating{});
    return {CreateAccount{session.id, create.username, create.password}};
}

Effects ChatServer::Private::handle(Session &session, const Logout &, const Frame &, TimePoint)
{
    if (!session.online())
        return {};
    sessions.setState(session, Anonymous{});
    return {Leave{session.id}};
}

Effects ChatServer::Private::handle(Session &session, const Send &send, const Frame &frame, TimePoint)
{
    const Online *online = session.online();
    if (!online || send.content.isEmpty() || hasForbiddenControl(send.content.bytes()) || !isNameOf(send.username, *online))
        return {refuse(session.id, ErrorCode::InvalidRequest)};
    ++messages;
    return {Broadcast{{online->userId, frame.packet}}};
}

Effects ChatServer::Private::accept(Session &session, const Accepted &accepted)
{
    const auto &loggingIn = std::get<LoggingIn>(session.state);
    const std::optional<Online> before = loggingIn.before;
    const bool sameAccount = before && before->userId == accepted.id;
    throttle.loginSucceeded(loggingIn.account);
    if (!sameAccount && sessions.countOf(accepted.id) >= limits.sessionsPerAccount) {
        sessions.setState(session, stateAfter(before));
        return {refuse(session.id, ErrorCode::GenericFailure)};
    }
    sessions.setState(session, Online{accepted.id, accepted.name});
    Effects effects{SendTo{session.id, LoginSuccess{accepted.id}}};
    if (!before)
        effects.emplace_back(Join{session.id});
    return effects;
}

Effects ChatServer::Private::refuseLogin(Session &session, LoginRefusal refusal, TimePoint now)
{
    const auto &loggingIn = std::get<LoggingIn>(session.state);
    ErrorCode answer = ErrorCode::GenericFailure;
    std::chrono::seconds delay{0};
    switch (refusal) {
    case LoginRefusal::WrongCredentials:
        answer = ErrorCode::InvalidAuthentication;
        if (!session.exempt)
            delay = throttle.loginFailed(session.peer, loggingIn.account, now);
        break;
    case LoginRefusal::Busy:
    case LoginRefusal::StoreFailed:
        break;
    }
    if (delay > std::chrono::seconds(0)) {
        hold(session, answer, now + delay);
        return {};
    }
    sessions.setState(session, stateAfter(loggingIn.before));
    return {refuse(session.id, answer)};
}

void ChatServer::Private::hold(Session &session, ErrorCode answer, TimePoint due)
{
    const Online *online = session.online();
    sessions.setState(session, AnswerHeld{answer, due, online ? std::optional(*online) : std::nullopt});
}

Effects ChatServer::Private::close(Session &session, ErrorCode reason)
{
    const SessionId id = session.id;
    Effects effects{refuse(id, reason)};
    if (session.online())
        effects.emplace_back(Leave{id});
    effects.emplace_back(Close{id});
    sessions.remove(id);
    return effects;
}

bool ChatServer::Private::isFull(const QByteArray &peer) const
{
    return (limits.maxConnections > 0 && sessions.count() >= limits.maxConnections)
            || (limits.maxConnectionsPerAddress > 0 && sessions.countOf(peer) >= limits.maxConnectionsPerAddress);
}

bool ChatServer::Private::isStrangersId(const Session &session, const Frame &frame) const
{
    const Online *online = session.online();
    const bool asNobody = frame.sender == serverId && (!online || std::holds_alternative<Login>(frame.packet));
    return !asNobody && !(online && frame.sender == online->userId);
}

TimePoint::duration ChatServer::Private::loginTimeout() const
{
    const bool crowded = limits.maxConnections > 0 && sessions.count() > limits.maxConnections / 2;
    return crowded ? std::min(limits.crowdedLoginTimeout, limits.loginTimeout) : limits.loginTimeout;
}

ChatServer::ChatServer(const ChatLimits &limits) : d(std::make_unique<Private>(limits)) { }

ChatServer::~ChatServer() = default;

ChatServer::Connected ChatServer::connected(const QByteArray &peer, bool exempt, TimePoint now)
{
    if (d->shuttingDown || d->isFull(peer)) {
        const SessionId id = d->sessions.takeId();
        return {id, {refuse(id, ErrorCode::GenericFailure), Close{id}}};
    }
    return {d->sessions.add(peer, exempt, now).id, {}};
}

Effects ChatServer::disconnected(SessionId id, TimePoint)
{
    const Session *session = d->sessions.find(id);
    if (!session)
        return {};
    Effects effects;
    if (session->online())
        effects.emplace_back(Leave{id});
    d->sessions.remove(id);
    return effects;
}

Effects ChatServer::receive(SessionId id, const Frame &frame, TimePoint now)
{
    Session *session = d->sessions.find(id);
    if (!session)
        return {};
    Q_ASSERT_X(session->isIdle(), "ChatServer::receive", "the host waits until acceptsPackets()");
    const bool isLogout = std::holds_alternative<Logout>(frame.packet); // is never answered
    if (d->limits.strictSenderId && !isLogout && d->isStrangersId(*session, frame))
        return {refuse(id, ErrorCode::InvalidUserId)};
    return std::visit([&](const auto &packet) { return d->handle(*session, packet, frame, now); }, frame.packet);
}

Effects ChatServer::receiveMalformed(SessionId id, const WireError &error, TimePoint)
{
    Session *session = d->sessions.find(id);
    if (!session)
        return {};
    const bool inStep = error.extent > 0;
    return inStep ? Effects{refuse(id, ErrorCode::InvalidRequest)} : d->close(*session, ErrorCode::InvalidRequest);
}

Effects ChatServer::packetTimedOut(SessionId id, TimePoint)
{
    Session *session = d->sessions.find(id);
    return session ? d->close(*session, ErrorCode::RequestTimeout) : Effects();
}

bool ChatServer::acceptsPackets(SessionId id) const
{
    const Session *session = d->sessions.find(id);
    return session && session->isIdle();
}

Effects ChatServer::passwordChecked(SessionId id, const LoginResult &result, TimePoint now)
{
    Session *session = d->sessions.find(id);
    if (!session || !std::holds_alternative<LoggingIn>(session->state))
        return {};
    if (const auto *accepted = std::get_if<Accepted>(&result)) {
        d->throttle.loginChecked(now - std::get<LoggingIn>(session->state).since);
        return d->accept(*session, *accepted);
    }
    const auto refusal = std::get<LoginRefusal>(result);
    if (refusal == LoginRefusal::WrongCredentials)
        d->throttle.loginChecked(now - std::get<LoggingIn>(session->state).since);
    return d->refuseLogin(*session, refusal, now);
}

Effects ChatServer::accountCreated(SessionId id, CreateResult result, TimePoint)
{
    Session *session = d->sessions.find(id);
    if (!session || !std::holds_alternative<Creating>(session->state))
        return {};
    d->sessions.setState(*session, Anonymous{});
    switch (result) {
    case CreateResult::Created:
        return {SendTo{id, Success{quint8(PacketType::Create)}}};
    case CreateResult::NameTaken:
        return {refuse(id, ErrorCode::UserAlreadyExists)};
    case CreateResult::NameRefused:
        return {refuse(id, ErrorCode::InvalidRequest)};
    case CreateResult::NoIdLeft:
    case CreateResult::Busy:
    case CreateResult::StoreFailed:
        return {refuse(id, ErrorCode::GenericFailure)};
    }
    Q_UNREACHABLE();
}

Effects ChatServer::accountsChanged(const AccountIds &usable)
{
    Effects effects;
    for (const SessionId id : d->sessions.onlineExcept(usable)) {
        effects.emplace_back(Leave{id});
        effects.emplace_back(Close{id});
        d->sessions.remove(id);
    }
    return effects;
}

std::optional<TimePoint> ChatServer::nextDeadline() const
{
    std::optional<TimePoint> next = d->sessions.firstHeldDue();
    if (const auto since = d->sessions.earliestConnectionWithoutLogin()) {
        const TimePoint due = *since + d->loginTimeout();
        next = next ? std::min(*next, due) : due;
    }
    return next;
}

Effects ChatServer::tick(TimePoint now)
{
    Effects effects;
    for (Session *session = d->sessions.firstHeld(); session; session = d->sessions.firstHeld()) {
        const auto &held = std::get<AnswerHeld>(session->state);
        if (held.due > now)
            break;
        effects.emplace_back(refuse(session->id, held.answer));
        d->sessions.setState(*session, stateAfter(held.before));
    }
    // Whoever waits for an answer is not counted as silent; the time that ran out meanwhile is found run out afterwards.
    for (Session *session = d->sessions.earliestWithoutLogin(); session; session = d->sessions.earliestWithoutLogin()) {
        if (now - session->connectedAt < d->loginTimeout())
            break;
        std::ranges::move(d->close(*session, ErrorCode::RequestTimeout), std::back_inserter(effects));
    }
    return effects;
}

void ChatServer::beginShutdown()
{
    d->shuttingDown = true;
}

void ChatServer::setLimits(const ChatLimits &limits)
{
    d->limits = limits;
    d->throttle.setLimits(limits);
}

Statistics ChatServer::statistics() const
{
    return {quint64(d->sessions.accountsOnline()), d->messages, quint64(d->sessions.count())};
}

} // namespace roundtable::starter
