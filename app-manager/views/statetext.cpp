// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/statetext.h"

#include "app-manager/graph/clocktext.h"

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The place of the strong part in a translated sentence. A character nobody types.
constexpr QChar strongPlace(0xFFFC);

StateText::Sentence withStrong(const QString &pattern, const QString &strong)
{
    const qsizetype at = pattern.indexOf(strongPlace);
    if (at < 0)
        return {pattern, {}, {}};
    return {pattern.left(at), strong, pattern.mid(at + 1)};
}

/// Fills in what differs from state to state.
class Writer {
public:
    Writer(const ControlState &state, const StateContext &context)
        : m_state(state)
        , m_context(context)
    {
    }

    StateText operator()(const NoStarter &) const
    {
        StateText text = offline(StateText::tr("No starter is connected"), StateText::tr("Waiting for a starter"));
        const bool starts = m_state.startWaitsForStarter || (m_state.desired == Desired::On && m_state.keepRunning);
        if (starts)
            text.clientsNote = StateText::tr("%1. The server starts by itself when a starter connects.").arg(text.clientsNote);
        text.button = starts ? StateText::Button::None : StateText::Button::Start;
        return text;
    }

    StateText operator()(const Held &held) const
    {
        StateText text = offline(StateText::tr("A new starter at %1 waits for your decision").arg(held.address.toText()),
                                 StateText::tr("A starter waits"));
        text.tone = Tone::Warn;
        text.icon = u"lock"_s;
        text.clientsNote = StateText::tr("%1. Nothing is started until you decide.").arg(text.clientsNote);
        return text;
    }

    StateText operator()(const Offline &state) const
    {
        StateText text = state.restartAt
            ? offline(StateText::tr("The server went away and is started again"), StateText::tr("Starting again"))
            : offline(StateText::tr("The server is off"), StateText::tr("Off"));
        text.button = state.restartAt ? StateText::Button::Stop : StateText::Button::Start;
        return text;
    }

    StateText operator()(const Starting &) const
    {
        StateText text = offline(StateText::tr("Starting the server…"), StateText::tr("Starting"));
        text.tone = Tone::Warn;
        text.icon = u"clock"_s;
        text.button = StateText::Button::Stop;
        return text;
    }

    StateText operator()(const Online &online) const
    {
        StateText text;
        const bool emptying = m_state.desired == Desired::OffWhenEmpty;
        text.tone = online.stale || emptying ? Tone::Warn : Tone::Ok;
        text.icon = u"server"_s;
        text.button = emptying ? StateText::Button::StopAgain : StateText::Button::Stop;
        text.canKeepOpen = emptying;
        text.title = emptying ? StateText::tr("The server stops when the last person has left")
                              : StateText::tr("Online since %1").arg(StateText::since(online.since, m_context.now));
        const std::chrono::seconds age(online.since.secsTo(m_context.now));
        text.titleNote = emptying ? QString() : StateText::duration(age);
        if (online.stale)
            text.titleNote = StateText::tr("%1 · no reports for a while").arg(text.titleNote);

        const std::optional<int> users = m_state.report && !online.stale ? std::optional(int(m_state.report->users)) : std::nullopt;
        const QString name = emptying ? StateText::tr("Stops when empty") : StateText::tr("Online");
        //: Title of the window: state, number of people
        text.windowTitle = users ? StateText::tr("%1, %n people", nullptr, *users).arg(name) : name;

        if (m_context.advertised) {
            //: Where clients are sent; %1 is an address
            text.clients = withStrong(StateText::tr("Clients are sent to %1").arg(strongPlace),
                                      m_context.advertised->ip + u':' + QString::number(m_context.advertised->port));
            text.clientsNote = m_context.isAdvertisedFixed ? StateText::tr("the advertised address") : StateText::tr("the starter’s own address");
            text.isAddressShown = true;
        } else {
            toldOffline(text);
        }
        return text;
    }

    StateText operator()(const Stopping &) const
    {
        StateText text = offline(StateText::tr("Stopping the server…"), StateText::tr("Stopping"));
        text.tone = Tone::Warn;
        text.icon = u"clock"_s;
        text.button = StateText::Button::Start;
        return text;
    }

