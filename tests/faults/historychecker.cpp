// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/historychecker.h"

#include <algorithm>
#include <map>
#include <set>

namespace roundtable::faults {

namespace {

using Messages = std::vector<MessageId>;

QString nameOf(const MessageId &message)
{
    return QStringLiteral("%1#%2").arg(message.sender).arg(message.number);
}

/// Which message stands directly behind and before which, as all clients together saw it.
class TotalOrder {
public:
    /// Notes the neighbours in \a piece; says where they contradict what others saw.
    QStringList add(int client, const Messages &piece)
    {
        QStringList problems;
        for (std::size_t i = 0; i < piece.size(); ++i) {
            m_all.insert(piece[i]);
            if (i == 0)
                continue;
            const auto [behind, isNewBehind] = m_behind.emplace(piece[i - 1], piece[i]);
            const auto [before, isNewBefore] = m_before.emplace(piece[i], piece[i - 1]);
            if (behind->second != piece[i] || before->second != piece[i - 1]) {
                problems += QStringLiteral("client %1 saw %2 directly behind %3, another did not")
                                .arg(QString::number(client), nameOf(piece[i]), nameOf(piece[i - 1]));
                break;
            }
        }
        return problems;
    }

    [[nodiscard]] const std::set<MessageId> &all() const { return m_all; }

    /// The pieces put together, as far as anybody saw both sides of a seam. Messages in a circle are in none of them.
    [[nodiscard]] std::vector<Messages> chains() const
    {
        std::vector<Messages> chains;
        for (const MessageId &first : m_all) {
            if (m_before.contains(first))
                continue;
            Messages chain{first};
            for (auto next = m_behind.find(first); next != m_behind.end(); next = m_behind.find(next->second))
                chain.push_back(next->second);
            chains.push_back(std::move(chain));
        }
        return chains;
    }

private:
    std::set<MessageId> m_all;
    std::map<MessageId, MessageId> m_behind;
    std::map<MessageId, MessageId> m_before;
};

/// A piece of the order leaves nothing out, so a sender's numbers in it follow one another.
QStringList checkSenders(const Messages &chain)
{
    QStringList problems;
    std::map<int, int> last;
    for (const MessageId &message : chain) {
        const auto [entry, isFirst] = last.emplace(message.sender, message.number);
        if (!isFirst && message.number != entry->second + 1)
            problems += QStringLiteral("%1 comes behind %2#%3").arg(nameOf(message)).arg(message.sender).arg(entry->second);
        entry->second = message.number;
    }
    return problems;
}

QStringList checkClient(const ClientHistory &client)
{
    QStringList problems;
    std::set<MessageId> seen;
    for (const MessageId &message : client.received) {
        if (!seen.insert(message).second)
            problems += QStringLiteral("client %1 received %2 twice").arg(client.client).arg(nameOf(message));
    }
    return problems;
}

QStringList checkAgainstOrder(const History &history, const std::set<MessageId> &all)
{
    QStringList problems;
    std::map<int, int> sent;
    std::map<int, int> relayed;
    for (const ClientHistory &client : history.clients)
        sent[client.client] += client.sent;
    for (const MessageId &message : all) {
        const auto sender = sent.find(message.sender);
        if (sender == sent.end() || message.number < 0 || message.number >= sender->second)
            problems += QStringLiteral("%1 was never sent").arg(nameOf(message));
        ++relayed[message.sender];
    }
    for (const ClientHistory &client : history.clients) {
        if (client.throughout && client.received.size() < all.size())
            problems += QStringLiteral("client %1 was there throughout and missed %2 of %3 messages")
                            .arg(client.client).arg(all.size() - client.received.size()).arg(all.size());
        if (client.allRelayed && relayed[client.client] != client.sent)
            problems += QStringLiteral("client %1 sent %2 messages, %3 were relayed")
                            .arg(client.client).arg(client.sent).arg(relayed[client.client]);
    }
    return problems;
}

} // namespace

QStringList brokenPromises(const History &history)
{
    QStringList problems;
    TotalOrder order;
    for (const ClientHistory &client : history.clients) {
        problems += checkClient(client);
        problems += order.add(client.client, client.received);
    }
    const std::vector<Messages> chains = order.chains();
    std::size_t inChains = 0;
    for (const Messages &chain : chains) {
        inChains += chain.size();
        // What contradicts itself already has been told, and may go round in circles.
        if (problems.isEmpty())
            problems += checkSenders(chain);
    }
    if (problems.isEmpty() && inChains != order.all().size())
        problems += QStringLiteral("what the clients saw goes round in a circle");
    problems += checkAgainstOrder(history, order.all());
    for (const AccountHistory &account : history.accounts) {
        if (account.acknowledged && !account.canLogIn)
            problems += QStringLiteral("account %1 was acknowledged and cannot log in").arg(account.name);
    }
    if (history.messagePerSession && *history.messagePerSession != qint64(order.all().size()))
        problems += QStringLiteral("messagePerSession is %1, %2 messages were relayed").arg(*history.messagePerSession).arg(order.all().size());
    if (history.userCountOnline && *history.userCountOnline != history.accountsOnline)
        problems += QStringLiteral("userCountOnline is %1, %2 are online").arg(*history.userCountOnline).arg(history.accountsOnline);
    return problems;
}

} // namespace roundtable::faults
