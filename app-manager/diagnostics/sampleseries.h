// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/diagnostics/samplecolumn.h"
#include "app-manager/diagnostics/samplering.h"

#include <array>
#include <optional>

namespace roundtable::manager {

/// \brief One figure over time: seconds for an hour, ten seconds for a day, minutes for a month.
///
/// Every value goes into all three rings, so a look at any window reads a few thousand buckets at most and a spike of one
/// second is still the highest value of its minute a month later.
///
/// \units   times are whole seconds since 1970, UTC
class SampleSeries {
public:
    static constexpr std::size_t ringCount = 3;
    static constexpr std::chrono::seconds second{1};
    static constexpr std::chrono::seconds tenSeconds{10};
    static constexpr std::chrono::seconds minute{60};
    static constexpr qsizetype secondsKept = 3600;
    static constexpr qsizetype tenSecondsKept = 8640;
    static constexpr qsizetype minutesKept = 43200;

    struct Summary {
        double mean = 0;
        float highest = 0;
        std::chrono::seconds highestAt{0};

        friend bool operator==(const Summary &, const Summary &) = default;
    };

    SampleSeries();

    void add(std::chrono::seconds time, double value);
    /// Another value within a second that was added already: it may be the lowest or the highest, but weighs nothing more.
    void amend(std::chrono::seconds time, double value);
    /// The value held in every second after \a from up to and including \a to.
    void addSpan(std::chrono::seconds from, std::chrono::seconds to, double value);

    /// \a count columns of \a span / \a count each, the first beginning at \a from. Each is read from the coarsest ring that
    /// is still finer than the column, or from a coarser one where the finer does not reach back that far.
    [[nodiscard]] SampleColumns columns(std::chrono::milliseconds from, std::chrono::milliseconds span, int count) const;

    /// Mean and highest value between two times; nothing when there were no reports.
    [[nodiscard]] std::optional<Summary> summary(std::chrono::seconds from, std::chrono::seconds to) const;

    [[nodiscard]] std::optional<std::chrono::seconds> oldest() const;
    [[nodiscard]] std::optional<std::chrono::seconds> newest() const;
    [[nodiscard]] std::optional<float> lastValue() const;

    [[nodiscard]] const SampleRing &ring(std::size_t index) const { return m_rings.at(index); }
    void restore(std::size_t ring, const SampleBucket &bucket);

private:
    [[nodiscard]] const SampleRing &ringFor(std::chrono::milliseconds from, std::chrono::milliseconds width) const;

    std::array<SampleRing, ringCount> m_rings;
};

} // namespace roundtable::manager