    StateText operator()(const Fault &fault) const
    {
        const QString starter = m_state.starter ? m_state.starter->address.toText() : StateText::tr("The starter");
        const QString whoUsesPort = u"ss -ltnp 'sport = :%1'"_s.arg(m_context.chatPort);
        StateText::Problem problem;
        QString title;
        QString windowTitle = StateText::tr("Start failed");
        switch (fault.reason) {
        case FaultReason::StartNotAnswered:
        case FaultReason::StartRefused:
            title = StateText::tr("The starter could not start the server");
            problem.question = StateText::tr("Is port %1 in use on the server box?").arg(m_context.chatPort);
            problem.explanation = fault.reason == FaultReason::StartNotAnswered
                ? StateText::tr("%1 did not answer within 10 s. To see who uses the port, run there:").arg(starter)
                : StateText::tr("%1 answered “offline”. To see who uses the port, run there:").arg(starter);
            problem.command = whoUsesPort;
            problem.details = fault.reason == FaultReason::StartNotAnswered
                ? StateText::tr("SVR_Start was sent, and neither SVR_Online nor SVR_Offline came back within 10 s.")
                : StateText::tr("SVR_Start was sent, and the starter answered with SVR_Offline.");
            break;
        case FaultReason::StopNotAnswered:
            title = StateText::tr("The starter did not stop the server");
            windowTitle = StateText::tr("Stop failed");
            problem.question = StateText::tr("The chat server may still be running");
            problem.explanation = StateText::tr("%1 did not answer within 10 s. To see what runs, run there:").arg(starter);
            problem.command = whoUsesPort;
            problem.details = StateText::tr("SVR_Stop was sent, and SVR_Offline did not come back within 10 s.");
            break;
        case FaultReason::RestartedTooOften:
            title = StateText::tr("The server does not stay up");
            windowTitle = StateText::tr("Does not stay up");
            problem.question = StateText::tr("It went away three times within two minutes");
            problem.explanation = StateText::tr("It is not started again until you ask for it. To see why, run on %1:").arg(starter);
            problem.command = u"journalctl -u roundtable-starter -n 50"_s;
            problem.details = StateText::tr("“Keep running” sent SVR_Start three times, and each time the server was offline again soon after.");
            break;
        }
        StateText text = offline(title, windowTitle);
        text.tone = Tone::Error;
        text.icon = u"error"_s;
        text.button = StateText::Button::Retry;
        text.problem = problem;
        return text;
    }

private:
    [[nodiscard]] StateText offline(const QString &title, const QString &windowTitle) const
    {
        StateText text;
        text.icon = u"server"_s;
        text.title = title;
        text.windowTitle = windowTitle;
        toldOffline(text);
        return text;
    }

    void toldOffline(StateText &text) const
    {
        //: What clients that ask for the server are told; %1 is the word "offline"
        text.clients = withStrong(StateText::tr("Clients are told %1").arg(strongPlace), StateText::tr("offline"));
        if (m_context.advertisedSince.isValid())
            text.clientsNote = StateText::tr("since %1").arg(StateText::since(m_context.advertisedSince, m_context.now));
    }

    const ControlState &m_state;
    const StateContext &m_context;
};

} // namespace

StateText StateText::of(const ControlState &state, const StateContext &context)
{
    return std::visit(Writer(state, context), state.observed);
}

QString StateText::duration(std::chrono::seconds duration)
{
    const qint64 seconds = std::max<qint64>(duration.count(), 0);
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (minutes == 0)
        //: A length of time in seconds
        return tr("%1 s").arg(seconds);
    if (hours == 0)
        //: A length of time in minutes
        return tr("%1 min").arg(minutes);
    if (hours < 24)
        //: A length of time in hours and minutes
        return tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    //: A length of time in days and hours
    return tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString StateText::since(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    const QLocale locale;
    const QString clock = clockText(local.time(), locale, ClockDigits::Minutes);
    if (local.date() == now.toLocalTime().date())
        return clock;
    return locale.toString(local.date(), u"ddd d MMM"_s) + u' ' + clock;
}

QString StateText::lastStarter(const std::optional<LastStarter> &last, const QDateTime &now)
{
    if (!last)
        return {};
    if (!last->leftAt.isValid())
        return tr("Last starter: %1.").arg(last->address.toText());
    return tr("Last starter: %1, left at %2.").arg(last->address.toText(), since(last->leftAt, now));
}

} // namespace roundtable::manager
