// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/daemonstatus.h"

#include "server-starter/system/prometheustext.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace roundtable::starter {

namespace {

const QString chatPortKey = QStringLiteral("chat_port");
const QString usersKey = QStringLiteral("users_online");
const QString messagesKey = QStringLiteral("messages");
const QString connectionsKey = QStringLiteral("connections");
const QString socketsKey = QStringLiteral("sockets");
const QString queuedKey = QStringLiteral("queued_bytes");
const QString deliveriesKey = QStringLiteral("deliveries");
const QString slowReadersKey = QStringLiteral("slow_readers");
const QString managerKey = QStringLiteral("manager");
const QString managerConnectedKey = QStringLiteral("manager_connected");
const QString uptimeKey = QStringLiteral("uptime_seconds");

} // namespace

QString DaemonStatus::toSentence() const
{
    const QString users = room.usersOnline == 1 ? QStringLiteral("1 user") : QStringLiteral("%1 users").arg(room.usersOnline);
    QString text = chatPort == 0 ? QStringLiteral("Offline") : QStringLiteral("Online on port %1, %2").arg(chatPort).arg(users);
    if (!manager.isEmpty()) {
        text += QStringLiteral(", manager %1 %2")
                    .arg(manager, managerIsConnected ? QStringLiteral("connected") : QStringLiteral("not connected"));
    }
    return text;
}

QByteArray DaemonStatus::toJson() const
{
    const QJsonObject object{{chatPortKey, chatPort},
                             {usersKey, qint64(room.usersOnline)},
                             {messagesKey, qint64(room.messages)},
                             {connectionsKey, qint64(room.connections)},
                             {socketsKey, qint64(sockets.sockets)},
                             {queuedKey, qint64(sockets.queuedBytes)},
                             {deliveriesKey, qint64(sockets.deliveries)},
                             {slowReadersKey, qint64(sockets.slowReaders)},
                             {managerKey, manager},
                             {managerConnectedKey, managerIsConnected},
                             {uptimeKey, uptimeSeconds}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<DaemonStatus> DaemonStatus::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.contains(chatPortKey))
        return std::nullopt;
    const auto number = [&](const QString &key) { return quint64(object.value(key).toInteger()); };
    DaemonStatus status;
    status.chatPort = quint16(number(chatPortKey));
    status.room = {number(usersKey), number(messagesKey), number(connectionsKey)};
    status.sockets = {number(socketsKey), number(queuedKey), number(deliveriesKey), number(slowReadersKey)};
    status.manager = object.value(managerKey).toString();
    status.managerIsConnected = object.value(managerConnectedKey).toBool();
    status.uptimeSeconds = object.value(uptimeKey).toInteger();
    return status;
}

QByteArray DaemonStatus::toPrometheus() const
{
    using Kind = PrometheusText::Kind;
    PrometheusText out;
    const auto gauge = [&](const char *name, const char *help, double value) { out.add(name, Kind::Gauge, help, value); };
    const auto counter = [&](const char *name, const char *help, double value) { out.add(name, Kind::Counter, help, value); };
    gauge("roundtable_up", "1 while the chat server runs.", chatPort != 0 ? 1 : 0);
    gauge("roundtable_users_online", "Distinct accounts logged in.", double(room.usersOnline));
    gauge("roundtable_connections", "Clients connected.", double(room.connections));
    gauge("roundtable_queued_bytes", "Bytes that clients have not taken yet.", double(sockets.queuedBytes));
    gauge("roundtable_manager_connected", "1 while the manager is connected.", managerIsConnected ? 1 : 0);
    counter("roundtable_messages_total", "Messages relayed since the chat server started.", double(room.messages));
    counter("roundtable_deliveries_total", "Messages times recipients.", double(sockets.deliveries));
    counter("roundtable_slow_readers_total", "Clients cut off because they did not read.", double(sockets.slowReaders));
    return out.text();
}

} // namespace roundtable::starter
