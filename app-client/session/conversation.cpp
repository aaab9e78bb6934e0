// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/conversation.h"

#include "app-client/session/mentions.h"

#include <algorithm>
#include <cstdlib>

namespace roundtable::client {

namespace {

constexpr int firstPageSize = 200;
constexpr int largestPageSize = 3'200; // whoever goes far back goes further
constexpr int rowsInMemory = 120'000;

bool differ(const QDateTime &theirs, const QDateTime &ours)
{
    constexpr std::chrono::seconds tolerated = std::chrono::minutes(2);
    return std::abs(theirs.secsTo(ours)) > tolerated.count();
}

/// A program that was killed left the last message, but no word of when its session ended.
QDateTime lastConnected(const RoomContents &contents)
{
    QDateTime last = contents.connectedUntil;
    for (const TimelineEntry &entry : contents.newest) {
        const auto *message = std::get_if<MessageEntry>(&entry);
        const bool fromTheServer = message
            && (message->delivery == Delivery::Received || message->delivery == Delivery::Delivered);
        if (fromTheServer && (!last.isValid() || message->arrivedAt > last))
            last = message->arrivedAt;
    }
    return last;
}

} // namespace

Conversation::Conversation(MessageStore *store, QObject *parent) : QObject(parent), m_store(store)
{
    if (!m_store)
        return;
    m_timeline.setLimit(rowsInMemory);
    connect(m_store, &MessageStore::roomOpened, this, &Conversation::adopt);
    connect(m_store, &MessageStore::searchFinished, this, [this](quint64 ticket, const QList<quint64> &hits, int messages) {
        if (ticket == m_searchTicket)
            Q_EMIT searchFinished(hits, messages);
    });
    connect(m_store, &MessageStore::pageLoaded, &m_timeline, &TimelineModel::prepend);
    connect(&m_timeline, &TimelineModel::olderRequested, m_store,
            [this](quint64 beforeId) {
                m_store->loadBefore(beforeId, m_pageSize);
                m_pageSize = std::min(2 * m_pageSize, largestPageSize);
            });
}

MessageLimits Conversation::limits() const
{
    return {m_payloadLimit, int(Utf8Text(m_room.user).size())};
}

void Conversation::open(const Room &room)
{
    if (m_isOpen && room == m_room) {
        Q_EMIT opened(m_former);
        return;
    }
    m_room = room;
    m_isOpen = false;
    if (m_store)
        m_store->openRoom(room);
    else
        adopt({room, {}, false, {}, {}, {}, {}, 0});
}

void Conversation::adopt(const RoomContents &contents)
{
    // Another room may have been asked for since.
    if (contents.room != m_room)
        return;
    m_isOpen = true;
    m_former = Endpoint::fromText(contents.formerServer, defaultServerPort);
    m_connectedUntil = lastConnected(contents);
    m_lastId = contents.lastId;
    m_pageSize = firstPageSize;
    m_timeline.clear();
    m_timeline.prepend(contents.newest, contents.olderExist);
    m_people.reset(m_room.user);
    for (const TimelineEntry &entry : contents.newest) {
        if (const auto *message = std::get_if<MessageEntry>(&entry))
            m_people.record(*message);
    }
    m_outbox.clear();
    for (const MessageEntry &message : contents.undelivered)
        static_cast<void>(m_outbox.hold(message));
    tellWaitingCount();
    Q_EMIT draftLoaded(contents.draft);
    Q_EMIT opened(m_former);
}

std::vector<MessageEntry> Conversation::begin(chatmessage::UserId ownId, const Endpoint &server, const Moment &now)
{
    m_ownId = ownId;
    m_online = true;
    m_former = server;
    m_names.begin(m_room.user, ownId);
    auto gap = m_timeline.closeGap(now.wall);
    if (!gap && m_connectedUntil.isValid()) {
        m_timeline.openGap(nextId(), m_connectedUntil);
        gap = m_timeline.closeGap(now.wall);
    }
    if (m_store) {
        if (gap)
            m_store->update(*gap);
        m_store->saveFormerServer(server.toString());
        m_store->saveConnectedUntil(now.wall);
    }
    return release(now);
}

void Conversation::end(SessionEnded::How how, const Moment &now)
{
    m_online = false;
    m_connectedUntil = now.wall;
    if (m_store)
        m_store->saveConnectedUntil(now.wall);
    const std::vector<MessageEntry> inDoubt = m_outbox.connectionEnded(now);
    if (how == SessionEnded::How::SignedOut)
        return; // it was said before the goodbye, and the goodbye waits until it has left
    for (const MessageEntry &message : inDoubt)
        change(message);
    const GapEntry gap = m_timeline.openGap(nextId(), now.wall);
    if (m_store)
        m_store->update(gap);
}

std::vector<MessageEntry> Conversation::compose(const QString &text, const Moment &now)
{
    const QStringList parts = splitMessage(text, limits());
    for (const QString &part : parts) {
        MessageEntry message;
        message.id = nextId();
        message.author = m_room.user;
        message.authorId = m_ownId;
        message.text = part;
        message.sentAt = QDateTime::fromSecsSinceEpoch(now.wall.toSecsSinceEpoch(), Qt::UTC);
        message.arrivedAt = now.wall;
        message.own = true;
        add(m_outbox.hold(message));
        m_people.record(message);
    }
    if (!m_online) {
        tellWaitingCount();
        flush();
        return {};
    }
    return release(now);
}

std::vector<MessageEntry> Conversation::retry(quint64 id, const Moment &now)
{
    const auto message = undeliveredMessage(id);
    if (!message)
        return {};
    m_outbox.discard(id);
    // Written anew, it stands where it is said: at the end.
    remove(id);
    return compose(message->text, now);
}

std::vector<MessageEntry> Conversation::sendStale(const Moment &now)
{
    m_outbox.releaseStale();
    return m_online ? release(now) : std::vector<MessageEntry>();
}

void Conversation::discard(quint64 id)
{
    if (m_outbox.discard(id) || undeliveredMessage(id))
        remove(id);
    tellWaitingCount();
}

void Conversation::discardWaiting()
{
    for (const quint64 id : m_outbox.discardWaiting())
        remove(id);
    tellWaitingCount();
}

void Conversation::receive(chatmessage::UserId sender, const chatmessage::Send &packet, const Moment &now)
{
    MessageEntry message;
    message.author = packet.username.toString();
    message.authorId = sender;
    message.text = packet.content.toString();
    message.sentAt = packet.timestamp.toDateTime();
    message.arrivedAt = now.wall;

    const bool ownName = message.author == m_room.user;
    const bool ownId = sender == m_ownId || sender == chatmessage::serverId;
    if (ownName && ownId) {
        if (const auto receipt = m_outbox.echoed(message.text, message.sentAt, now)) {
            change(receipt->message);
            if (receipt->roundTrip)
                Q_EMIT roundTripMeasured(*receipt->roundTrip);
            return;
        }
        if (m_outbox.wasEchoed(message.text, message.sentAt))
            return;
    }

    message.id = nextId();
    message.nameUnconfirmed = !m_names.confirm(message.author, sender);
    message.clockOff = differ(message.sentAt, message.arrivedAt);
    // One's own account, at another computer.
    message.own = ownName && !message.nameUnconfirmed;
    message.delivery = message.own ? Delivery::Delivered : Delivery::Received;
    message.mentionsMe = !message.own && !mentionsOf(m_room.user, message.text).empty();
    add(message);
    m_people.record(message);
    if (!message.own)
        Q_EMIT messageReceived(message);
}

bool Conversation::refuse(const chatmessage::Error &error, const Moment &now)
{
    const QString words = error.message.isEmpty() ? QString(standardText(error.code)) : error.message.toString();
    const auto message = m_outbox.refused(words, now);
    if (message)
        change(*message);
    return message.has_value();
}

void Conversation::saveDraft(const QString &text)
{
    if (m_store && m_isOpen)
        m_store->saveDraft(text);
}

void Conversation::search(const QString &text)
{
    ++m_searchTicket;
    if (m_store && m_isOpen)
        m_store->search(m_searchTicket, text);
    else
        Q_EMIT searchFinished({}, 0);
}

std::vector<MessageEntry> Conversation::release(const Moment &now)
{
    const int staleBefore = m_outbox.staleCount();
    const std::vector<MessageEntry> released = m_outbox.release(now);
    for (const MessageEntry &message : released)
        change(message);
    // Before it is sent again by a program that was killed after it was sent.
    flush();
    tellWaitingCount();
    if (m_outbox.staleCount() > staleBefore)
        Q_EMIT staleMessagesFound(m_outbox.staleCount());
    return released;
}

std::optional<MessageEntry> Conversation::undeliveredMessage(quint64 id) const
{
    const auto row = m_timeline.rowOf(id);
    const auto *message = row ? std::get_if<MessageEntry>(&m_timeline.entry(*row)) : nullptr;
    const bool ended = message && (message->delivery == Delivery::Failed || message->delivery == Delivery::InDoubt);
    return ended ? std::optional(*message) : std::nullopt;
}

void Conversation::add(const TimelineEntry &entry)
{
    m_timeline.append(entry);
    if (m_store)
        m_store->append(entry);
}

void Conversation::change(const MessageEntry &message)
{
    m_timeline.update(message);
    if (m_store)
        m_store->update(message);
}

void Conversation::remove(quint64 id)
{
    m_timeline.remove(id);
    if (m_store)
        m_store->remove(id);
}

void Conversation::flush()
{
    if (m_store)
        m_store->flush();
}

void Conversation::tellWaitingCount()
{
    if (m_outbox.waitingCount() == m_waitingTold)
        return;
    m_waitingTold = m_outbox.waitingCount();
    Q_EMIT waitingCountChanged(m_waitingTold);
}

} // namespace roundtable::client
