// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/endpoint.h"
#include "protocol/chatmessage/chaterrorcode.h"

#include <QtCore/QMetaType>

namespace roundtable::client {

/// \brief What went wrong, as a value. Views make the sentence: what happened, what it means, one action.
struct Problem {
    enum class Kind : quint8 {
        HostUnknown, ///< no such computer: party, endpoint
        NothingListens, ///< connection refused: party, endpoint
        NoAnswer, ///< nothing came in 5 s: party, endpoint
        Unreachable, ///< no way there: party, endpoint
        OtherVersion, ///< the peer does not understand version 3: party, endpoint, version
        ManagerOffline, ///< the manager runs, but no chat server is online: endpoint (the manager)
        AdvertisedUnreachable, ///< the manager sent us where nothing is: endpoint (the server), asked (the manager)
        AdvertisedUnusable, ///< the manager sent us to an address no client can use: endpoint, asked
        ServerChanged, ///< not where this manager sent us before; asked before a password is sent: endpoint, asked, former
        WrongCredentials, ///< 11 or 12 on sign-in: name
        NameTaken, ///< 13: name
        ServerFailure, ///< 21
        NotUnderstood, ///< 31
        ServerTimeout, ///< 32
        OtherError, ///< any other code: code, serverText
        BrokenPacket, ///< bytes that break the protocol; the connection was closed: party, endpoint, detail, bytes
        ConnectionLost, ///< after the sign-in; the session goes on trying: endpoint
        ServerSilent, ///< connected, but the sign-in was not answered: endpoint
        ServerClosed, ///< the peer ended the connection instead of answering: party, endpoint
        CannotBeSaid, ///< name or password do not fit into a field of 255 bytes
    };
    /// More is not read on a banner; the inspector has the rest.
    static constexpr qsizetype mostBytes = 32;
    /// Whom it happened with.
    enum class Party : quint8 { Manager, ChatServer };

    Kind kind{};
    Party party = Party::ChatServer;
    Endpoint endpoint; ///< where it happened
    Endpoint asked; ///< the manager that sent us there
    Endpoint former; ///< where it sent us before
    QString name; ///< the user's
    quint8 version = 0; ///< the peer's
    chatmessage::ErrorCode code{}; ///< what the server answered; 0 where it answered nothing
    QString serverText; ///< the server's words: plain text, shown but never matched
    QString detail; ///< for "Details": the system's words, or what is wrong with the bytes
    QByteArray bytes; ///< of the packet that breaks the protocol: its beginning, mostBytes at most

    friend bool operator==(const Problem &, const Problem &) = default;
};

} // namespace roundtable::client

Q_DECLARE_METATYPE(roundtable::client::Problem)
