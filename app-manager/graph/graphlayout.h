// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QRectF>

namespace roundtable::manager {

/// \brief Where the two graphs, their titles, the lane of event icons and the time axis are.
///
/// \units   logical pixels from the top left corner of the widget
struct GraphLayout {
    // Drawn for a body text in lines of 20; what holds text grows with it.
    static constexpr qreal labelsWidth = 48; ///< left of the plots
    static constexpr qreal valuesWidth = 72; ///< right of them
    static constexpr qreal topSpace = 30;
    static constexpr qreal betweenPlots = 36;
    static constexpr qreal laneHeight = 24;
    static constexpr qreal timeGap = 6;
    static constexpr qreal timeHeight = 16;
    static constexpr qreal bottomSpace = 12;
    static constexpr qreal usersHeight = 112;
    static constexpr qreal messagesHeight = 92;
    static constexpr qreal leastPlotHeight = 64;

    QRectF users;
    QRectF messages;
    qreal laneTop = 0;
    qreal timeTop = 0;
    qreal scale = 1; ///< how much larger the text is than what the constants are for

    /// The plots share what the fixed parts leave, and are never lower than leastPlotHeight.
    [[nodiscard]] static GraphLayout forSize(QSizeF size, qreal scale = 1);
    [[nodiscard]] static qreal heightFor(qreal usersPlot, qreal messagesPlot, qreal scale = 1);
};

} // namespace roundtable::manager
