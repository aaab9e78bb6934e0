// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/system/chatpeer.h"

#include <utility>

namespace roundtable::test {

ChatPeer::ChatPeer(quint16 port)
{
    connect(&m_channel, &ChatChannel::opened, this, [this] {
        for (const chatmessage::Packet &packet : std::exchange(m_unsent, {}))
            say(packet);
    });
    connect(&m_channel, &ChatChannel::frameReceived, this, [this](const chatmessage::Frame &frame) {
        m_received.append(frame);
        if (const auto *success = std::get_if<chatmessage::LoginSuccess>(&frame.packet))
            m_id = success->id;
    });
    m_channel.connectToHost(QStringLiteral("127.0.0.1"), port);
}

void ChatPeer::create(const QString &name, const QString &password)
{
    say(chatmessage::Create{name, password});
}

void ChatPeer::login(const QString &name, const QString &password)
{
    m_name = name;
    say(chatmessage::Login{name, password});
}

void ChatPeer::logout()
{
    say(chatmessage::Logout{});
}

void ChatPeer::say(const QString &text)
{
    say(chatmessage::Send{*GeneralizedTime::fromDateTime(QDateTime::currentDateTimeUtc()), text, m_name});
}

QStringList ChatPeer::heard() const
{
    QStringList lines;
    for (const chatmessage::Frame &frame : m_received) {
        if (const auto *message = std::get_if<chatmessage::Send>(&frame.packet))
            lines.append(message->username.toString() + QStringLiteral(": ") + message->content.toString());
    }
    return lines;
}

void ChatPeer::say(const chatmessage::Packet &packet)
{
    if (m_channel.isOpen())
        m_channel.send({m_id, packet});
    else
        m_unsent.append(packet);
}

} // namespace roundtable::test
