// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelinetext.h"

#include "app-client/timeline/clocktext.h"
#include "app-client/timeline/timelinerows.h"
#include "app-client/timeline/timelineselection.h"

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

/// Calls \a visit with every message that is partly selected, and with the part.
template<typename Visit> void visitSelected(const TimelineRows &rows, const TimelineSelection &selection, Visit visit)
{
    if (selection.isEmpty())
        return;
    for (int row = selection.begin().row; row <= selection.end().row && row < rows.count(); ++row) {
        const TimelineEntry entry = rows.entry(row);
        const auto *message = std::get_if<MessageEntry>(&entry);
        if (!message || rows.isMuted(row))
            continue; // what is not seen is not copied
        const TextSpan span = selection.spanIn(row, int(message->text.size()));
        if (span.length > 0)
            visit(*message, message->text.sliced(span.start, span.length));
    }
}

} // namespace

QString TimelineText::selected(const TimelineRows &rows, const TimelineSelection &selection)
{
    QStringList lines;
    visitSelected(rows, selection, [&](const MessageEntry &, const QString &text) { lines.append(text); });
    return lines.join(u'\n');
}

QString TimelineText::selectedWithNames(const TimelineRows &rows, const TimelineSelection &selection) const
{
    QStringList lines;
    visitSelected(rows, selection, [&](const MessageEntry &message, const QString &text) {
        lines.append(u"[%1] %2: %3"_s.arg(clockText(message.sentAt, m_locale), message.author, text));
    });
    return lines.join(u'\n');
}

QString TimelineText::nameOf(const TimelineHit &action, const QFontMetrics &metrics)
{
    using Part = TimelineHit::Part;
    constexpr int widestAddress = 400; // px
    switch (action.part) {
    case Part::Link:
        return tr("Open %1").arg(metrics.elidedText(QString::fromLatin1(action.link.toEncoded()), Qt::ElideMiddle, widestAddress));
    case Part::ShowAll:
        return TimelineLayout::showAllText();
    case Part::Retry:
        return TimelineLayout::retryText();
    case Part::Copy:
        return TimelineLayout::copyText();
    case Part::Discard:
        return TimelineLayout::discardText();
    case Part::Nothing:
    case Part::Text:
    case Part::Time:
    case Part::State:
    case Part::ClockOff:
    case Part::Warning:
    case Part::Name:
        break;
    }
    return {};
}

QString TimelineText::tip(const MessageEntry &message, const TimelineHit &hit) const
{
    using Part = TimelineHit::Part;
    switch (hit.part) {
    case Part::Time:
        return tr("Written %1").arg(fullTimeText(message.sentAt, m_locale));
    case Part::ClockOff:
        return tr("The clock of the sender is off. This message arrived %1.")
            .arg(fullTimeText(message.arrivedAt, m_locale));
    case Part::Warning:
        return tr("The server did not confirm that %1 wrote this.").arg(isolated(message.author));
    case Part::Name:
        return message.author;
    case Part::Link:
        return QString::fromLatin1(hit.link.toEncoded());
    case Part::State:
        switch (message.delivery) {
        case Delivery::Waiting:
            return tr("Waiting for a connection");
        case Delivery::Sent:
            return tr("Sent to the server");
        case Delivery::Delivered:
            return tr("Delivered: the server has passed it on");
        case Delivery::Failed:
            return tr("Not sent");
        case Delivery::InDoubt:
            return tr("Sent, but the connection broke before the server passed it on. It may have arrived.");
        case Delivery::Received:
            break;
        }
        return {};
    case Part::Nothing:
    case Part::Text:
    case Part::ShowAll:
    case Part::Retry:
    case Part::Copy:
    case Part::Discard:
        break;
    }
    return {};
}

} // namespace roundtable::client
