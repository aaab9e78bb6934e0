// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/timelineentry.h"
#include "app-client/timeline/timelinehit.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetrics>

namespace roundtable::client {

class TimelineRows;
class TimelineSelection;

/// \brief What a timeline says in words beside what it paints: for the clipboard and for tips.
class TimelineText {
    Q_DECLARE_TR_FUNCTIONS(TimelineText)

public:
    explicit TimelineText(const QLocale &locale) : m_locale(locale) { }

    /// The selected text alone, messages in lines of their own.
    [[nodiscard]] static QString selected(const TimelineRows &rows, const TimelineSelection &selection);
    /// Each message as "[14:05] chloe: text".
    [[nodiscard]] QString selectedWithNames(const TimelineRows &rows, const TimelineSelection &selection) const;

    /// What an action is called, for menus and screen readers.
    [[nodiscard]] static QString nameOf(const TimelineHit &action, const QFontMetrics &metrics);

    /// What to say about the place the pointer rests on, as plain text; empty: nothing.
    [[nodiscard]] QString tip(const MessageEntry &message, const TimelineHit &hit) const;

private:
    QLocale m_locale;
};

} // namespace roundtable::client
