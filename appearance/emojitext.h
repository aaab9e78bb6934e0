// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QList>
#include <QtCore/QStringView>
#include <QtGui/QTextLayout>

namespace roundtable {

/// \brief A stretch of emoji in a text.
/// \units UTF-16 units
struct EmojiRun {
    int start;
    int length;

    friend bool operator==(const EmojiRun &, const EmojiRun &) = default;
};

/// \brief Where \a text has emoji: what Unicode shows as pictures, also sequences joined by ZWJ, flags,
/// keycaps and skin tones, and what VS16 makes one. VS15 keeps a character text. Neighbours are one run.
[[nodiscard]] QList<EmojiRun> emojiRuns(QStringView text);

/// \brief The formats that show the emoji of \a text in colour, for QTextLayout::setFormats().
///
/// Qt 6.4 looks for the glyph in the text's own family first and finds a black one, and tears sequences
/// apart.
[[nodiscard]] QList<QTextLayout::FormatRange> emojiFormats(QStringView text);

/// \brief The same as a char format, for QTextDocument (see EmojiHighlighter).
[[nodiscard]] QTextCharFormat emojiCharFormat();

/// \brief \a font with the emoji family behind its own, for fields that take a font but no formats
/// (QLineEdit, menus).
[[nodiscard]] QFont withEmojiFallback(const QFont &font);

} // namespace roundtable
