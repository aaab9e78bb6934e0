// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/notifications/notificationdigest.h"

#include "app-client/timeline/messagetext.h"

#include <QtCore/QTextBoundaryFinder>

namespace roundtable::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// On one line, and no longer than \a most graphemes.
QString shortened(const QString &text, int most)
{
    const QString line = shownText(text).simplified();
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, line);
    for (int count = 0; count < most; ++count) {
        if (graphemes.toNextBoundary() < 0)
            return line;
    }
    return graphemes.position() < line.size() ? line.first(graphemes.position()) + u'…' : line;
}

} // namespace

bool isWorthNotifying(const MessageEntry &message, NotifyAbout about, const QStringList &mutedPeople,
                      const QDateTime &sessionBegan)
{
    if (message.own || mutedPeople.contains(message.author))
        return false;
    if (message.clockOff && message.sentAt < sessionBegan)
        return false;
    switch (about) {
    case NotifyAbout::Mentions:
        return message.mentionsMe;
    case NotifyAbout::Everything:
        return true;
    case NotifyAbout::Nothing:
        break;
    }
    return false;
}

void NotificationDigest::add(const MessageEntry &message)
{
    ++m_count;
    if (message.mentionsMe || !m_shown.mentionsMe)
        m_shown = message;
}

Notification NotificationDigest::notification(bool preview) const
{
    const QString name = isolated(shortened(m_shown.author, maxNameLength));
    const QString text = isolated(shortened(m_shown.text, maxTextLength));
    const bool alone = m_count == 1;

    Notification digest;
    digest.subject = m_shown.id;
    if (m_shown.mentionsMe)
        //: %1 a person's name
        digest.title = tr("%1 mentioned you").arg(name);
    else
        digest.title = alone ? name : tr("%n new messages", nullptr, m_count);

    if (m_shown.mentionsMe) {
        const QString more = alone ? QString() : tr("and %n more new messages", nullptr, m_count - 1);
        digest.body = preview && !alone ? text + u'\n' + more : preview ? text : more;
    } else if (preview) {
        //: %1 a person's name, %2 what was said
        digest.body = alone ? text : tr("%1: %2").arg(name, text);
    } else if (alone) {
        digest.body = tr("wrote a message");
    } else {
        digest.body = tr("the newest from %1").arg(name);
    }
    return digest;
}

} // namespace roundtable::client
