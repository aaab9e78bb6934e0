// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QRect>

namespace roundtable {

/// \brief For a control whose visible part is smaller than its widget: where the focus ring goes around.
class FocusRingShape {
public:
    virtual ~FocusRingShape() = default;

    /// In the coordinates of the widget.
    [[nodiscard]] virtual QRect focusRect() const = 0;
    [[nodiscard]] virtual qreal focusRadius() const = 0;
};

} // namespace roundtable
