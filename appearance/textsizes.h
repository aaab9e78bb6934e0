// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGui/QFont>
#include <QtGui/QTextLayout>

namespace roundtable {

/// \brief The only fonts of the windows, all made from one body font.
///
/// Body is the given font, meta 85 % of it, title 120 % in DemiBold; hex and commands are in the system's
/// fixed font at body size. Lines have a fixed height, because a run of emoji would otherwise make its line
/// taller than the others. \units heights in logical pixels, multiples of 4 (20, 16 and 24 for a body of 14
/// pixels)
struct TextSizes {
    explicit TextSizes(const QFont &body);

    QFont body;
    QFont bodyStrong; ///< names in rows, field labels, primary buttons
    QFont meta;
    QFont metaStrong; ///< names in bubbles
    QFont title;
    QFont fixed;

    int bodyLine;
    int metaLine;
    int titleLine;

    /// The font a window starts from: the system's; where no desktop has said anything (a bare X server),
    /// Noto Sans in a size people can read, instead of Qt's last resort.
    [[nodiscard]] static QFont bodyFont(const QFont &systemFont);
};

/// \brief How much larger \a body is than the text that fixed sizes were drawn for: 1 for lines of 20.
/// Never less: what was drawn for larger text holds smaller text, too.
[[nodiscard]] qreal textScale(const QFont &body);

/// \brief The height of every line of text in \a font.
/// \units logical pixels, a multiple of 4
[[nodiscard]] int fixedLineHeight(const QFont &font);

/// \brief How far below the top of a fixed line the baseline of \a font is, so that the text sits in its
/// middle. \units logical pixels
[[nodiscard]] int baselineInLine(const QFont &font, int lineHeight);

/// \brief Breaks \a layout into lines of \a width, each \a lineHeight high whatever fonts its runs have.
/// \return how high the text is, in logical pixels
int layOutInFixedLines(QTextLayout &layout, qreal width, int lineHeight);

} // namespace roundtable
