// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/timescale.h"

#include <QtCore/QDateTime>

namespace roundtable::manager {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr seconds day = std::chrono::hours(24);
/// Every offset from UTC in use is a multiple of this, and clocks change by multiples of it.
constexpr seconds offsetStep = std::chrono::minutes(15);

seconds offsetAt(seconds time, const QTimeZone &zone)
{
    return seconds(zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(time.count(), Qt::UTC)));
}

seconds roundedUp(seconds time, seconds step)
{
    const seconds rest = time % step;
    return rest.count() == 0 ? time : time - rest + step;
}

} // namespace

TimeScale::TimeScale(milliseconds from, milliseconds span, qreal left, qreal width)
    : m_from(from)
    , m_span(std::max(span, milliseconds(1)))
    , m_left(left)
    , m_width(std::max(width, qreal(1)))
{
}

qreal TimeScale::x(milliseconds time) const
{
    return m_left + static_cast<qreal>((time - m_from).count()) / static_cast<qreal>(m_span.count()) * m_width;
}

milliseconds TimeScale::time(qreal x) const
{
    return m_from + milliseconds(qRound64((x - m_left) / m_width * static_cast<qreal>(m_span.count())));
}

QList<milliseconds> TimeScale::ticks(seconds step, const QTimeZone &zone) const
{
    QList<milliseconds> ticks;
    const auto first = std::chrono::ceil<seconds>(m_from);
    const auto last = std::chrono::floor<seconds>(to());

    const seconds offset = offsetAt(first, zone);
    if (offset == offsetAt(last, zone)) {
        for (seconds local = roundedUp(first + offset, step); local <= last + offset; local += step)
            ticks.append(local - offset);
        return ticks;
    }

    // The clock is changed inside the scale: ask for every moment at which a label could stand.
    const seconds stride = std::min(step, offsetStep);
    seconds before = roundedUp(first, stride) - stride;
    before += offsetAt(before, zone);
    for (seconds time = roundedUp(first, stride); time <= last; time += stride) {
        const seconds local = time + offsetAt(time, zone);
        const bool onStep = (local % day) % step == seconds(0);
        const bool jumpedOver = local - before > stride && local / step > before / step;
        if (onStep || jumpedOver)
            ticks.append(time);
        before = local;
    }
    return ticks;
}

} // namespace roundtable::manager
