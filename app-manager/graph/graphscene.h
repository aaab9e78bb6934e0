// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/graph/graphcurve.h"
#include "app-manager/graph/graphlayout.h"
#include "app-manager/graph/marklane.h"

#include <QtCore/QLocale>
#include <QtGui/QFont>

namespace roundtable::manager {

/// The fonts of the graphs; the same as TextSizes has them.
struct GraphFonts {
    QFont meta;
    QFont metaStrong;
    QFont heading;
    qreal scale = 1; ///< of GraphLayout
};

/// What the graphs are to show.
struct GraphContent {
    SampleColumns users;
    SampleColumns messageRate;
    std::optional<double> usersNow = {}; ///< nothing where the graphs do not reach to now
    std::optional<double> rateNow = {};
    QList<EventMark> marks;
    std::optional<quint64> selectedMark;
};

/// \brief Both graphs, ready to be drawn: every place worked out, every word written.
///
/// \units   logical pixels
struct GraphScene {
    struct Label {
        QPointF place; ///< of the middle of its line: left, centre or right of it, as the part of the graph has it
        QString text;
    };
    struct Plot {
        QRectF area;
        ValueScale scale;
        QString title;
        QList<Label> ticks;
        GraphCurve curve;
        QList<QRectF> gaps;
        std::optional<Label> peak; ///< at the ring
        std::optional<QPointF> end;
        std::optional<QRectF> nowTag;
        QString nowText;
        std::optional<qreal> averageLine; ///< its y
        std::optional<Label> average;
    };

    GraphLayout layout;
    TimeScale time;
    QString period; ///< from which day and time to which, in words
    bool isHeld = false; ///< it stands still: paused, or scrolled back
    Plot users;
    Plot messages;
    QList<Label> timeTicks;
    QList<PlacedMark> marks;
};

} // namespace roundtable::manager
