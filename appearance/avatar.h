// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QRectF>
#include <QtCore/QStringView>

class QFont;
class QPainter;

namespace roundtable {

struct Theme;

/// \brief The first grapheme of \a name in upper case; "?" where a name has nothing to show.
[[nodiscard]] QString avatarLetter(QStringView name);

/// \brief The disc of a person in \a rect: the letter in the colour of the name on the same colour thinned.
///
/// \a font: title at 36 pixels (timeline), meta DemiBold at 24 (lists).
void paintAvatar(QPainter &painter, const QRectF &rect, QStringView name, const QFont &font,
                 const Theme &theme);

} // namespace roundtable
