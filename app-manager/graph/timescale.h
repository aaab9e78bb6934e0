// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QList>
#include <QtCore/QTimeZone>

#include <chrono>

namespace roundtable::manager {

/// \brief Time ↔ horizontal place, and where the labels of the time axis stand.
///
/// \units   times are milliseconds since 1970, UTC; places are logical pixels
class TimeScale {
public:
    TimeScale() = default;
    TimeScale(std::chrono::milliseconds from, std::chrono::milliseconds span, qreal left, qreal width);

    [[nodiscard]] std::chrono::milliseconds from() const { return m_from; }
    [[nodiscard]] std::chrono::milliseconds span() const { return m_span; }
    [[nodiscard]] std::chrono::milliseconds to() const { return m_from + m_span; }
    [[nodiscard]] qreal left() const { return m_left; }
    [[nodiscard]] qreal width() const { return m_width; }

    [[nodiscard]] qreal x(std::chrono::milliseconds time) const;
    [[nodiscard]] std::chrono::milliseconds time(qreal x) const;
    [[nodiscard]] bool contains(std::chrono::milliseconds time) const { return time >= m_from && time <= to(); }

    /// The times inside the scale at which a clock in \a zone shows a multiple of \a step since midnight. Where the clock
    /// jumps over such a time the first moment after the jump stands for it; where it goes back, the time comes twice.
    [[nodiscard]] QList<std::chrono::milliseconds> ticks(std::chrono::seconds step, const QTimeZone &zone) const;

private:
    std::chrono::milliseconds m_from{0};
    std::chrono::milliseconds m_span{1};
    qreal m_left = 0;
    qreal m_width = 1;
};

} // namespace roundtable::manager
