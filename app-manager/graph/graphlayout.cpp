// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphlayout.h"

#include <algorithm>
#include <cmath>

namespace roundtable::manager {

qreal GraphLayout::heightFor(qreal usersPlot, qreal messagesPlot, qreal scale)
{
    return usersPlot + messagesPlot + scale * (topSpace + betweenPlots + laneHeight + timeHeight) + timeGap + bottomSpace;
}

GraphLayout GraphLayout::forSize(QSizeF size, qreal scale)
{
    const qreal width = std::max(size.width() - scale * (labelsWidth + valuesWidth), 1.0);
    const qreal plots = std::floor(size.height() - heightFor(0, 0, scale));
    constexpr qreal usersShare = usersHeight / (usersHeight + messagesHeight);
    const qreal users = std::clamp(std::round(plots * usersShare), leastPlotHeight, std::max(plots - leastPlotHeight, leastPlotHeight));
    const qreal messages = std::max(plots - users, leastPlotHeight);

    GraphLayout layout;
    const qreal left = std::round(scale * labelsWidth);
    layout.scale = scale;
    layout.users = QRectF(left, std::round(scale * topSpace), width, users);
    layout.messages = QRectF(left, layout.users.bottom() + std::round(scale * betweenPlots), width, messages);
    layout.laneTop = layout.messages.bottom();
    layout.timeTop = layout.laneTop + scale * laneHeight + timeGap;
    return layout;
}

} // namespace roundtable::manager
