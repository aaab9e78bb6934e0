// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/transport/connectionchannel.h"

#include <QtCore/QPointer>

namespace roundtable::manager {

/// What "Test" found out.
struct AnswerTest {
    enum class Outcome : quint8 {
        Reachable, ///< a TCP connection to the answer was accepted
        ToldOffline, ///< clients are told "offline"
        ManagerUnreachable, ///< this program's own client port does not answer
        ServerUnreachable, ///< the answer leads nowhere from here
    };
    Outcome outcome = Outcome::ManagerUnreachable;
    std::optional<clientconnection::ServerAddress> answer;
    QString detail; ///< in the system's words
};

/// The outcome, in the user's language.
[[nodiscard]] QString sentence(const AnswerTest &test);

/// \brief Does what a client does: asks a manager where the server is, and connects to the answer.
class AnswerTester final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// finished() follows. While a test runs another start() changes nothing.
    void start(const QHostAddress &manager, quint16 clientPort);

Q_SIGNALS:
    void finished(const roundtable::manager::AnswerTest &test);

private:
    void connectTo(const clientconnection::ServerAddress &server);
    void finish(AnswerTest::Outcome outcome, const QString &detail = {});

    QPointer<ConnectionChannel> m_channel; ///< the connection in use; owned as a child
    std::optional<clientconnection::ServerAddress> m_answer;
    bool m_isRunning = false;
};

} // namespace roundtable::manager
