// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/timelineentry.h"
#include "app-client/session/sessionstate.h"

#include <chrono>
#include <deque>
#include <utility>
#include <vector>

namespace roundtable::client {

/// \brief One's own messages on their way: waiting → sent → delivered, failed, or in doubt.
///
/// The receipt is the sender's own copy of the broadcast, matched first in, first out. A server that does not echo leaves
/// a message at Sent. Entries come out as they are to be shown.
class Outbox {
public:
    /// Messages that waited longer are asked about before they go out.
    static constexpr std::chrono::minutes staleAfter{5};
    /// A refusal belongs to the oldest unanswered message that is not older than this: where no echo ever comes, every
    /// message stays unanswered.
    static constexpr std::chrono::seconds refusalWindow{30};
    /// Receipts remembered, to know them again.
    static constexpr size_t maxReceipts = 64;
    /// Unanswered messages remembered, on a server that does not echo.
    static constexpr size_t maxUnanswered = 1000;

    /// On a server that is not known to echo, what was sent this shortly before the connection broke is in doubt: the system gives
    /// a connection up when nothing was acknowledged for so long.
    static constexpr std::chrono::seconds unacknowledgedFor{20};

    struct Receipt {
        MessageEntry message;
        std::optional<std::chrono::milliseconds> roundTrip; ///< nothing where it came back over another connection
    };

    void clear();
    /// Becomes Waiting, behind those that wait already.
    [[nodiscard]] MessageEntry hold(MessageEntry message);
    /// Everything that may go out, in order, now Sent and stamped with the time of sending. If any message has gone stale,
    /// all that waited with it are held back until releaseStale().
    [[nodiscard]] std::vector<MessageEntry> release(const Moment &now);
    /// The person says: send them all the same; release() follows.
    void releaseStale();
    [[nodiscard]] int waitingCount() const { return int(m_waiting.size()); }
    /// Held back until the person decides.
    [[nodiscard]] int staleCount() const;

    /// One's own message came back. Nothing where it belongs to none of these.
    [[nodiscard]] std::optional<Receipt> echoed(const QString &text, const QDateTime &sentAt, const Moment &now);
    /// True where this very message has come back already: some servers send it twice.
    [[nodiscard]] bool wasEchoed(const QString &text, const QDateTime &sentAt) const;
    /// The server refused something, and \a reason are its words.
    [[nodiscard]] std::optional<MessageEntry> refused(const QString &reason, const Moment &now);
    /// The connection is gone. Returns those that may be lost, as InDoubt: on a server that echoes, what has not come back. A late
    /// copy of any that were unanswered is still their echo.
    [[nodiscard]] std::vector<MessageEntry> connectionEnded(const Moment &now);

    /// False where it was not waiting. One in doubt is forgotten, too.
    bool discard(quint64 id);
    /// The ids of all that waited.
    [[nodiscard]] std::vector<quint64> discardWaiting();

private:
    struct OnItsWay {
        MessageEntry message;
        SteadyTime sentSteady{};
    };
    enum class Consent : quint8 { NotNeeded, Needed, Given };
    struct Held {
        MessageEntry message;
        Consent consent = Consent::NotNeeded; ///< of the person, to send it this late
    };
    std::deque<Held> m_waiting;
    std::deque<OnItsWay> m_unanswered;
    std::deque<MessageEntry> m_unconfirmed; ///< of connections that are gone
    std::deque<std::pair<QString, QDateTime>> m_receipts; ///< text and time as they came back
    bool m_serverEchoes = false;
};

} // namespace roundtable::client
