// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/history/messagestore.h"
#include "app-client/models/recentpeoplemodel.h"
#include "app-client/models/timelinemodel.h"
#include "app-client/session/messagesplitter.h"
#include "app-client/session/namebook.h"
#include "app-client/session/outbox.h"
#include "app-client/session/sessioneffects.h"

#include <QtCore/QObject>

namespace roundtable::client {

/// \brief What is said in one room: the timeline, the people, the outbox, and their copy on disk.
///
/// Knows nothing of connections: is told when there is one, and returns what is to be sent.
class Conversation final : public QObject {
    Q_OBJECT

public:
    /// \a store may be null; it must outlive the conversation.
    explicit Conversation(MessageStore *store, QObject *parent = nullptr);

    [[nodiscard]] TimelineModel &timeline() { return m_timeline; }
    [[nodiscard]] RecentPeopleModel &people() { return m_people; }
    [[nodiscard]] const Outbox &outbox() const { return m_outbox; }
    [[nodiscard]] const Room &room() const { return m_room; }
    [[nodiscard]] MessageLimits limits() const;
    void setPayloadLimit(int bytes) { m_payloadLimit = bytes; }

    /// Shows another room. opened() follows, at once where the room is open already.
    void open(const Room &room);

    /// A session began: what waits may go out. Returns it, in order.
    [[nodiscard]] std::vector<MessageEntry> begin(chatmessage::UserId ownId, const Endpoint &server, const Moment &now);
    void end(SessionEnded::How how, const Moment &now);

    /// Shows what the person wrote. Returns what may be sent at once.
    [[nodiscard]] std::vector<MessageEntry> compose(const QString &text, const Moment &now);
    [[nodiscard]] std::vector<MessageEntry> retry(quint64 id, const Moment &now);
    [[nodiscard]] std::vector<MessageEntry> sendStale(const Moment &now);
    void discard(quint64 id);
    void discardWaiting();

    void receive(chatmessage::UserId sender, const chatmessage::Send &message, const Moment &now);
    /// False where the refusal belongs to no message.
    [[nodiscard]] bool refuse(const chatmessage::Error &error, const Moment &now);

    void saveDraft(const QString &text);
    /// In the history of the open room; searchFinished() follows, only for the last question.
    void search(const QString &text);

Q_SIGNALS:
    void searchFinished(const QList<quint64> &hits, int messages);
    /// \a former: the chat server that the room's manager last led to, if it ever did, whoever signed in there.
    void opened(const std::optional<roundtable::client::Endpoint> &former);
    void draftLoaded(const QString &text);
    void messageReceived(const roundtable::client::MessageEntry &message);
    void waitingCountChanged(int count);
    void staleMessagesFound(int count);
    void roundTripMeasured(std::chrono::milliseconds time);

private:
    void adopt(const RoomContents &contents);
    [[nodiscard]] std::vector<MessageEntry> release(const Moment &now);
    [[nodiscard]] std::optional<MessageEntry> undeliveredMessage(quint64 id) const;
    void add(const TimelineEntry &entry);
    void change(const MessageEntry &message);
    void remove(quint64 id);
    [[nodiscard]] quint64 nextId() { return ++m_lastId; }
    /// One's own messages are on the disk soon: neither lost nor said twice if the program is killed.
    void flush();
    void tellWaitingCount();

    MessageStore *m_store;
    TimelineModel m_timeline;
    RecentPeopleModel m_people;
    Outbox m_outbox;
    NameBook m_names;
    Room m_room;
    chatmessage::UserId m_ownId{};
    std::optional<Endpoint> m_former; ///< the chat server of the session before
    QDateTime m_connectedUntil; ///< of the session before this one; invalid: never
    quint64 m_lastId = 0;
    quint64 m_searchTicket = 0;
    int m_payloadLimit = MessageLimits::carefulPayloadLimit;
    int m_pageSize = 0; ///< of the next page of older rows
    int m_waitingTold = 0;
    bool m_isOpen = false;
    bool m_online = false;
};

} // namespace roundtable::client
