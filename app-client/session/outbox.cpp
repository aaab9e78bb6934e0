// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/outbox.h"

#include <algorithm>

namespace roundtable::client {

void Outbox::clear()
{
    *this = Outbox();
}

MessageEntry Outbox::hold(MessageEntry message)
{
    message.delivery = Delivery::Waiting;
    message.failure.clear();
    m_waiting.push_back({message, Consent::NotNeeded});
    return message;
}

std::vector<MessageEntry> Outbox::release(const Moment &now)
{
    const auto hasGoneStale = [&](const Held &held) {
        return held.consent == Consent::NotNeeded
            && held.message.arrivedAt.secsTo(now.wall) > std::chrono::seconds(staleAfter).count();
    };
    // All of them: what was written later is not to overtake.
    if (std::any_of(m_waiting.begin(), m_waiting.end(), hasGoneStale)) {
        for (Held &held : m_waiting)
            held.consent = held.consent == Consent::Given ? Consent::Given : Consent::Needed;
    }

    std::vector<MessageEntry> released;
    std::deque<Held> kept;
    for (Held &held : m_waiting) {
        if (held.consent == Consent::Needed) {
            kept.push_back(std::move(held));
            continue;
        }
        held.message.delivery = Delivery::Sent;
        held.message.sentAt = QDateTime::fromSecsSinceEpoch(now.wall.toSecsSinceEpoch(), Qt::UTC);
        released.push_back(held.message);
        m_unanswered.push_back({held.message, now.steady});
    }
    m_waiting = std::move(kept);
    while (m_unanswered.size() > maxUnanswered)
        m_unanswered.pop_front();
    return released;
}

void Outbox::releaseStale()
{
    for (Held &held : m_waiting)
        held.consent = Consent::Given;
}

int Outbox::staleCount() const
{
    return int(std::count_if(m_waiting.begin(), m_waiting.end(),
                             [](const Held &held) { return held.consent == Consent::Needed; }));
}

std::optional<Outbox::Receipt> Outbox::echoed(const QString &text, const QDateTime &sentAt, const Moment &now)
{
    const auto sameText = [&](const OnItsWay &sent) { return sent.message.text == text; };
    auto place = std::find_if(m_unanswered.begin(), m_unanswered.end(), [&](const OnItsWay &sent) {
        return sameText(sent) && sent.message.sentAt == sentAt;
    });
    // A server may put its own time on it; shown twice would be worse than confirmed too early.
    if (place == m_unanswered.end())
        place = std::find_if(m_unanswered.begin(), m_unanswered.end(), sameText);
    Receipt receipt;
    if (place != m_unanswered.end()) {
        receipt = {place->message, std::chrono::duration_cast<std::chrono::milliseconds>(now.steady - place->sentSteady)};
        m_unanswered.erase(place);
    } else {
        // Another connection brought it: only the very same one.
        const auto late = std::find_if(m_unconfirmed.begin(), m_unconfirmed.end(), [&](const MessageEntry &sent) {
            return sent.text == text && sent.sentAt == sentAt;
        });
        if (late == m_unconfirmed.end())
            return std::nullopt;
        receipt.message = *late;
        m_unconfirmed.erase(late);
    }
    receipt.message.delivery = Delivery::Delivered;
    m_serverEchoes = true;
    m_receipts.emplace_back(text, sentAt);
    if (m_receipts.size() > maxReceipts)
        m_receipts.pop_front();
    return receipt;
}

bool Outbox::wasEchoed(const QString &text, const QDateTime &sentAt) const
{
    return std::find(m_receipts.begin(), m_receipts.end(), std::pair(text, sentAt)) != m_receipts.end();
}

std::optional<MessageEntry> Outbox::refused(const QString &reason, const Moment &now)
{
    const auto place = std::find_if(m_unanswered.begin(), m_unanswered.end(), [&](const OnItsWay &sent) {
        return now.steady - sent.sentSteady <= refusalWindow;
    });
    if (place == m_unanswered.end())
        return std::nullopt;
    MessageEntry message = place->message;
    message.delivery = Delivery::Failed;
    message.failure = reason;
    m_unanswered.erase(place);
    return message;
}

std::vector<MessageEntry> Outbox::connectionEnded(const Moment &now)
{
    std::vector<MessageEntry> lost;
    for (OnItsWay &sent : m_unanswered) {
        if (m_serverEchoes || now.steady - sent.sentSteady <= unacknowledgedFor) {
            sent.message.delivery = Delivery::InDoubt;
            lost.push_back(sent.message);
        }
        m_unconfirmed.push_back(std::move(sent.message));
    }
    m_unanswered.clear();
    while (m_unconfirmed.size() > maxUnanswered)
        m_unconfirmed.pop_front();
    return lost;
}

bool Outbox::discard(quint64 id)
{
    std::erase_if(m_unconfirmed, [id](const MessageEntry &message) { return message.id == id; });
    return std::erase_if(m_waiting, [id](const Held &held) { return held.message.id == id; }) > 0;
}

std::vector<quint64> Outbox::discardWaiting()
{
    std::vector<quint64> ids;
    for (const Held &held : m_waiting)
        ids.push_back(held.message.id);
    m_waiting.clear();
    return ids;
}

} // namespace roundtable::client
