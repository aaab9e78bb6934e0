// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

class QFont;
class QPainter;
class QStyleOptionViewItem;

namespace roundtable {
struct Theme;
}

namespace roundtable::manager {

/// Where the time of a row begins, and how wide the widest time is in \a meta.
inline constexpr int rowTimeLeft = 16;
[[nodiscard]] int rowTimeWidth(const QFont &meta);

/// What lies under a row of a list: soft accent with a bar where it is chosen, a fill under the mouse.
void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme);

} // namespace roundtable::manager
