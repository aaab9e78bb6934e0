// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/diagnosticshistory.h"

#include "app-manager/diagnostics/counterrate.h"

namespace roundtable::manager {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::seconds;

milliseconds DiagnosticsHistory::gapAfter() const
{
    return std::clamp(m_interval * intervalsBeforeGap, shortestGap, longestInterval);
}

bool DiagnosticsHistory::continues(milliseconds elapsed, milliseconds onAxis) const
{
    if (elapsed.count() < 0 || onAxis.count() < 0)
        return false;
    // Where the two clocks disagree the computer slept or its clock was set: what was counted meanwhile took an unknown time.
    if (std::chrono::abs(onAxis - elapsed) > clockTolerance)
        return false;
    return elapsed <= (m_interval.count() == 0 ? longestInterval : gapAfter());
}

void DiagnosticsHistory::learnInterval(milliseconds elapsed)
{
    // The longest of late, forgotten slowly; one long silence is not a habit yet.
    m_interval = std::max(std::min(elapsed, m_interval.count() == 0 ? longestInterval : gapAfter()), m_interval * 4 / 5);
}

void DiagnosticsHistory::report(quint32 users, quint32 messages, milliseconds monotonic, milliseconds time)
{
    const auto second = duration_cast<seconds>(time);
    Last next{users, {messages, monotonic, time}, monotonic, time, std::nullopt};
    bool isInSameSecond = false;
    if (m_last) {
        const milliseconds elapsed = monotonic - m_last->monotonic;
        if (continues(elapsed, time - m_last->time)) {
            const auto lastSecond = duration_cast<seconds>(m_last->time);
            isInSameSecond = second == lastSecond;
            m_users.addSpan(lastSecond, second - SampleSeries::second, m_last->users);
            if (monotonic - m_last->count.monotonic >= shortestRateInterval) {
                next.rate = addRate(m_last->count, next.count);
            } else {
                // Two messages within a hundredth of a second are no two hundred per second: it is counted on.
                next.rate = m_last->rate;
                next.count = m_last->count;
            }
        }
        if (elapsed.count() > 0)
            learnInterval(elapsed);
    }
    // However often a second is reported, it weighs as one second.
    if (isInSameSecond)
        m_users.amend(second, users);
    else
        m_users.add(second, users);
    m_last = next;
}

std::optional<double> DiagnosticsHistory::addRate(const Count &from, const Count &to)
{
    const std::optional<double> rate = counterRate(from.messages, to.messages, to.monotonic - from.monotonic);
    const auto begin = duration_cast<seconds>(from.time);
    const auto end = duration_cast<seconds>(to.time);
    if (rate && end > begin)
        m_messageRate.addSpan(begin, end, *rate);
    else if (rate)
        m_messageRate.amend(end, *rate);
    return rate;
}

DiagnosticsHistory::Columns DiagnosticsHistory::columns(milliseconds from, milliseconds span, int count, milliseconds now) const
{
    Columns columns{m_users.columns(from, span, count), m_messageRate.columns(from, span, count)};
    if (!m_last || count <= 0 || now - m_last->time > gapAfter() || from + span < m_last->time)
        return columns;
    columns.usersNow = m_last->users;
    columns.rateNow = m_last->rate;
    // The rate of the time since it was last counted is still to come, too.
    for (int i = count - 1; i >= 0 && from + span * (i + 1) / count > m_last->count.time; --i) {
        for (SampleColumns *series : {&columns.users, &columns.messageRate}) {
            SampleColumn &column = (*series)[i];
            if (column.state == SampleColumn::State::NoReports)
                column.state = SampleColumn::State::Awaited;
        }
    }
    return columns;
}

StoredSamples DiagnosticsHistory::takeUnsaved()
{
    StoredSamples samples;
    const auto take = [&samples](const SampleSeries &series, StoredSample::Series name, SavedSlots &saved) {
        for (std::size_t ring = 0; ring < SampleSeries::ringCount; ++ring) {
            // The newest bucket is taken again next time: it may not be full yet.
            for (const SampleBucket &bucket : series.ring(ring).since(saved[ring])) {
                samples.append({name, static_cast<quint8>(ring), bucket});
                saved[ring] = bucket.slot;
            }
        }
    };
    take(m_users, StoredSample::Series::Users, m_savedUsers);
    take(m_messageRate, StoredSample::Series::MessageRate, m_savedRates);
    return samples;
}

void DiagnosticsHistory::restore(const StoredSamples &samples, seconds now)
{
    for (const StoredSample &sample : samples) {
        SampleSeries &series = sample.series == StoredSample::Series::Users ? m_users : m_messageRate;
        SavedSlots &saved = sample.series == StoredSample::Series::Users ? m_savedUsers : m_savedRates;
        if (sample.ring >= SampleSeries::ringCount || sample.bucket.slot > now / series.ring(sample.ring).step())
            continue;
        series.restore(sample.ring, sample.bucket);
        saved[sample.ring] = std::max(saved[sample.ring], sample.bucket.slot);
    }
}

} // namespace roundtable::manager
