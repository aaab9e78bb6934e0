// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/emojihighlighter.h"

#include "appearance/emojitext.h"

namespace roundtable {

void EmojiHighlighter::highlightBlock(const QString &text)
{
    for (const EmojiRun &run : emojiRuns(text))
        setFormat(run.start, run.length, emojiCharFormat());
}

} // namespace roundtable
