// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/controlevent.h"

#include "protocol/escapedtext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaEnum>

namespace roundtable::manager {

namespace {

struct EventText {
    Q_DECLARE_TR_FUNCTIONS(roundtable::manager::Event)
};

} // namespace

EventSeverity severity(EventKind kind)
{
    switch (kind) {
    case EventKind::StarterConnected:
    case EventKind::StarterTrusted:
    case EventKind::StarterReplaced:
    case EventKind::StarterLeft:
    case EventKind::StartAsked:
    case EventKind::StopAsked:
    case EventKind::StopWhenEmptyAsked:
    case EventKind::StopWhenEmptyCancelled:
    case EventKind::ServerRestarting:
    case EventKind::ServerOffline:
    case EventKind::ReportsBack:
    case EventKind::OddVersion:
    case EventKind::EventsLeftOut:
    case EventKind::ChildStarterStarted:
    case EventKind::ReplacementAwaited:
        return EventSeverity::Info;
    case EventKind::StarterBack:
    case EventKind::ServerOnline:
    case EventKind::ServerKeptRunning:
    case EventKind::ServerStartedElsewhere:
        return EventSeverity::Good;
    case EventKind::StarterHeld:
    case EventKind::StarterRefused:
    case EventKind::SecondStarterRefused:
    case EventKind::StarterLost:
    case EventKind::ServerStoppedElsewhere:
    case EventKind::ReportsMissing:
    case EventKind::LookupsLimited:
    case EventKind::AdvertisedLoopback:
    case EventKind::ChildStarterEnded:
    case EventKind::UsersAbove:
    case EventKind::ReplacementMissing:
    case EventKind::ChildStarterCrashed:
        return EventSeverity::Warning;
    case EventKind::StarterCutOff:
    case EventKind::StartNotAnswered:
    case EventKind::StartRefused:
    case EventKind::StopNotAnswered:
    case EventKind::RestartedTooOften:
    case EventKind::PortUnavailable:
    case EventKind::AddressNotIpv4:
    case EventKind::ServerDown:
        return EventSeverity::Error;
    }
    return EventSeverity::Info;
}

QString nameOf(EventKind kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<EventKind>().valueToKey(static_cast<int>(kind)));
}

std::optional<EventKind> eventKindFrom(const QString &name)
{
    bool isKnown = false;
    const int value = QMetaEnum::fromType<EventKind>().keyToValue(name.toLatin1().constData(), &isKnown);
    return isKnown ? std::optional(static_cast<EventKind>(value)) : std::nullopt;
}

QString sentence(const Event &event)
{
    const QString address = event.address ? event.address->toText() : QString();
    const QString number = QString::number(event.number);
    const auto count = static_cast<int>(event.number);
    const QString detail = escapedText(event.detail);
    switch (event.kind) {
    case EventKind::StarterConnected:
        return EventText::tr("Starter %1 connected").arg(address);
    case EventKind::StarterBack:
        return EventText::tr("Starter back (%1)").arg(address);
    case EventKind::StarterHeld:
        return EventText::tr("A starter from %1 is held: address not seen before").arg(address);
    case EventKind::StarterTrusted:
        return EventText::tr("Starter %1 is trusted from now on").arg(address);
    case EventKind::StarterRefused:
        return EventText::tr("Refused the starter from %1, as decided before").arg(address);
    case EventKind::SecondStarterRefused:
        return EventText::tr("Refused a second starter from %1").arg(address);
    case EventKind::StarterReplaced:
        return EventText::tr("Starter %1 had to make room for another").arg(address);
    case EventKind::StarterLost:
        return EventText::tr("Starter connection lost (%1). Clients are told “offline”.").arg(address);
    case EventKind::StarterLeft:
        return EventText::tr("Starter %1 left").arg(address);
    case EventKind::StarterCutOff:
        return EventText::tr("Closed the starter from %1: it broke the protocol (%2)").arg(address, detail);
    case EventKind::StartAsked:
        return EventText::tr("Start asked for");
    case EventKind::StopAsked:
        return EventText::tr("Stop asked for");
    case EventKind::StopWhenEmptyAsked:
        return EventText::tr("The server will stop when the last person has left. New clients are told “offline”.");
    case EventKind::StopWhenEmptyCancelled:
        return EventText::tr("The server will not stop after all");
    case EventKind::ServerOnline:
        return EventText::tr("Chat server online on port %1").arg(number);
    case EventKind::ServerKeptRunning:
        return EventText::tr("The chat server kept running on port %1").arg(number);
    case EventKind::ServerStartedElsewhere:
        return EventText::tr("Started on the server box: chat server online on port %1").arg(number);
    case EventKind::ServerRestarting:
        return EventText::tr("Starting the server again to keep it running");
    case EventKind::ServerOffline:
        return EventText::tr("Chat server stopped. Clients are told “offline”.");
    case EventKind::ServerStoppedElsewhere:
        return EventText::tr("The chat server went offline by itself. Clients are told “offline”.");
    case EventKind::StartNotAnswered:
        return EventText::tr("The starter could not start the server: no answer in time");
    case EventKind::StartRefused:
        return EventText::tr("The starter could not start the server: it answered “offline”");
    case EventKind::StopNotAnswered:
        return EventText::tr("The starter did not say in time that the server has stopped");
    case EventKind::RestartedTooOften:
        return EventText::tr("The server did not stay up. It will not be started again until you ask for it.");
    case EventKind::ReportsMissing:
        return EventText::tr("No report from the server for %1 s").arg(number);
    case EventKind::ReportsBack:
        return EventText::tr("The server reports again");
    case EventKind::OddVersion:
        return EventText::tr("%1 speaks version %2 of the protocol; it was answered in version 3").arg(address, number);
    case EventKind::LookupsLimited:
        //: %1 is an address
        return EventText::tr("Turned away %n connections of clients, the last from %1", nullptr, count).arg(address);
    case EventKind::EventsLeftOut:
        return EventText::tr("%n lines left out", nullptr, count);
    case EventKind::PortUnavailable:
        return detail;
    case EventKind::AdvertisedLoopback:
        return EventText::tr("The client %1 was sent to its own computer, because the starter runs on this one. Set an advertised address.")
            .arg(address);
    case EventKind::AddressNotIpv4:
        return EventText::tr("Clients cannot be sent to %1: they know IPv4 addresses only. Set an advertised address.").arg(address);
    case EventKind::ChildStarterStarted:
        return EventText::tr("Started a starter on this computer");
    case EventKind::ChildStarterEnded:
        return EventText::tr("The starter on this computer has ended: %1").arg(detail);
    case EventKind::UsersAbove:
        return EventText::tr("More than %n people online", nullptr, count);
    case EventKind::ServerDown:
        return EventText::tr("The chat server is down");
    case EventKind::ChildStarterCrashed:
        return EventText::tr("The starter on this computer is started again: %1").arg(detail);
    case EventKind::ReplacementAwaited:
        //: %1 is an address
        return EventText::tr("The next starter from %1 takes the place, as soon as it connects again").arg(address);
    case EventKind::ReplacementMissing:
        //: %1 is an address
        return EventText::tr("No other starter came from %1: everything stays as it was").arg(address);
    }
    return {};
}

} // namespace roundtable::manager
