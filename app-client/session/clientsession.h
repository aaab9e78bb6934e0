// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/history/roomcontents.h"
#include "app-client/models/recentpeoplemodel.h"
#include "app-client/models/timelinemodel.h"
#include "app-client/session/messagesplitter.h"
#include "app-client/session/sessionstate.h"
#include "app-client/session/signinrequest.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>

namespace roundtable::client {

class MessageStore;
class PacketRecorder;

/// \brief What a session takes from the world instead of reaching for it.
struct SessionEnvironment {
    std::function<Moment()> now; ///< empty: the system's clocks
    std::function<double()> random; ///< 0 <= x < 1, for the jitter; empty: QRandomGenerator
    std::chrono::milliseconds answerTimeout{5000}; ///< for the manager's answer and for connecting
    std::chrono::milliseconds signInTimeout{30000}; ///< a server may hash slowly, or hold an answer back
    std::chrono::milliseconds logoutLinger{2000};
    PacketRecorder *recorder = nullptr; ///< looks on at every connection; must outlive the session
};

/// \brief Everything between the windows and the chat server: look-up, sign-in, winning back a lost session, messages.
///
/// Carries out the effects of SessionRules over the channels, keeps the timeline, the people and the outbox, and writes
/// the history. Every function returns at once; what comes of it is told by signals.
class ClientSession final : public QObject {
    Q_OBJECT

public:
    /// \a store may be null: then nothing outlives the program. It must outlive the session.
    explicit ClientSession(MessageStore *store, SessionEnvironment environment = {}, QObject *parent = nullptr);
    ~ClientSession() override;

    void signIn(const SignInRequest &request);
    /// Logs out in order; Idle follows within two seconds. Before the sign-in, the same as cancel().
    void signOut();
    /// Gives up what is going on; Idle follows at once.
    void cancel();
    /// Does not wait for the next try. Also for "the network is back" and "resumed from suspend".
    void retryNow();
    /// Signs in although the manager sends us elsewhere than before (Problem::Kind::ServerChanged).
    void acceptChangedServer();

    /// Splits \a text and sends it, or lets it wait for a connection. The timeline shows it at once.
    void send(const QString &text);
    /// Sends a failed message again.
    void retryMessage(quint64 id);
    /// Takes a failed or waiting message out of the timeline for good.
    void discardMessage(quint64 id);
    void discardWaiting();
    /// The answer to staleMessagesFound(): send them all the same.
    void sendStaleMessages();

    [[nodiscard]] const SessionState &state() const;
    [[nodiscard]] QString userName() const;
    /// Where the sign-in went: the manager or the chat server, as it was asked for.
    [[nodiscard]] Endpoint askedEndpoint() const;
    [[nodiscard]] int waitingCount() const;
    [[nodiscard]] int staleCount() const;
    /// From the last message that came back: sending to echo. Nothing before the first one.
    [[nodiscard]] std::optional<std::chrono::milliseconds> roundTrip() const;
    /// For the counter and the preview below the input.
    [[nodiscard]] MessageLimits messageLimits() const;
    void setPayloadLimit(int bytes);

    [[nodiscard]] TimelineModel *timeline();
    [[nodiscard]] RecentPeopleModel *recentPeople();

    /// Kept on disk, per server and name; told by draftLoaded() after the sign-in.
    void saveDraft(const QString &text);
    /// Words and parts of words in the history of this server and name; searchFinished() follows with ids, newest hit first.
    void search(const QString &text);

Q_SIGNALS:
    void stateChanged(const roundtable::client::SessionState &state);
    /// Also for problems that the session goes on after. \a state() has changed already.
    void problemOccurred(const roundtable::client::Problem &problem);
    /// A message of somebody else, new, after it stands in the timeline: for notifications.
    void messageReceived(const roundtable::client::MessageEntry &message);
    void waitingCountChanged(int count);
    /// Connected again, and messages have waited for more than five minutes: sendStaleMessages() or discardWaiting().
    void staleMessagesFound(int count);
    void roundTripMeasured(std::chrono::milliseconds time);
    void draftLoaded(const QString &text);
    void searchFinished(const QList<quint64> &hits, int messages);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace roundtable::client
