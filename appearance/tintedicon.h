// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtCore/QString>
#include <QtGui/QIcon>

class QPainter;

namespace roundtable {

/// \brief The line icon resources/icons/<name>.svg in one colour of the theme that is on when it is painted.
///
/// Buttons, menus and combo boxes paint it in the colour of the text beside it; \a tone is for everything
/// else.
[[nodiscard]] QIcon tintedIcon(const QString &name, Tone tone = Tone::Meta);

/// \brief The name \a icon was made with, or an empty string for an icon that is not ours.
[[nodiscard]] QString tintedIconName(const QIcon &icon);

/// \brief Paints the line icon \a name into \a rect. For painted widgets, and where the colour is no Tone.
void paintTintedIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &color);

enum class Program : quint8 { Client, Manager, Starter };

/// \brief The icon of a program; 16, 32, 64 and 256 pixels have drawings of their own.
[[nodiscard]] QIcon applicationIcon(Program program);

} // namespace roundtable
