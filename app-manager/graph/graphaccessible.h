// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QAccessibleWidget>

namespace roundtable::manager {

class GraphWidget;

/// \brief The graphs as a screen reader meets them: a chart whose value is what the crosshair reads out.
class GraphAccessible final : public QAccessibleWidget {
public:
    explicit GraphAccessible(GraphWidget *graph);

    /// Makes every GraphWidget accessible this way.
    static void install();

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
};

} // namespace roundtable::manager
