// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/samplering.h"

namespace roundtable::manager {

SampleRing::SampleRing(std::chrono::seconds step, qsizetype length)
    : m_step(step)
    , m_length(length)
    , m_buckets(length)
{
}

SampleBucket *SampleRing::claim(std::chrono::seconds time)
{
    const qint64 slot = time / m_step;
    if (slot < 0 || slot <= m_newestSlot - m_length)
        return nullptr;
    SampleBucket &bucket = place(slot);
    if (bucket.slot != slot)
        bucket = {.slot = slot};
    m_newestSlot = std::max(m_newestSlot, slot);
    return &bucket;
}

void SampleRing::add(std::chrono::seconds time, double value)
{
    if (SampleBucket *bucket = claim(time))
        bucket->add(value);
}

void SampleRing::amend(std::chrono::seconds time, double value)
{
    if (SampleBucket *bucket = claim(time))
        bucket->amend(value);
}

void SampleRing::restore(const SampleBucket &bucket)
{
    if (bucket.slot < 0 || bucket.count == 0 || bucket.slot <= m_newestSlot - m_length)
        return;
    SampleBucket &present = place(bucket.slot);
    if (present.slot >= bucket.slot)
        return;
    present = bucket;
    m_newestSlot = std::max(m_newestSlot, bucket.slot);
}

const SampleBucket *SampleRing::atSlot(qint64 slot) const
{
    if (slot < 0)
        return nullptr;
    const SampleBucket &bucket = m_buckets.at(slot % m_length);
    return bucket.slot == slot ? &bucket : nullptr;
}

QList<SampleBucket> SampleRing::since(qint64 slot) const
{
    QList<SampleBucket> found;
    if (isEmpty())
        return found;
    for (qint64 next = std::max(slot, m_newestSlot - m_length + 1); next <= m_newestSlot; ++next) {
        if (const SampleBucket *bucket = atSlot(next))
            found.append(*bucket);
    }
    return found;
}

} // namespace roundtable::manager
