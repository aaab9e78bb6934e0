// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphreadout.h"

#include "app-manager/graph/clocktext.h"

#include <QtCore/QDateTime>

namespace roundtable::manager {

namespace {

QString momentText(std::chrono::milliseconds time, const QTimeZone &zone, const QLocale &locale, bool withDay)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.count(), zone);
    const QString clock = clockText(local.time(), locale, ClockDigits::Seconds);
    return withDay ? locale.toString(local, QStringLiteral("ddd d, ")) + clock : clock;
}

} // namespace

GraphReadout GraphReadout::of(const GraphContent &content, int column, const TimeScale &time, const QTimeZone &zone, const QLocale &locale)
{
    GraphReadout readout;
    const qsizetype count = content.users.size();
    if (column < 0 || column >= count || content.messageRate.size() != count)
        return readout;

    const bool withDay = time.span() > std::chrono::hours(24);
    const QString begin = momentText(time.from() + time.span() * column / count, zone, locale, withDay);
    const QString end = momentText(time.from() + time.span() * (column + 1) / count, zone, locale, false);
    //: A stretch of time, from %1 to %2
    readout.time = begin.endsWith(end) ? begin : tr("%1 – %2").arg(begin, end);

    const SampleColumn &users = content.users.at(column);
    if (users.state == SampleColumn::State::Reports) {
        readout.usersValue = static_cast<double>(users.last);
        readout.users = tr("%n users", nullptr, qRound(users.last));
        if (qRound(users.low) != qRound(users.high))
            //: The lowest and the highest value
            readout.usersRange = tr("%1 to %2").arg(locale.toString(qRound(users.low)), locale.toString(qRound(users.high)));
    } else {
        readout.users = users.state == SampleColumn::State::Awaited ? tr("next report awaited") : tr("no reports");
    }

    const SampleColumn &rate = content.messageRate.at(column);
    if (rate.state == SampleColumn::State::Reports) {
        readout.rateValue = rate.mean();
        readout.rate = tr("%1 per s").arg(GraphSceneBuilder::rateText(rate.mean(), locale));
        if (rate.high > rate.low)
            readout.rateRange = tr("%1 to %2").arg(GraphSceneBuilder::rateText(static_cast<double>(rate.low), locale),
                                                   GraphSceneBuilder::rateText(static_cast<double>(rate.high), locale));
    } else if (readout.usersValue) {
        readout.rate = tr("rate not known");
    }

    if (readout.rate.isEmpty())
        //: Spoken by a screen reader: time, state
        readout.spoken = tr("%1: %2").arg(readout.time, readout.users);
    else
        //: Spoken by a screen reader: time, number of users, messages per second
        readout.spoken = tr("%1: %2, %3").arg(readout.time, readout.users, readout.rate);
    return readout;
}

} // namespace roundtable::manager
