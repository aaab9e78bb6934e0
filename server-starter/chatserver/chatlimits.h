// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

#include <chrono>

namespace roundtable::starter {

/// \brief Every number the rules of the room depend on. 0 switches a limit off, where that is said.
struct ChatLimits {
    int maxConnections = 0; ///< 0: no limit of the rules' own
    int maxConnectionsPerAddress = 256; ///< 0: no limit
    int sessionsPerAccount = 8;
    std::chrono::seconds loginTimeout{120}; ///< from connecting to the first login
    std::chrono::seconds crowdedLoginTimeout{15}; ///< instead, while more than half of maxConnections are in use
    int accountFailures = 5; ///< failed logins of one account before answers are held 1, 2, 4, 8, 16 s; 0: never held
    int addressFailures = 30; ///< failed logins of one address in 10 minutes before 12 without hashing; 0: off
    int addressCreates = 120; ///< creates of one address in 10 minutes; 0: off
    bool strictSenderId = false; ///< answer 11 to a sender_id that is not the session's

    friend bool operator==(const ChatLimits &, const ChatLimits &) = default;
};

} // namespace roundtable::starter
