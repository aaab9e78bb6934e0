// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/samplecsv.h"

#include <QtCore/QDateTime>

namespace roundtable::manager {

using std::chrono::duration_cast;
using std::chrono::seconds;

QByteArray samplesAsCsv(const DiagnosticsHistory &history, std::chrono::milliseconds from, std::chrono::milliseconds to)
{
    QByteArray csv = "time,users_low,users_high,users_mean,users_last,messages_per_s_low,messages_per_s_high,messages_per_s_mean\r\n";
    const auto first = duration_cast<seconds>(from);
    std::size_t index = 0;
    while (index + 1 < SampleSeries::ringCount && !history.users().ring(index).reaches(first))
        ++index;
    const SampleRing &users = history.users().ring(index);
    const SampleRing &rates = history.messageRate().ring(index);
    const qint64 last = std::min<qint64>(duration_cast<seconds>(to) / users.step(), users.newestSlot());
    const auto number = [](double value) { return QByteArray::number(value, 'g', 7); };
    for (qint64 slot = std::max<qint64>(first / users.step(), last - users.length() + 1); slot <= last; ++slot) {
        const SampleBucket *user = users.atSlot(slot);
        const SampleBucket *rate = rates.atSlot(slot);
        if (!user && !rate)
            continue;
        csv += QDateTime::fromSecsSinceEpoch((slot * users.step()).count(), Qt::UTC).toString(Qt::ISODate).toLatin1();
        csv += user ? ',' + number(static_cast<double>(user->low)) + ',' + number(static_cast<double>(user->high)) + ','
                + number(user->sum / user->count) + ',' + number(static_cast<double>(user->last))
                    : QByteArray(",,,,");
        csv += rate ? ',' + number(static_cast<double>(rate->low)) + ',' + number(static_cast<double>(rate->high)) + ','
                + number(rate->sum / rate->count)
                    : QByteArray(",,,");
        csv += "\r\n";
    }
    return csv;
}

} // namespace roundtable::manager
