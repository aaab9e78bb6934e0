// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/avatar.h"

#include "appearance/theme.h"

#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

constexpr double largestLetter = 0.55; // of the disc: text can be zoomed, the disc stays
constexpr qsizetype longestGrapheme = 16; ///< a letter with a heap of marks is not drawn beyond the disc

} // namespace

QString avatarLetter(QStringView name)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name.constData(), name.size());
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        const QStringView grapheme = name.sliced(start, end - start);
        const QChar first = grapheme.front();
        if (first.isLetterOrNumber() || first.isSurrogate() || first.isSymbol())
            return grapheme.first(std::min(grapheme.size(), longestGrapheme)).toString().toUpper();
        start = end;
    }
    return u"?"_s;
}

void paintAvatar(QPainter &painter, const QRectF &rect, QStringView name, const QFont &font,
                 const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.avatarFill(name));
    painter.drawEllipse(rect);
    painter.setPen(theme.nameColor(name));
    QFont letter = font;
    if (const int room = int(largestLetter * rect.height()); QFontInfo(font).pixelSize() > room)
        letter.setPixelSize(room);
    painter.setFont(letter);
    painter.drawText(rect, int(Qt::AlignCenter) | Qt::TextSingleLine, avatarLetter(name));
    painter.restore();
}

} // namespace roundtable
