// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/sessionrules.h"

#include "app-client/session/reconnectpolicy.h"

#include <algorithm>
#include <iterator>

namespace roundtable::client {

using chatmessage::ErrorCode;
using Kind = Problem::Kind;

namespace {

/// The attempt of a state that is one, nothing for the others.
std::optional<Attempt> attemptOf(const SessionState &state)
{
    return std::visit(
        [](const auto &alternative) -> std::optional<Attempt> {
            if constexpr (requires { alternative.attempt; })
                return alternative.attempt;
            else
                return std::nullopt;
        },
        state);
}

bool fitsField(const QString &text)
{
    constexpr qsizetype fieldLimit = 255;
    const Utf8Text field(text);
    return field.size() <= fieldLimit && isStrictUtf8(field.bytes());
}

void append(SessionEffects &effects, SessionEffects more)
{
    effects.insert(effects.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Kind kindOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidUserId:
    case ErrorCode::InvalidAuthentication:
        return Kind::WrongCredentials;
    case ErrorCode::UserAlreadyExists:
        return Kind::NameTaken;
    case ErrorCode::GenericFailure:
        return Kind::ServerFailure;
    case ErrorCode::InvalidRequest:
        return Kind::NotUnderstood;
    case ErrorCode::RequestTimeout:
        return Kind::ServerTimeout;
    }
    // A peer may send any byte.
    return Kind::OtherError;
}

} // namespace

SessionEffects SessionRules::signIn(const SignInRequest &request, const std::optional<Endpoint> &former, const Moment &now)
{
    SessionEffects effects = cancel();
    m_request = request;
    m_trusted = request.keptFor ? request.keptFor : former;
    m_attemptsBefore = 0;
    m_accountCreated = false;
    if (!fitsField(request.name) || !fitsField(request.password)) {
        append(effects, stop(problem(Kind::CannotBeSaid)));
        return effects;
    }
    append(effects, startTrying({}, now));
    return effects;
}

SessionEffects SessionRules::signOut(const Moment &)
{
    if (!std::holds_alternative<Online>(m_state))
        return cancel();
    const chatmessage::Logout logout{
        chatmessage::Logout::Credentials{Utf8Text(m_request.name), Utf8Text(m_request.password)}};
    enter(SigningOut{});
    m_request.password.clear();
    return {SendPacket{logout}, SessionEnded{SessionEnded::How::SignedOut}, CloseInOrder{}};
}

SessionEffects SessionRules::cancel()
{
    SessionEffects effects;
    if (std::holds_alternative<Online>(m_state))
        effects.push_back(SessionEnded{SessionEnded::How::SignedOut});
    effects.push_back(Disconnect{});
    m_changedServer.reset();
    m_request.password.clear();
    enter(Idle{});
    return effects;
}

SessionEffects SessionRules::retryNow(const Moment &now)
{
    if (!std::holds_alternative<NoServer>(m_state) && !std::holds_alternative<Waiting>(m_state))
        return {};
    return startTrying(*attemptOf(m_state), now);
}

SessionEffects SessionRules::acceptChangedServer(const Moment &now)
{
    if (!m_changedServer)
        return {};
    const Endpoint server = *m_changedServer;
    m_trusted = server;
    return connectTo(server, attemptOf(m_state).value_or(Attempt{}), now);
}

SessionEffects SessionRules::serverFound(const clientconnection::ServerAddress &address, const Moment &now)
{
    const auto *lookingUp = std::get_if<LookingUp>(&m_state);
    if (!lookingUp)
        return {};
    const Endpoint server{address.ip, address.port};
    // Another port is another server too: on a computer that many use, anybody may open one.
    if (!m_trusted || *m_trusted == server)
        return connectTo(server, lookingUp->attempt, now);

    Problem warning = problem(Kind::ServerChanged);
    warning.endpoint = server;
    warning.asked = m_request.endpoint;
    warning.former = *m_trusted;
    const Attempt attempt = lookingUp->attempt;
    SessionEffects effects;
    if (attempt.lostAt) {
        // Nobody may be there to be asked: it waits for an answer, however long.
        enter(Waiting{attempt, SteadyTime::max(), warning});
        effects = {ReportProblem{warning}};
    } else {
        effects = stop(warning);
    }
    m_changedServer = server;
    return effects;
}

SessionEffects SessionRules::noServerOnline(const Moment &now)
{
    const auto *lookingUp = std::get_if<LookingUp>(&m_state);
    if (!lookingUp)
        return {};
    Attempt next = lookingUp->attempt;
    const bool isNews = next.number == 1;
    ++next.number;
    const SteadyTime nextTry = now.steady + noServerInterval;
    enter(NoServer{next, m_request.endpoint, nextTry}, nextTry);
    if (!isNews)
        return {};
    Problem offline = problem(Kind::ManagerOffline);
    offline.party = Problem::Party::Manager;
    offline.endpoint = m_request.endpoint;
    return {ReportProblem{offline}};
}

SessionEffects SessionRules::lookUpFailed(const Problem &problem, const Moment &now, double random)
{
    const auto *lookingUp = std::get_if<LookingUp>(&m_state);
    return lookingUp ? fail(Attempt(lookingUp->attempt), problem, now, random) : SessionEffects{};
}

SessionEffects SessionRules::connected(const Moment &now)
{
    const auto *connecting = std::get_if<Connecting>(&m_state);
    if (!connecting)
        return {};
    const bool creating = m_request.createAccount && !m_accountCreated;
    const SigningIn next{connecting->attempt, connecting->server, creating};
    if (!creating)
        return logIn(next, now);
    enter(next, now.steady + m_timeouts.signIn);
    return {SendPacket{chatmessage::Create{Utf8Text(m_request.name), Utf8Text(m_request.password)}}};
}

SessionEffects SessionRules::received(const chatmessage::Frame &frame, const Moment &now, double random)
{
    // Some servers relay to connections that have not logged in yet.
    if (std::holds_alternative<chatmessage::Send>(frame.packet))
        return {PassOn{frame}};
    if (std::holds_alternative<Online>(m_state)) {
        const bool refusal = std::holds_alternative<chatmessage::Error>(frame.packet);
        return refusal ? SessionEffects{PassOn{frame}} : SessionEffects{};
    }
    const auto *signingIn = std::get_if<SigningIn>(&m_state);
    if (!signingIn)
        return {};

    if (const auto *error = std::get_if<chatmessage::Error>(&frame.packet)) {
        const Problem refusal = problemOf(frame, *error);
        const bool forThePerson = refusal.kind == Kind::WrongCredentials || refusal.kind == Kind::NameTaken;
        return forThePerson ? stop(refusal) : fail(Attempt(signingIn->attempt), refusal, now, random);
    }
    if (std::holds_alternative<chatmessage::Success>(frame.packet) && signingIn->creating) {
        m_accountCreated = true;
        return logIn(SigningIn(*signingIn), now);
    }
    if (const auto *success = std::get_if<chatmessage::LoginSuccess>(&frame.packet)) {
        m_accountCreated = true;
        m_attemptsBefore = signingIn->attempt.lostAt ? signingIn->attempt.number : 0;
        m_onlineSince = now.steady;
        m_trusted = signingIn->server;
        enter(Online{success->id, now.wall, signingIn->server});
        return {SessionBegan{success->id}};
    }
    // SYS_Success for a login, or packets that only clients send: nothing that anybody waits for.
    return {};
}

SessionEffects SessionRules::malformed(const WireError &error, QByteArrayView packet, const Moment &now, double random)
{
    Problem broken = problem(Kind::BrokenPacket);
    broken.detail = describe(error);
    broken.bytes = packet.first(std::min(packet.size(), Problem::mostBytes)).toByteArray();
    return disconnected(broken, now, random);
}

SessionEffects SessionRules::disconnected(const Problem &problem, const Moment &now, double random)
{
    if (const auto *online = std::get_if<Online>(&m_state))
        return lose(Online(*online), problem, now, random);
    if (std::holds_alternative<SigningOut>(m_state)) {
        enter(Idle{});
        return {Disconnect{}};
    }

    if (const auto *connecting = std::get_if<Connecting>(&m_state)) {
        Problem failure = problem;
        if (problem.kind == Kind::ConnectionLost)
            failure.kind = Kind::Unreachable; // what was never there cannot be lost
        if (m_request.via == SignInRequest::Via::Manager && problem.kind != Kind::BrokenPacket) {
            failure.kind = Kind::AdvertisedUnreachable;
            failure.asked = m_request.endpoint;
        }
        return fail(Attempt(connecting->attempt), failure, now, random);
    }
    if (const auto *signingIn = std::get_if<SigningIn>(&m_state)) {
        const Attempt attempt = signingIn->attempt;
        // A server that hangs up after each answer: the account is there, the sign-in comes on a new connection.
        if (m_request.createAccount && m_accountCreated && problem.kind != Kind::BrokenPacket) {
            m_request.createAccount = false;
            SessionEffects effects{Disconnect{}};
            append(effects, connectTo(Endpoint(signingIn->server), attempt, now));
            return effects;
        }
        Problem failure = problem;
        if (problem.kind == Kind::ConnectionLost)
            failure.kind = Kind::ServerClosed;
        return fail(attempt, failure, now, random);
    }
    return {};
}

SessionEffects SessionRules::tick(const Moment &now, double random)
{
    if (!m_deadline || now.steady < *m_deadline)
        return {};
    m_deadline.reset();
    if (std::holds_alternative<NoServer>(m_state) || std::holds_alternative<Waiting>(m_state))
        return retryNow(now);
    // The other side takes too long, to connect or, once it has, to answer.
    const bool isThere = std::holds_alternative<SigningIn>(m_state);
    return disconnected(problem(isThere ? Kind::ServerSilent : Kind::NoAnswer), now, random);
}

SessionEffects SessionRules::startTrying(const Attempt &attempt, const Moment &now)
{
    m_changedServer.reset();
    if (m_request.via == SignInRequest::Via::ChatServer)
        return connectTo(m_request.endpoint, attempt, now);
    enter(LookingUp{attempt, m_request.endpoint});
    return {LookUpServer{m_request.endpoint}};
}

SessionEffects SessionRules::connectTo(const Endpoint &server, const Attempt &attempt, const Moment &now)
{
    m_changedServer.reset();
    m_server = server;
    enter(Connecting{attempt, server}, now.steady + m_timeouts.connect);
    return {ConnectToServer{server}};
}

SessionEffects SessionRules::logIn(const SigningIn &state, const Moment &now)
{
    enter(SigningIn{state.attempt, state.server, false}, now.steady + m_timeouts.signIn);
    return {SendPacket{chatmessage::Login{Utf8Text(m_request.name), Utf8Text(m_request.password)}}};
}

Problem SessionRules::problemOf(const chatmessage::Frame &frame, const chatmessage::Error &error) const
{
    Problem refusal = problem(kindOf(error.code));
    refusal.code = error.code;
    refusal.serverText = error.message.toString();
    refusal.version = frame.version;
    // Real servers leave the version 0 and mean 3.
    if (refusal.kind == Kind::NotUnderstood && frame.version != protocolVersion && frame.version != 0)
        refusal.kind = Kind::OtherVersion;
    return refusal;
}

SessionEffects SessionRules::fail(const Attempt &attempt, const Problem &problem, const Moment &now, double random)
{
    if (!attempt.lostAt)
        return stop(problem);
    Attempt next = attempt;
    ++next.number;
    const SteadyTime nextTry = now.steady + reconnectDelay(next.number, random);
    enter(Waiting{next, nextTry, problem}, nextTry);
    return {Disconnect{}, ReportProblem{problem}};
}

SessionEffects SessionRules::lose(const Online &session, const Problem &problem, const Moment &now, double random)
{
    const bool settled = now.steady - m_onlineSince >= settledAfter;
    const Attempt next{settled ? 1 : m_attemptsBefore + 1, now.wall};
    Problem loss = problem;
    loss.endpoint = session.server;
    const SteadyTime nextTry = now.steady + reconnectDelay(next.number, random);
    enter(Waiting{next, nextTry, loss}, nextTry);
    return {Disconnect{}, SessionEnded{SessionEnded::How::Lost}, ReportProblem{loss}};
}

SessionEffects SessionRules::stop(const Problem &problem)
{
    // Kept only for the one question that can still be answered with yes.
    if (problem.kind != Kind::ServerChanged)
        m_request.password.clear();
    enter(Idle{problem});
    return {Disconnect{}, ReportProblem{problem}};
}

void SessionRules::enter(SessionState state, std::optional<SteadyTime> deadline)
{
    m_state = std::move(state);
    m_deadline = deadline;
}

Problem SessionRules::problem(Kind kind) const
{
    Problem problem;
    problem.kind = kind;
    problem.endpoint = m_server;
    problem.name = m_request.name;
    return problem;
}

} // namespace roundtable::client
