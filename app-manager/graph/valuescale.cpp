// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/valuescale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace roundtable::manager {

namespace {

constexpr double leastWholeTop = 4;
constexpr double leastRealTop = 1;
constexpr double usedBeforeShrinking = 0.5;

} // namespace

void ValueScale::setPlace(qreal top, qreal height)
{
    m_top = top;
    m_height = std::max(height, qreal(1));
}

ValueScale::Steps ValueScale::stepsFor(double highest) const
{
    const bool whole = m_numbers == Numbers::Whole;
    const double intervals = std::max(m_height / shortestStep, 1.0);
    // Anything below the least top is drawn as if it reached just below it.
    const double least = whole ? leastWholeTop : leastRealTop;
    const double reach = std::max(std::isfinite(highest) ? highest : 0.0, least * 0.99);
    constexpr std::array factors{1.0, 2.0, 5.0};
    for (double power = std::pow(10.0, std::floor(std::log10(reach)) - 1);; power *= 10) {
        for (const double factor : factors) {
            const double step = factor * power;
            if (whole && step < 1)
                continue;
            const double half = whole ? std::max(std::floor(step / 2), 1.0) : step / 2;
            const double top = std::max((std::floor(reach / half) + 1) * half, step);
            if (top / step <= intervals)
                return {step, top};
        }
    }
}

void ValueScale::fit(double highest)
{
    const Steps fresh = stepsFor(highest);
    const bool sameHeight = qFuzzyCompare(m_fittedHeight, m_height);
    if (sameHeight && fresh.top <= m_topValue && fresh.top > m_topValue * usedBeforeShrinking)
        return;
    m_step = fresh.step;
    m_topValue = fresh.top;
    m_fittedHeight = m_height;
}

QList<double> ValueScale::ticks() const
{
    QList<double> ticks;
    if (m_step <= 0)
        return ticks;
    for (int i = 0; i * m_step <= m_topValue * (1 + 1e-9); ++i)
        ticks.append(i * m_step);
    return ticks;
}

int ValueScale::decimals() const
{
    return m_step > 0 && m_step < 1 ? static_cast<int>(std::ceil(-std::log10(m_step) - 1e-9)) : 0;
}

qreal ValueScale::y(double value) const
{
    return m_topValue > 0 ? bottom() - value / m_topValue * m_height : bottom();
}

double ValueScale::value(qreal y) const
{
    return (bottom() - y) / m_height * m_topValue;
}

} // namespace roundtable::manager
