// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphlayout.h"

#include <algorithm>
#include <cmath>

namespace roundtable::manager {

qreal GraphLayout::heightFor(qreal usersPlot, qreal messagesPlot)
{
    return topSpace + usersPlot + betweenPlots + messagesPlot + laneHeight + timeGap + timeHeight + bottomSpace;
}

GraphLayout GraphLayout::forSize(QSizeF size)
{
    const qreal width = std::max(size.width() - labelsWidth - valuesWidth, 1.0);
    const qreal plots = size.height() - heightFor(0, 0);
    constexpr qreal usersShare = usersHeight / (usersHeight + messagesHeight);
    const qreal users = std::clamp(std::round(plots * usersShare), leastPlotHeight, std::max(plots - leastPlotHeight, leastPlotHeight));
    const qreal messages = std::max(plots - users, leastPlotHeight);

    GraphLayout layout;
    layout.users = QRectF(labelsWidth, topSpace, width, users);
    layout.messages = QRectF(labelsWidth, layout.users.bottom() + betweenPlots, width, messages);
    layout.laneTop = layout.messages.bottom();
    layout.timeTop = layout.laneTop + laneHeight + timeGap;
    return layout;
}

} // namespace roundtable::manager
