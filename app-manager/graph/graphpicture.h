// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/graph/graphpainter.h"

#include <QtGui/QImage>

namespace roundtable::manager {

/// \brief The graphs as they were painted last, so that a crosshair that moves, or a menu that closes, costs a copy only.
class GraphPicture {
public:
    struct Look {
        const Theme &theme;
        const GraphFonts &fonts;
        QSize size; ///< of the widget, in logical pixels
        DeviceSnap snap;
    };

    /// What the graphs show is no longer what was painted.
    void expire() { m_isFresh = false; }

    /// Paints the scene, unless it was painted before for this size and scale.
    void paint(const GraphScene &scene, std::optional<quint64> selectedMark, const Look &look);
    /// Copies it to the top left corner of a widget.
    void draw(QPainter &painter) const;

private:
    QImage m_image; ///< its pixels are those of the device
    qreal m_ratio = 1;
    bool m_isFresh = false;
};

} // namespace roundtable::manager
