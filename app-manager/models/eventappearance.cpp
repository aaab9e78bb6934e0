// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/models/eventappearance.h"

#include <QtCore/QCoreApplication>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(roundtable::manager::EventAppearance)
};

} // namespace

EventSubject subject(EventKind kind)
{
    switch (kind) {
    case EventKind::StarterConnected:
    case EventKind::StarterBack:
    case EventKind::StarterHeld:
    case EventKind::StarterTrusted:
    case EventKind::StarterRefused:
    case EventKind::SecondStarterRefused:
    case EventKind::StarterReplaced:
    case EventKind::StarterLost:
    case EventKind::StarterLeft:
    case EventKind::StarterCutOff:
    case EventKind::ChildStarterStarted:
    case EventKind::ChildStarterEnded:
    case EventKind::ChildStarterCrashed:
    case EventKind::ReplacementAwaited:
    case EventKind::ReplacementMissing: return EventSubject::Starter;
    case EventKind::StartAsked:
    case EventKind::StopAsked:
    case EventKind::StopWhenEmptyAsked:
    case EventKind::StopWhenEmptyCancelled:
    case EventKind::ServerOnline:
    case EventKind::ServerKeptRunning:
    case EventKind::ServerStartedElsewhere:
    case EventKind::ServerRestarting:
    case EventKind::ServerOffline:
    case EventKind::ServerStoppedElsewhere:
    case EventKind::StartNotAnswered:
    case EventKind::StartRefused:
    case EventKind::StopNotAnswered:
    case EventKind::RestartedTooOften:
    case EventKind::EventsLeftOut:
    case EventKind::PortUnavailable: return EventSubject::Server;
    case EventKind::OddVersion:
    case EventKind::LookupsLimited:
    case EventKind::AddressNotIpv4:
    case EventKind::AdvertisedLoopback: return EventSubject::Clients;
    case EventKind::ReportsMissing:
    case EventKind::ReportsBack:
    case EventKind::UsersAbove:
    case EventKind::ServerDown: return EventSubject::Alert;
    }
    Q_UNREACHABLE();
}

QString iconName(EventKind kind)
{
    switch (kind) {
    case EventKind::StarterConnected:
    case EventKind::StarterHeld: return u"lock"_s;
    case EventKind::StarterTrusted: return u"unlock"_s;
    case EventKind::StarterBack:
    case EventKind::ServerKeptRunning:
    case EventKind::ReportsBack: return u"check"_s;
    case EventKind::ServerOnline:
    case EventKind::ServerStartedElsewhere:
    case EventKind::ChildStarterStarted: return u"start"_s;
    case EventKind::ServerRestarting: return u"retry"_s;
    case EventKind::ServerOffline:
    case EventKind::ServerStoppedElsewhere:
    case EventKind::ChildStarterEnded: return u"stop"_s;
    case EventKind::SecondStarterRefused:
    case EventKind::StarterRefused:
    case EventKind::StarterCutOff:
    case EventKind::StartNotAnswered:
    case EventKind::StartRefused:
    case EventKind::StopNotAnswered:
    case EventKind::RestartedTooOften:
    case EventKind::AddressNotIpv4:
    case EventKind::PortUnavailable: return u"error"_s;
    case EventKind::StarterLost:
    case EventKind::StarterReplaced:
    case EventKind::LookupsLimited:
    case EventKind::AdvertisedLoopback:
    case EventKind::ChildStarterCrashed:
    case EventKind::ReplacementMissing: return u"warning"_s;
    case EventKind::ReportsMissing:
    case EventKind::UsersAbove:
    case EventKind::ServerDown: return u"bell"_s;
    case EventKind::StarterLeft:
    case EventKind::StartAsked:
    case EventKind::StopAsked:
    case EventKind::StopWhenEmptyAsked:
    case EventKind::StopWhenEmptyCancelled:
    case EventKind::OddVersion:
    case EventKind::EventsLeftOut:
    case EventKind::ReplacementAwaited: return u"info"_s;
    }
    Q_UNREACHABLE();
}

Tone tone(EventKind kind)
{
    // Who is told "offline" is not warned but cut off: a lost starter and a turned away one are drawn in error.
    if (kind == EventKind::StarterLost || kind == EventKind::SecondStarterRefused)
        return Tone::Error;
    switch (severity(kind)) {
    case EventSeverity::Info: return Tone::Meta;
    case EventSeverity::Good: return Tone::Ok;
    case EventSeverity::Warning: return Tone::Warn;
    case EventSeverity::Error: return Tone::Error;
    }
    Q_UNREACHABLE();
}

QString markLabel(const Event &event)
{
    switch (event.kind) {
    //: Beside a line in the graphs: the chat server was started
    case EventKind::ServerOnline:
    case EventKind::ServerStartedElsewhere: return Texts::tr("started");
    //: Beside a line in the graphs: the connection to the starter was lost
    case EventKind::StarterLost: return Texts::tr("lost");
    //: Beside a line in the graphs: the starter is connected again, and its server kept running
    case EventKind::ServerKeptRunning: return Texts::tr("back");
    //: Beside a line in the graphs: the chat server was stopped
    case EventKind::ServerOffline:
    case EventKind::ServerStoppedElsewhere: return Texts::tr("stopped");
    //: Beside a line in the graphs
    case EventKind::StartNotAnswered:
    case EventKind::StartRefused: return Texts::tr("start failed");
    //: Beside a line in the graphs
    case EventKind::StopNotAnswered: return Texts::tr("stop failed");
    //: Beside a line in the graphs: started three times in vain
    case EventKind::RestartedTooOften: return Texts::tr("gave up");
    //: Beside a line in the graphs: the starter broke the protocol and was closed
    case EventKind::StarterCutOff: return Texts::tr("cut off");
    //: Beside a line in the graphs: more people online than the threshold
    case EventKind::UsersAbove: return Texts::tr("over %n users", nullptr, static_cast<int>(event.number));
    //: Beside a line in the graphs: no reports for longer than the threshold
    case EventKind::ReportsMissing: return Texts::tr("silent");
    case EventKind::StarterConnected:
    case EventKind::StarterBack:
    case EventKind::StarterHeld:
    case EventKind::StarterTrusted:
    case EventKind::StarterRefused:
    case EventKind::SecondStarterRefused:
    case EventKind::StarterReplaced:
    case EventKind::StarterLeft:
    case EventKind::StartAsked:
    case EventKind::StopAsked:
    case EventKind::StopWhenEmptyAsked:
    case EventKind::StopWhenEmptyCancelled:
    case EventKind::ServerRestarting:
    case EventKind::ReportsBack:
    case EventKind::OddVersion:
    case EventKind::LookupsLimited:
    case EventKind::EventsLeftOut:
    case EventKind::PortUnavailable:
    case EventKind::AdvertisedLoopback:
    case EventKind::AddressNotIpv4:
    case EventKind::ChildStarterStarted:
    case EventKind::ChildStarterEnded:
    case EventKind::ChildStarterCrashed:
    case EventKind::ServerDown:
    case EventKind::ReplacementAwaited:
    case EventKind::ReplacementMissing: return {};
    }
    Q_UNREACHABLE();
}

} // namespace roundtable::manager
