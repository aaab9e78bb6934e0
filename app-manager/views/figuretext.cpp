// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/figuretext.h"

#include "app-manager/graph/clocktext.h"
#include "app-manager/graph/graphscenebuilder.h"
#include "app-manager/views/statetext.h"

#include <QtCore/QLocale>

namespace roundtable::manager {

namespace {

using std::chrono::seconds;

QString atTime(seconds time, const QDateTime &now)
{
    return StateText::since(QDateTime::fromSecsSinceEpoch(time.count(), Qt::UTC), now);
}

FigureTiles::Figure starterFigure(const ControlState &state, std::optional<std::chrono::milliseconds> reportAge, const QDateTime &now)
{
    FigureTiles::Figure figure;
    if (!state.starter) {
        figure.note = FigureText::tr("not connected");
        return figure;
    }
    figure.value = state.starter->address.toText();
    const bool online = std::holds_alternative<Online>(state.observed);
    QString when;
    if (online && reportAge)
        //: How old the last report of the starter is; %1 is a length of time
        when = FigureText::tr("report %1 ago").arg(StateText::duration(std::chrono::round<seconds>(*reportAge)));
    else
        when = FigureText::tr("since %1").arg(StateText::since(state.starter->since, now));
    figure.note = state.starter->version ? FigureText::tr("version %1 · %2").arg(*state.starter->version).arg(when) : when;
    return figure;
}

} // namespace

FigureText FigureText::of(const ControlState &state, const DiagnosticsHistory &history, std::optional<std::chrono::milliseconds> reportAge,
                          const QDateTime &now)
{
    const QLocale locale;
    FigureText text;
    text.starter = starterFigure(state, reportAge, now);

    const auto *online = std::get_if<Online>(&state.observed);
    if (!online || !state.report) {
        text.messages.note = online ? tr("not known") : tr("no session");
        return text;
    }
    const seconds begin(online->since.toSecsSinceEpoch());
    const seconds end(now.toSecsSinceEpoch());

    text.online.value = locale.toString(state.report->users);
    text.online.isStale = online->stale;
    if (const auto summary = history.users().summary(begin, end))
        //: The highest number since the server was started; %1 is the number, %2 the time
        text.online.note = tr("peak %1 at %2").arg(locale.toString(qRound(summary->highest)), atTime(summary->highestAt, now));

    if (const auto rate = history.currentRate()) {
        text.rate.value = GraphSceneBuilder::rateText(*rate, locale);
        text.rate.isStale = online->stale;
        if (const auto summary = history.messageRate().summary(begin, end))
            text.rate.note = tr("peak %1 at %2").arg(
                GraphSceneBuilder::rateText(static_cast<double>(summary->highest), locale), atTime(summary->highestAt, now));
    } else {
        text.rate.note = tr("after the next report");
    }

    text.messages.value = locale.toString(state.report->messages);
    text.messages.isStale = online->stale;
    if (const auto summary = history.messageRate().summary(begin, end))
        text.messages.note = tr("%1 per s on average").arg(GraphSceneBuilder::rateText(summary->mean, locale));
    return text;
}

} // namespace roundtable::manager
