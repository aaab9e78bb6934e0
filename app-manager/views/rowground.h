// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace roundtable {
struct Theme;
}

namespace roundtable::manager {

/// What lies under a row of a list: soft accent with a bar where it is chosen, a fill under the mouse.
void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme);

} // namespace roundtable::manager
