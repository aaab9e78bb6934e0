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
    case Delivery::InDoubt:
        return "in doubt"_L1;
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

QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// A text or a name cannot pass for the line of somebody else: further lines are indented, whatever breaks them.
QString indented(QString text)
{
    for (const QChar lineBreak : {QChar(u'\r'), QChar(u'\v'), QChar(u'\f'), QChar(0x85), QChar(0x2028), QChar(0x2029)})
        text.replace(lineBreak, u'\n');
    return text.replace(u"\n"_s, u"\n    "_s);
}

} // namespace

QByteArray HistoryExport::begin() const
{
    switch (m_format) {
    case ExportFormat::Text:
        return {};
    case ExportFormat::Html:
        return htmlHead();
    case ExportFormat::Json:
        return jsonHead();
    }
    return {};
}

QByteArray HistoryExport::next(const QList<TimelineEntry> &entries)
{
    QByteArray bytes;
    for (const TimelineEntry &entry : entries) {
        switch (m_format) {
        case ExportFormat::Text:
            bytes += asText(entry);
            break;
        case ExportFormat::Html:
            bytes += asHtml(entry);
            break;
        case ExportFormat::Json:
            bytes += (m_anyEntry ? ",\n" : "\n")
                + json(std::visit([](const auto &alternative) { return jsonOf(alternative); }, entry));
            break;
        }
        m_anyEntry = true;
    }
    return bytes;
}

QByteArray HistoryExport::end() const
{
    switch (m_format) {
    case ExportFormat::Text:
        return {};
    case ExportFormat::Html:
        return "</body></html>\n";
    case ExportFormat::Json:
        return "\n]}\n";
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

QByteArray HistoryExport::asText(const TimelineEntry &entry)
{
    if (const auto *gap = std::get_if<GapEntry>(&entry))
        return "--- " + gapSentence(*gap).toUtf8() + " ---\n";
    const auto &message = std::get<MessageEntry>(entry);
    const QString line = u'[' % localMinute(message.arrivedAt) % u"] "_s % indented(message.author) % u": "_s
        % indented(message.text) % u'\n';
    return line.toUtf8();
}

QByteArray HistoryExport::htmlHead() const
{
    const QString title = tr("Conversation of %1 at %2").arg(m_room.user, m_room.server).toHtmlEscaped();
    const QString head = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                         "<title>"_s % title % u"</title>\n<style>body{font-family:sans-serif;max-width:45em;margin:2em auto}"
                         "p{margin:.3em 0;white-space:pre-wrap}time,.gap{color:#5B6472}</style></head>\n<body><h1>"_s
        % title % u"</h1>\n"_s;
    return head.toUtf8();
}

QByteArray HistoryExport::asHtml(const TimelineEntry &entry)
{
    if (const auto *gap = std::get_if<GapEntry>(&entry))
        return "<p class=\"gap\">" + gapSentence(*gap).toHtmlEscaped().toUtf8() + "</p>\n";
    const auto &message = std::get<MessageEntry>(entry);
    const QString line = u"<p><time datetime=\""_s % utc(message.arrivedAt) % u"\">"_s % localMinute(message.arrivedAt)
        % u"</time> <b><bdi>"_s % message.author.toHtmlEscaped() % u"</bdi></b> <bdi>"_s % message.text.toHtmlEscaped()
        % u"</bdi></p>\n"_s;
    return line.toUtf8();
}

QByteArray HistoryExport::jsonHead() const
{
    QByteArray head = json({{u"server"_s, m_room.server}, {u"user"_s, m_room.user}});
    head.chop(1); // the object goes on
    return head + ",\"entries\":[";
}

} // namespace roundtable::client
