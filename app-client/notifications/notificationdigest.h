// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/timelineentry.h"
#include "app-client/settings/clientsettings.h"
#include "platform/notification.h"

#include <QtCore/QCoreApplication>

namespace roundtable::client {

/// \brief Whether \a message, just arrived, may interrupt somebody who chose \a about.
///
/// Never one's own, never of somebody who is muted, and never an old one: some servers send again what was said before.
/// \a sessionBegan: a message whose sender's clock is off counts as old where it was written before that.
[[nodiscard]] bool isWorthNotifying(const MessageEntry &message, NotifyAbout about, const QStringList &mutedPeople,
                                    const QDateTime &sessionBegan);

/// \brief Everything that came and was not seen yet, as one notification.
class NotificationDigest {
    Q_DECLARE_TR_FUNCTIONS(roundtable::client::NotificationDigest)

public:
    /// \units grapheme clusters
    static constexpr int maxNameLength = 40;
    static constexpr int maxTextLength = 200;

    void add(const MessageEntry &message);
    void clear() { *this = NotificationDigest(); }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// Shows the newest message, or the newest one that speaks to the reader. Without \a preview nothing of what was said.
    [[nodiscard]] Notification notification(bool preview) const;

private:
    MessageEntry m_shown;
    int m_count = 0;
};

} // namespace roundtable::client
