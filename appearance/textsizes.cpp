// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/textsizes.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtGui/QFontMetrics>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

constexpr qreal metaShare = 0.85;
constexpr qreal titleShare = 1.2;
constexpr int lineStep = 4;
constexpr qreal lineShare = 1.4; ///< of the letter size: 20 of 14, 16 of 12, 24 of 17
constexpr qreal unsetPointSize = 9.0; ///< what Qt takes when no desktop names a font
constexpr qreal readablePointSize = 10.5; ///< 14 pixels at 96 dpi

QFont scaled(const QFont &font, qreal share)
{
    QFont result = font;
    // Whole pixels: a fraction of a pixel is lost in the rasteriser at 1x and gives uneven stems.
    result.setPixelSize(std::max(1, qRound(QFontInfo(font).pixelSize() * share)));
    return result;
}

QFont demiBold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

TextSizes::TextSizes(const QFont &bodyFont)
    : body(scaled(bodyFont, 1.0))
    , bodyStrong(demiBold(body))
    , meta(scaled(bodyFont, metaShare))
    , metaStrong(demiBold(meta))
    , title(demiBold(scaled(bodyFont, titleShare)))
    , fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont))
    , bodyLine(fixedLineHeight(body))
    , metaLine(fixedLineHeight(meta))
    , titleLine(fixedLineHeight(title))
{
    fixed.setPixelSize(body.pixelSize());
}

QFont TextSizes::bodyFont(const QFont &systemFont)
{
    const bool isUnset =
        systemFont.family() == "Sans Serif"_L1 && qFuzzyCompare(systemFont.pointSizeF(), unsetPointSize);
    if (!isUnset)
        return systemFont;
    QFont readable = systemFont;
    readable.setFamilies({u"Noto Sans"_s, systemFont.family()});
    readable.setPointSizeF(readablePointSize);
    return readable;
}

qreal textScale(const QFont &body)
{
    constexpr qreal drawnFor = 20;
    return std::max(fixedLineHeight(body) / drawnFor, 1.0);
}

int fixedLineHeight(const QFont &font)
{
    const qreal fromLetters = QFontInfo(font).pixelSize() * lineShare;
    const int wanted = qRound(fromLetters / lineStep) * lineStep;
    // One pixel of a family's spacing may go: Noto Sans asks for 17 at 12 pixels and is at home in 16.
    const int needed = (QFontMetrics(font).lineSpacing() - 1 + lineStep - 1) / lineStep * lineStep;
    return std::max(wanted, needed);
}

int baselineInLine(const QFont &font, int lineHeight)
{
    const QFontMetrics metrics(font);
    return (lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
}

int layOutInFixedLines(QTextLayout &layout, qreal width, int lineHeight)
{
    const int baseline = baselineInLine(layout.font(), lineHeight);
    int top = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, top + baseline - line.ascent()});
        top += lineHeight;
    }
    layout.endLayout();
    return top;
}

} // namespace roundtable
