// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/sampleseries.h"

#include <cmath>

namespace roundtable::manager {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::seconds;

SampleSeries::SampleSeries()
    : m_rings{SampleRing(second, secondsKept), SampleRing(tenSeconds, tenSecondsKept), SampleRing(minute, minutesKept)}
{
}

void SampleSeries::add(seconds time, double value)
{
    for (SampleRing &ring : m_rings)
        ring.add(time, value);
}

void SampleSeries::amend(seconds time, double value)
{
    for (SampleRing &ring : m_rings)
        ring.amend(time, value);
}

void SampleSeries::addSpan(seconds from, seconds to, double value)
{
    for (seconds time = from + second; time <= to; time += second)
        add(time, value);
}

const SampleRing &SampleSeries::ringFor(milliseconds from, milliseconds width) const
{
    const auto fromSecond = duration_cast<seconds>(from);
    std::size_t index = 0;
    while (index + 1 < ringCount && (m_rings[index + 1].step() <= width || !m_rings[index].reaches(fromSecond)))
        ++index;
    return m_rings[index];
}

SampleColumns SampleSeries::columns(milliseconds from, milliseconds span, int count) const
{
    SampleColumns columns(std::max(count, 0));
    for (int i = 0; i < count; ++i) {
        const milliseconds begin = from + span * i / count;
        const milliseconds end = from + span * (i + 1) / count;
        const SampleRing &ring = ringFor(begin, end - begin);
        const milliseconds step = ring.step();
        // A bucket belongs to the column its beginning falls into; a column finer than the ring shows the bucket it lies in.
        qint64 first = (begin + step - milliseconds(1)) / step;
        const qint64 last = (end - milliseconds(1)) / step;
        if (first > last)
            first = last;
        for (qint64 slot = first; slot <= last; ++slot) {
            if (const SampleBucket *bucket = ring.atSlot(slot))
                columns[i].add(*bucket);
        }
    }
    return columns;
}

std::optional<SampleSeries::Summary> SampleSeries::summary(seconds from, seconds to) const
{
    const SampleRing &ring = ringFor(from, second);
    Summary summary;
    double sum = 0;
    quint64 count = 0;
    const qint64 last = std::min<qint64>(to / ring.step(), ring.newestSlot());
    for (qint64 slot = std::max<qint64>(from / ring.step(), last - ring.length() + 1); slot <= last; ++slot) {
        const SampleBucket *bucket = ring.atSlot(slot);
        if (!bucket)
            continue;
        if (count == 0 || bucket->high > summary.highest) {
            summary.highest = bucket->high;
            summary.highestAt = slot * ring.step();
        }
        sum += bucket->sum;
        count += bucket->count;
    }
    if (count == 0)
        return std::nullopt;
    summary.mean = sum / static_cast<double>(count);
    return summary;
}

std::optional<seconds> SampleSeries::oldest() const
{
    const SampleRing &coarsest = m_rings.back();
    for (qint64 slot = coarsest.newestSlot() - coarsest.length() + 1; slot <= coarsest.newestSlot(); ++slot) {
        if (coarsest.atSlot(slot))
            return slot * coarsest.step();
    }
    return std::nullopt;
}

std::optional<seconds> SampleSeries::newest() const
{
    const SampleRing &finest = m_rings.front();
    if (finest.isEmpty())
        return std::nullopt;
    return finest.newestSlot() * finest.step();
}

std::optional<float> SampleSeries::lastValue() const
{
    const SampleBucket *bucket = m_rings.front().atSlot(m_rings.front().newestSlot());
    return bucket ? std::optional(bucket->last) : std::nullopt;
}

void SampleSeries::restore(std::size_t ring, const SampleBucket &bucket)
{
    if (ring < ringCount)
        m_rings[ring].restore(bucket);
}

} // namespace roundtable::manager
