// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

#include <compare>
#include <optional>
#include <vector>

namespace roundtable::faults {

/// Who said a message, and the how-manieth of theirs it is, from 0.
struct MessageId {
    int sender = 0;
    int number = 0;

    friend auto operator<=>(const MessageId &, const MessageId &) = default;
};

/// What one connection saw between its login and its end.
struct ClientHistory {
    int client = 0;
    int sent = 0; ///< messages 0 .. sent - 1 were handed to the connection
    /// Logged in before the first message was said, and there until the last was delivered.
    bool throughout = false;
    /// Whether what it sent must have been relayed: not where the server was stopped or its connection cut meanwhile.
    bool allRelayed = false;
    std::vector<MessageId> received;
};

struct AccountHistory {
    QString name;
    bool acknowledged = false; ///< ACC_Create was answered with SYS_Success
    bool canLogIn = false; ///< after the fault
};

/// Everything that was noted during one run of a chat server.
struct History {
    std::vector<ClientHistory> clients;
    std::vector<AccountHistory> accounts;
    /// Of the last SVR_Diagnostic, at rest.
    std::optional<qint64> messagePerSession;
    std::optional<int> userCountOnline;
    int accountsOnline = 0; ///< distinct accounts of the living sessions when userCountOnline was told
};

} // namespace roundtable::faults
