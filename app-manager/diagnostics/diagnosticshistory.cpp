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

void DiagnosticsHistory::report(quint32 users, quint32 messages, milliseconds monotonic, milliseconds time)
{
    const auto second = duration_cast<seconds>(time);
    std::optional<double> rate;
    if (m_last) {
        const milliseconds elapsed = monotonic - m_last->monotonic;
        const milliseconds onAxis = time - m_last->time;
        const bool continues = elapsed.count() >= 0 && onAxis.count() >= 0 && onAxis <= longestInterval
            && elapsed <= longestInterval;
        if (continues) {
            const auto lastSecond = duration_cast<seconds>(m_last->time);
            if (elapsed.count() == 0) {
                rate = m_last->rate;
            } else {
                rate = counterRate(m_last->messages, messages, elapsed);
            }
            m_users.addSpan(lastSecond, second - SampleSeries::second, m_last->users);
            if (rate && second > lastSecond)
                m_messageRate.addSpan(lastSecond, second, *rate);
            else if (rate && elapsed.count() > 0)
                m_messageRate.add(second, *rate);
            m_interval = elapsed;
        }
    }
    m_users.add(second, users);
    m_last = Last{users, messages, monotonic, time, rate};
}

DiagnosticsHistory::Columns DiagnosticsHistory::columns(milliseconds from, milliseconds span, int count, milliseconds now) const
{
    Columns columns{m_users.columns(from, span, count), m_messageRate.columns(from, span, count)};
    if (!m_last || count <= 0 || now - m_last->time > gapAfter())
        return columns;
    for (int i = count - 1; i >= 0 && from + span * (i + 1) / count > m_last->time; --i) {
        for (SampleColumns *series : {&columns.users, &columns.messageRate}) {
            SampleColumn &column = (*series)[i];
            if (column.state == SampleColumn::State::NoReports)
                column.state = SampleColumn::State::Awaited;
        }
    }
    return columns;
}

} // namespace roundtable::manager
