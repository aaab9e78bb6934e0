// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/transport/chatchannel.h"

#include <QtCore/QList>

namespace roundtable::test {

/// \brief One person's connection to a chat server, in protocol terms: says packets, remembers what came.
class ChatPeer : public QObject {
    Q_OBJECT

public:
    explicit ChatPeer(quint16 port);

    void create(const QString &name, const QString &password);
    void login(const QString &name, const QString &password);
    void logout();
    void say(const QString &text);
    void leave() { m_channel.close(); }

    [[nodiscard]] bool isOpen() const { return m_channel.isOpen(); }
    [[nodiscard]] const QList<chatmessage::Frame> &received() const { return m_received; }
    /// Of the last ACC_Login_Success.
    [[nodiscard]] chatmessage::UserId id() const { return m_id; }
    /// "name: text" of every CHT_Send received, in order.
    [[nodiscard]] QStringList heard() const;
    /// The last packet, if it is of type T.
    template <typename T>
    [[nodiscard]] std::optional<T> last() const
    {
        if (m_received.isEmpty())
            return std::nullopt;
        const auto *packet = std::get_if<T>(&m_received.last().packet);
        return packet ? std::optional<T>(*packet) : std::nullopt;
    }

private:
    void say(const chatmessage::Packet &packet);

    ChatChannel m_channel;
    QList<chatmessage::Frame> m_received;
    QList<chatmessage::Packet> m_unsent; ///< said before the connection was there
    QString m_name;
    chatmessage::UserId m_id{};
};

} // namespace roundtable::test
