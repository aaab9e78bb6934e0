// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QList>

namespace roundtable::manager {

/// \brief Value ↔ vertical place, from 0 to a top that leaves room above the highest value.
///
/// The steps are 1, 2 or 5 times a power of ten. The top follows a higher value at once, and comes down only when less than
/// half of the height would be used, so a graph whose highest value comes and goes does not jump.
///
/// \units   places are logical pixels, growing downwards
class ValueScale {
public:
    enum class Numbers : quint8 { Whole, Real };

    static constexpr qreal shortestStep = 36; ///< least distance of two labels

    explicit ValueScale(Numbers numbers = Numbers::Real) : m_numbers(numbers) { }

    void setPlace(qreal top, qreal height);
    void fit(double highest);

    [[nodiscard]] double topValue() const { return m_topValue; }
    [[nodiscard]] double step() const { return m_step; }
    [[nodiscard]] QList<double> ticks() const;
    /// How many digits after the point the labels need.
    [[nodiscard]] int decimals() const;

    [[nodiscard]] qreal top() const { return m_top; }
    [[nodiscard]] qreal height() const { return m_height; }
    [[nodiscard]] qreal bottom() const { return m_top + m_height; }
    [[nodiscard]] qreal y(double value) const;
    [[nodiscard]] double value(qreal y) const;

private:
    struct Steps {
        double step;
        double top;
    };
    [[nodiscard]] Steps stepsFor(double highest) const;

    Numbers m_numbers;
    qreal m_top = 0;
    qreal m_height = 1;
    double m_step = 0;
    double m_topValue = 0;
    qreal m_fittedHeight = 0;
};

} // namespace roundtable::manager
