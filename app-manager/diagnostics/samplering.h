// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/diagnostics/samplebucket.h"

#include <QtCore/QList>

#include <chrono>

namespace roundtable::manager {

/// \brief A fixed number of buckets of one length; the newest overwrites the oldest.
///
/// A bucket knows its slot, so a gap of any length costs nothing: what was not written is simply not found.
///
/// \units   times are whole seconds since 1970, UTC
class SampleRing {
public:
    SampleRing(std::chrono::seconds step, qsizetype length);

    void add(std::chrono::seconds time, double value);
    /// Widens the bucket of a second that was added already.
    void amend(std::chrono::seconds time, double value);
    /// Puts back what was stored earlier; never over something newer, and never over what was recorded since.
    void restore(const SampleBucket &bucket);

    /// The bucket of that time, or nullptr when there were no reports then.
    [[nodiscard]] const SampleBucket *at(std::chrono::seconds time) const { return atSlot(time / m_step); }
    [[nodiscard]] const SampleBucket *atSlot(qint64 slot) const;

    [[nodiscard]] std::chrono::seconds step() const { return m_step; }
    [[nodiscard]] qsizetype length() const { return m_length; }
    [[nodiscard]] bool isEmpty() const { return m_newestSlot < 0; }
    [[nodiscard]] qint64 newestSlot() const { return m_newestSlot; }
    /// Whether a bucket of that time would still be kept.
    [[nodiscard]] bool reaches(std::chrono::seconds time) const { return time / m_step > m_newestSlot - m_length; }

    /// Buckets from the slot on, oldest first.
    [[nodiscard]] QList<SampleBucket> since(qint64 slot) const;

private:
    /// The bucket of that time, made empty where it held an older one; nullptr where the time is too old.
    [[nodiscard]] SampleBucket *claim(std::chrono::seconds time);
    [[nodiscard]] SampleBucket &place(qint64 slot) { return m_buckets[slot % m_length]; }

    std::chrono::seconds m_step;
    qsizetype m_length;
    qint64 m_newestSlot = -1;
    QList<SampleBucket> m_buckets;
};

} // namespace roundtable::manager
