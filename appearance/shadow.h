// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QMargins>
#include <QtCore/QRectF>

class QPainter;

namespace roundtable {

struct Theme;

/// \brief How far the shadow of a floating panel reaches beyond it.
/// \units logical pixels
[[nodiscard]] QMargins shadowMargins();

/// \brief Paints the shadow that a floating panel with corners of \a radius throws; the panel comes on top of
/// it.
///
/// Blurred once per theme, radius and scale, then painted as nine patches: cheap over a scrolling timeline.
void paintShadow(QPainter &painter, const QRectF &panel, int radius, const Theme &theme);

} // namespace roundtable
