// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/diagnostics/axisclock.h"
#include "app-manager/diagnostics/sampleseries.h"
#include "app-manager/diagnostics/storedsample.h"

namespace roundtable::manager {

/// \brief From single reports to the two series the graphs show: people online and messages per second.
///
/// Between two reports the earlier number of people is taken to have held, and the messages to have come evenly. That is only
/// done across an interval that belongs together: not over a lost connection, a sleeping computer or a silence far longer than
/// this starter's habit. There the series stay empty, and the graph says "no reports".
///
/// \units   monotonic: time that only moves forward, stands for intervals; time: whole seconds since 1970, for the axis
class DiagnosticsHistory {
public:
    /// A starter may report every second or every minute; three of its own intervals, but at least this long, are no gap.
    static constexpr std::chrono::milliseconds shortestGap = std::chrono::seconds(20);
    static constexpr std::chrono::milliseconds longestInterval = std::chrono::minutes(5);
    static constexpr int intervalsBeforeGap = 3;
    /// A rate is counted over one second, give or take what a report is late.
    static constexpr std::chrono::milliseconds shortestRateInterval = std::chrono::milliseconds(900);
    /// By how much the clock of the axis and the monotonic one may differ over an interval that belongs together.
    static constexpr std::chrono::milliseconds clockTolerance = 2 * AxisClock::tolerated;

    void report(quint32 users, quint32 messages, std::chrono::milliseconds monotonic, std::chrono::milliseconds time);
    /// The next report does not continue the last one: another connection, another chat server, a pause in the clock.
    void interrupt() { m_last.reset(); }

    [[nodiscard]] const SampleSeries &users() const { return m_users; }
    [[nodiscard]] const SampleSeries &messageRate() const { return m_messageRate; }
    [[nodiscard]] SampleSeries &users() { return m_users; }
    [[nodiscard]] SampleSeries &messageRate() { return m_messageRate; }

    /// Messages per second at the last report, when two reports told it.
    [[nodiscard]] std::optional<double> currentRate() const { return m_last ? m_last->rate : std::nullopt; }

    /// Columns of both series; what is younger than the last report and not late yet is Awaited, not missing.
    struct Columns {
        SampleColumns users;
        SampleColumns messageRate;
        /// What holds now, where the columns reach to now and the last report is not too old to say so.
        std::optional<double> usersNow = {};
        std::optional<double> rateNow = {};
    };
    [[nodiscard]] Columns columns(std::chrono::milliseconds from, std::chrono::milliseconds span, int count,
                                  std::chrono::milliseconds now) const;

    /// What has come since this was last asked, to be stored.
    [[nodiscard]] StoredSamples takeUnsaved();
    /// Puts stored samples back. Those from after \a now were written under a wrong clock and are left out.
    void restore(const StoredSamples &samples, std::chrono::seconds now);

    /// From this time on a missing report leaves a gap.
    [[nodiscard]] std::chrono::milliseconds gapAfter() const;

private:
    /// A reading of messagePerSession.
    struct Count {
        quint32 messages;
        std::chrono::milliseconds monotonic;
        std::chrono::milliseconds time;
    };
    struct Last {
        quint32 users;
        Count count; ///< from here on the next rate is counted
        std::chrono::milliseconds monotonic;
        std::chrono::milliseconds time;
        std::optional<double> rate;
    };

    [[nodiscard]] bool continues(std::chrono::milliseconds elapsed, std::chrono::milliseconds onAxis) const;
    void learnInterval(std::chrono::milliseconds elapsed);
    std::optional<double> addRate(const Count &from, const Count &to);

    SampleSeries m_users;
    SampleSeries m_messageRate;
    std::optional<Last> m_last;
    std::chrono::milliseconds m_interval{0};
    using SavedSlots = std::array<qint64, SampleSeries::ringCount>;
    SavedSlots m_savedUsers{};
    SavedSlots m_savedRates{};
};

} // namespace roundtable::manager
