// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrl>

namespace roundtable::client {

/// \brief Text from the network as it may be painted: nothing in it can act.
///
/// Control characters become their symbols, direction overrides and line breaks of other kinds lose their power, and a
/// pile of combining marks ends after a few. Emoji are to be looked for in the text as it came. What comes back has exactly the length of what went in, so a selection in
/// the one is a selection in the other.
[[nodiscard]] QString shownText(const QString &text);

/// \a text as shownText(), on one line.
[[nodiscard]] QString shownLine(const QString &text);

/// Somebody's name on one line; words for it where there is nothing in it that can be seen.
[[nodiscard]] QString shownName(const QString &name);

/// \a text in a Unicode isolate, for where it stands in a line with something else: its direction stays its own.
[[nodiscard]] QString isolated(const QString &text);

/// A stretch of a text, in UTF-16 units.
struct TextSpan {
    int start = 0;
    int length = 0;

    [[nodiscard]] int end() const { return start + length; }
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

struct LinkSpan {
    TextSpan span;
    QUrl target;

    friend bool operator==(const LinkSpan &, const LinkSpan &) = default;
};

/// What in \a text is an http, https or mailto address; no other scheme ever becomes a link.
[[nodiscard]] QList<LinkSpan> linksIn(const QString &text);

/// Where each of \a words, which spaces part, occurs in \a text, in any case; in its order, not overlapping.
[[nodiscard]] QList<TextSpan> occurrencesIn(const QString &text, const QString &words);

} // namespace roundtable::client
