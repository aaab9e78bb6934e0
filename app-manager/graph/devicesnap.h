// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtMath>

namespace roundtable::manager {

/// \brief Puts lines on whole device pixels, so that they are as sharp at 1.25 and 1.5 as at 1.
///
/// \units   logical pixels in and out
class DeviceSnap {
public:
    explicit DeviceSnap(qreal devicePixelRatio = 1) : m_ratio(devicePixelRatio > 0 ? devicePixelRatio : 1) { }

    [[nodiscard]] qreal ratio() const { return m_ratio; }
    [[nodiscard]] qreal pixel() const { return 1 / m_ratio; }
    /// The nearest edge between two pixels.
    [[nodiscard]] qreal edge(qreal place) const { return qRound64(place * m_ratio) / m_ratio; }
    /// A line this wide, in whole pixels, at least one; a hairline stays one at 1.5.
    [[nodiscard]] qreal width(qreal width) const { return qMax(qFloor(width * m_ratio + 0.25), 1) / m_ratio; }
    /// Where the middle of a line of width() has to be for its sides to be on edges.
    [[nodiscard]] qreal centre(qreal place, qreal lineWidth) const
    {
        const qreal half = width(lineWidth) / 2;
        return edge(place - half) + half;
    }

private:
    qreal m_ratio;
};

} // namespace roundtable::manager
