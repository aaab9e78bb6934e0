// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGui/QColor>

namespace roundtable {

/// \brief How bright a colour looks, 0 (black) to 1 (white), as WCAG 2.1 defines it.
[[nodiscard]] qreal relativeLuminance(const QColor &color);

/// \brief How well two colours are told apart, 1 (not at all) to 21, as WCAG 2.1 defines it.
[[nodiscard]] qreal contrastRatio(const QColor &one, const QColor &other);

/// \brief \a over laid on \a ground with \a share of opacity, as one opaque colour.
/// \units share from 0 (only ground) to 1 (only over)
[[nodiscard]] QColor mixed(const QColor &over, const QColor &ground, qreal share);

} // namespace roundtable
