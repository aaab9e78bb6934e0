// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/channelproblem.h"

#include "protocol/transport/socketchannel.h"

#include <cerrno>
#include <optional>

namespace roundtable::client {

namespace {

Problem::Kind kindOf(ChannelEnd::Cause cause)
{
    switch (cause) {
    case ChannelEnd::Cause::HostNotFound:
        return Problem::Kind::HostUnknown;
    case ChannelEnd::Cause::ConnectionRefused:
        return Problem::Kind::NothingListens;
    case ChannelEnd::Cause::Unreachable:
        return Problem::Kind::Unreachable;
    case ChannelEnd::Cause::TimedOut:
        return Problem::Kind::NoAnswer;
    case ChannelEnd::Cause::ProtocolBroken:
        return Problem::Kind::BrokenPacket;
    case ChannelEnd::Cause::ClosedByUs:
    case ChannelEnd::Cause::ClosedByPeer:
    case ChannelEnd::Cause::ConnectionReset:
    case ChannelEnd::Cause::SystemFailure:
        return Problem::Kind::ConnectionLost;
    }
    return Problem::Kind::ConnectionLost;
}

/// The system's number for what happened, where there is exactly one.
std::optional<int> systemError(ChannelEnd::Cause cause)
{
    switch (cause) {
    case ChannelEnd::Cause::ConnectionRefused:
        return ECONNREFUSED;
    case ChannelEnd::Cause::ConnectionReset:
        return ECONNRESET;
    case ChannelEnd::Cause::HostNotFound:
    case ChannelEnd::Cause::Unreachable:
    case ChannelEnd::Cause::TimedOut:
    case ChannelEnd::Cause::ProtocolBroken:
    case ChannelEnd::Cause::ClosedByUs:
    case ChannelEnd::Cause::ClosedByPeer:
    case ChannelEnd::Cause::SystemFailure:
        break;
    }
    return std::nullopt;
}

} // namespace

Problem problemOf(const ChannelEnd &end, Problem::Party party, const Endpoint &endpoint)
{
    Problem problem;
    problem.kind = kindOf(end.cause);
    problem.party = party;
    problem.endpoint = endpoint;
    problem.detail = end.detail;
    if (const auto number = systemError(end.cause))
        problem.detail += QStringLiteral(" (errno %1)").arg(*number);
    return problem;
}

} // namespace roundtable::client
