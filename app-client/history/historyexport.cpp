// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/history/historyexport.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace roundtable::client {

using namespace Qt::Literals::StringLiterals;

namespace {

// The same for every language, so that files can be sorted and compared.
QString localMinute(const QDateTime &moment) { return moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s); }

QString utc(const QDateTime &moment) { return moment.toUTC().toString(Qt::ISODateWithMs); }

QLatin1String word(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Received:
        return "received"_L1;
    case Delivery::Waiting:
        return "waiting"_L1;
    case Delivery::Sent:
        return "sent"_L1;
    case Delivery::Delivered:
        return "delivered"_L1;
    case Delivery::Failed:
        return "failed"_L1;
    }
    return {};
}

QJsonObject jsonOf(const MessageEntry &message)
{
    QJsonObject object{{u"type"_s, u"message"_s},
                       {u"author"_s, message.author},
                       {u"senderId"_s, int(message.authorId)},
                       {u"text"_s, message.text},
                       {u"sentAt"_s, utc(message.sentAt)},
                       {u"arrivedAt"_s, utc(message.arrivedAt)},
                       {u"delivery"_s, QString(word(message.delivery))},
                       {u"own"_s, message.own}};
    if (!message.failure.isEmpty())
        object.insert(u"failure"_s, message.failure);
    if (message.nameUnconfirmed)
        object.insert(u"nameUnconfirmed"_s, true);
    if (message.clockOff)
        object.insert(u"clockOff"_s, true);
    return object;
}

QJsonObject jsonOf(const GapEntry &gap)
{
    QJsonObject object{{u"type"_s, u"gap"_s}, {u"from"_s, utc(gap.from)}};
    if (gap.until)
        object.insert(u"until"_s, utc(*gap.until));
    return object;
}

} // namespace

QByteArray HistoryExport::render(const Room &room, const QList<TimelineEntry> &entries, ExportFormat format)
{
    switch (format) {
    case ExportFormat::Text:
        return asText(entries);
    case ExportFormat::Html:
        return asHtml(room, entries);
    case ExportFormat::Json:
        return asJson(room, entries);
    }
    return {};
}

QString HistoryExport::gapSentence(const GapEntry &gap)
{
    if (gap.until)
        return tr("Not connected from %1 to %2. Messages from that time are missing.")
            .arg(localMinute(gap.from), localMinute(*gap.until));
    return tr("Not connected since %1. Messages from this time are missing.").arg(localMinute(gap.from));
}

QByteArray HistoryExport::asText(const QList<TimelineEntry> &entries)
{
    QByteArray text;
    for (const TimelineEntry &entry : entries) {
        if (const auto *gap = std::get_if<GapEntry>(&entry)) {
            text += "--- " + gapSentence(*gap).toUtf8() + " ---\n";
            continue;
        }
        const auto &message = std::get<MessageEntry>(entry);
        // A text cannot pass for the line of somebody else.
        const QString indented = QString(message.text).replace(u"\n"_s, u"\n    "_s);
        const QString line = u'[' % localMinute(message.arrivedAt) % u"] "_s % message.author % u": "_s % indented % u'\n';
        text += line.toUtf8();
    }
    return text;
}

QByteArray HistoryExport::asHtml(const Room &room, const QList<TimelineEntry> &entries)
{
    const QString title = tr("Conversation of %1 at %2").arg(room.user, room.server).toHtmlEscaped();
    const QString head = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                         "<title>"_s % title % u"</title>\n<style>body{font-family:sans-serif;max-width:45em;margin:2em auto}"
                         "p{margin:.3em 0;white-space:pre-wrap}time,.gap{color:#5B6472}</style></head>\n<body><h1>"_s
        % title % u"</h1>\n"_s;
    QByteArray html = head.toUtf8();
    for (const TimelineEntry &entry : entries) {
        if (const auto *gap = std::get_if<GapEntry>(&entry)) {
            html += "<p class=\"gap\">" + gapSentence(*gap).toHtmlEscaped().toUtf8() + "</p>\n";
            continue;
        }
        const auto &message = std::get<MessageEntry>(entry);
        const QString line = u"<p><time datetime=\""_s % utc(message.arrivedAt) % u"\">"_s % localMinute(message.arrivedAt)
            % u"</time> <b><bdi>"_s % message.author.toHtmlEscaped() % u"</bdi></b> <bdi>"_s % message.text.toHtmlEscaped()
            % u"</bdi></p>\n"_s;
        html += line.toUtf8();
    }
    return html + "</body></html>\n";
}

QByteArray HistoryExport::asJson(const Room &room, const QList<TimelineEntry> &entries)
{
    QJsonArray array;
    for (const TimelineEntry &entry : entries)
        array.append(std::visit([](const auto &alternative) { return jsonOf(alternative); }, entry));
    return QJsonDocument(QJsonObject{{u"server"_s, room.server}, {u"user"_s, room.user}, {u"entries"_s, array}}).toJson();
}

} // namespace roundtable::client
